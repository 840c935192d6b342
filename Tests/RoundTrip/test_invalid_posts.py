"""A wrong post gets its page back with every text kept and every error named, or is right after all: never a 500."""

from __future__ import annotations

import os
from collections import Counter
from random import Random
from typing import Callable, Optional

import pytest
import values
from breaking import Broken, broken
from browser import Form, urlencoded
from client import Client, each
from contract import is_secret, sent
from exact import exact, text
from models import SHAPES
from page import Page, PageError
from refused_page import faults
from values import LEFT_OUT, SEED, Value

POSTS = int(os.environ.get("ROUND_TRIP_POSTS", "24"))  # wrong posts of a model
SHOWN = 5
PARTS = [name for name in SHAPES if name not in LEFT_OUT]

# What the schema takes and the model does not, by the type of Pydantic's error, or by the model and the type where
# another model's schema says it: nothing of it stands in the schema, or only as a format that no validator asserts.
STRICTER_MODEL: dict[str, str] = {
    "base64_decode": "the format base64 is no rule",
    "byte_size": "an integer in the schema has no greatest exponent",
    "bytes_invalid_encoding": "the format base64url is no rule",
    "date_future": "FutureDate is any date in the schema",
    "date_past": "PastDate is any date in the schema",
    "datetime_future": "FutureDatetime is any date-time in the schema",
    "datetime_past": "PastDatetime is any date-time in the schema",
    "decimal_max_digits": "the schema has no keyword for digits",
    "decimal_max_places": "the schema has no keyword for decimal places",
    "decimal_parsing": "the text branch of a Decimal is any text in the schema",
    "decimal_whole_digits": "the schema has no keyword for digits",
    "dict_type": "contentSchema is no rule (JSON Schema Validation §8.5)",
    "finite_number": "an integer in the schema has no greatest exponent",
    "int_type": "strict: 3.0 is an integer in the schema",
    "ip_any_network": "the format ipvanynetwork is no rule",
    "ip_v4_interface": "the format ipv4interface is no rule",
    "ip_v4_network": "the format ipv4network is no rule",
    "ip_v6_interface": "the format ipv6interface is no rule",
    "ip_v6_network": "the format ipv6network is no rule",
    "ip_any_address": "the format ipvanyaddress is no rule",
    "json_invalid": "contentMediaType is no rule (JSON Schema Validation §8.4)",
    "Keys int_parsing": "keys that are numbers are any text in the schema",
    "Keys greater_than": "keys that are numbers are any text in the schema",
    "Keys string_pattern_mismatch": "patternProperties says nothing of the keys that it does not match",
    "Lengths string_too_short": "strip_whitespace comes before the length is counted",
    "list_type": "contentSchema is no rule (JSON Schema Validation §8.5)",
    "path_not_directory": "the schema does not know what is on the disk",
    "path_not_file": "the schema does not know what is on the disk",
    "pattern_regex": "the format regex is ECMA-262's, the model's is Python's",
    "Plain bool_type": "1e999 is an integer in the schema; then the model tries every branch",
    "Plain string_type": "1e999 is an integer in the schema; then the model tries every branch",
    "union_tag_not_found": "the tag has a default, so the schema does not require it; the union does",
    "url_parsing": "the format multi-host-uri is no rule",
    "url_scheme": "the schema does not say which schemes are taken",
    "uuid_parsing": "the format uuid4 is no rule",
    "uuid_version": "the format uuid4 is no rule, and uuid takes every version",
    "value_error": "a validator of Pydantic's own, such as that of an address",
}
# What jsonschema-rs refuses and we take, by the format.
LOOSER_FORMATS: dict[str, str] = {
    "regex": "a lone brace is a pattern by ECMA-262 Annex B.1.2",
}

seen: Counter[str] = Counter()  # what became of the posts, for the report
used: Counter[str] = Counter()  # the exceptions that were needed


@pytest.fixture(scope="module")
def client(shared_portal):
    return Client(shared_portal)


def failures(client: Client, name: str) -> list[str]:
    """Posts wrong answers to a run; one that was taken ends the run, so the next one has a new run."""
    random, made = Random(f"{SEED} wrong {name}"), values.values(name, 8)
    found: list[str] = []
    left = POSTS
    while left > 0:
        value = random.choice(made)
        id, reply = client.create("a run", value.schema, value.initial)
        assert id, reply.text
        try:
            form, _ = client.form(reply)
        except PageError:
            return found  # test_round_trip.py says so
        made_wrong = broken(form, sent(form, exact(value.expected)), random, left)
        if not made_wrong:
            return found  # a form without fields
        for post in made_wrong:
            left -= 1
            told, is_taken = verdict(client, id, value, form, post)
            if told:
                body = urlencoded(post.entries).decode()
                found.append(f"{name}: {post.what}: {told}\n  run:  {value.initial}\n  post: {body}")
            if is_taken:
                break
    return found


def verdict(client: Client, id: str, value: Value, form: Form, post: Broken) -> tuple[Optional[str], bool]:
    """What is wrong with the answer to a post, and whether the run took it."""
    reply = client.post(form, post.entries)
    seen[f"{reply.status}{' by hand' if post.by_hand else ''}"] += 1
    if reply.status == 303:
        return wrongly_taken(value.model, text(client.input(id))), True
    if reply.status == 400 and post.by_hand:
        return None, False
    if reply.status != 422:
        return f"{reply.status}: {reply.text[:400]}", False
    page = Page(reply.text)
    found = faults(page, Form(page, form.action), post.entries, post.name if post.by_hand else "")
    secret = next((each.value for each in post.entries if each.name == post.name and is_secret(form, post.name)), "")
    if len(secret) > 5 and secret in page.root.text + reply.text:
        found.append("a secret is on the page")
    return "; ".join(found) or None, False


def wrongly_taken(name: str, taken: str) -> Optional[str]:
    """Whether the schema refuses what was taken, or the model does for no reason that is known."""
    judge = values.model(name)
    refusals = [each for each in judge.schema_errors(taken) if getattr(each.kind, "format", "") not in LOOSER_FORMATS]
    if refusals:
        return f"the schema refuses {taken}: {[each.message for each in refusals]}"
    types = {error["type"]: error["msg"] for error in judge.errors(taken)}
    known = {type for type in types if {type, f"{name} {type}"} & STRICTER_MODEL.keys()}
    used.update(known)
    unknown = {type: why for type, why in types.items() if type not in known}
    return f"the model refuses {taken}: {unknown}" if unknown else None


@pytest.mark.parametrize("name", PARTS)
def test_a_wrong_post_is_shown_again_or_is_right(client, name):
    found = failures(client, name)
    assert not found, f"{len(found)} of {POSTS}:\n" + "\n".join(found[:SHOWN])


def test_posts_of_all_kinds_were_made(report: Callable[[str], None]):
    """After the others: what they saw."""
    report(f"invalid posts: {dict(seen)}; of the model's own rules {dict(used)}")
    assert not seen or (seen["422"] and seen["303"])
