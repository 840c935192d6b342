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
from contract import edit_buttons, is_secret, sent
from exact import exact, text
from models import SHAPES
from page import Page, PageError
from refused_page import faults
from values import LEFT_OUT, SEED, Value

POSTS = int(os.environ.get("ROUND_TRIP_POSTS", "24"))  # wrong posts of a model
SHOWN = 5
PARTS = [name for name in SHAPES if name not in LEFT_OUT]

# What the schema takes and the model does not, by the type of Pydantic's error: nothing of it stands in the schema.
STRICTER_MODEL: dict[str, str] = {
    "value_error": "a validator of Pydantic's own, such as that of an address",
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
            form, address = client.form(reply)
        except PageError:
            return found  # test_round_trip.py says so
        for post in broken(form, sent(form, exact(value.expected)), random, left) or [None]:
            left -= 1
            if post is None:
                break
            told, is_taken = verdict(client, id, value, form, address, post)
            found += [f"{name}: {post.what}: {told}\n  run:  {value.initial}\n  post: {urlencoded(post.entries).decode()}"] if told else []
            if is_taken:
                break
    return found


def verdict(client: Client, id: str, value: Value, form: Form, address: str, post: Broken) -> tuple[Optional[str], bool]:
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
    if judge.refused_by_schema(taken):
        return f"the schema refuses {taken} at {judge.refused_by_schema(taken)}"
    types = {error["type"]: error["msg"] for error in judge.errors(taken)}
    used.update(type for type in types if type in STRICTER_MODEL)
    unknown = {type: why for type, why in types.items() if type not in STRICTER_MODEL}
    return f"the model refuses {taken}: {unknown}" if unknown else None


@pytest.mark.parametrize("name", PARTS)
def test_a_wrong_post_is_shown_again_or_is_right(client, name):
    found = failures(client, name)
    assert not found, f"{len(found)} of {POSTS}:\n" + "\n".join(found[:SHOWN])


def test_posts_of_all_kinds_were_made(report: Callable[[str], None]):
    """After the others: what they saw."""
    report(f"invalid posts: {dict(seen)}; of the model's own rules {dict(used)}")
    assert not seen or (seen["422"] and seen["303"])
