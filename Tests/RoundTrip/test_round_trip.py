"""What a run proposes comes back from a form that nobody touched: exactly, to the last digit, order and null."""

from __future__ import annotations

from collections import Counter
from random import Random
from typing import Optional

import pytest
import values
from browser import urlencoded
from client import Client, each
from contract import edit_buttons, send_buttons, sent
from exact import exact, text
from models import SHAPES
from reviewing import send
from values import LEFT_OUT, SEED, Value

RICH = [
    "Customer", "Owner", "Undiscriminated", "Dictionaries", "Keys", "Anything", "Pages", "Drawing", "Lists", "Sets",
    "Formula",
    "Prices", "Choices", "OddChoices", "Literals", "Lengths", "Secrets", "Moments", "Links", "Notes",
]
DEEP = min(values.VALUES, 8)  # values of a model that lack defaults
SHOWN = 5  # failures of a model that are printed
PARTS = [name for name in SHAPES if name not in LEFT_OUT]


@pytest.fixture(scope="module")
def client(shared_portal):
    return Client(shared_portal)


def failure(client: Client, value: Value, enctype: Optional[str] = None) -> Optional[str]:
    """Proposes the value, posts the untouched form, reads the run; what is wrong, with all that was seen."""
    posted = b""

    def told(what: str) -> str:
        return (
            f"{value.model} ({value.origin}): {what}\n  initial:  {value.initial or value.schema}\n"
            f"  expected: {value.expected}\n  post:     {posted.decode()}")

    id, reply = client.create("a run", value.schema, value.initial)
    if id is None:
        return told(f"the run was refused with {reply.status}: {reply.text}")
    try:
        form, _ = client.form(reply)
        entries = sent(form, exact(value.expected))
    except AssertionError as fault:
        return told(f"the page cannot be used: {fault!r}")
    if edit_buttons(form) and form.submit_buttons[0] not in send_buttons(form):
        return told("Enter in a line would edit the page instead of sending the answer")
    posted = urlencoded(entries)
    form.enctype = enctype or form.enctype
    reply = client.post(form, entries)
    if reply.status != 303:
        return told(f"the post got {reply.status}: {summary(reply.text)}")
    got = client.input(id)
    return None if got == exact(value.expected) else told(f"got\n            {text(got)}")


def summary(page: str) -> str:
    """What a refused answer's page says is wrong."""
    start = page.find('id="summary"')
    return " ".join(page[start : page.find("</ul>", start)].split()) if start >= 0 else page[-600:]


def test_enough_models_and_values_take_part(report):
    made = [value for name in PARTS for value in values.values(name)]
    report(f"round trip: {len(PARTS)} models, {len(made)} values, {dict(Counter(value.origin for value in made))}")
    assert len(PARTS) >= 60 and set(LEFT_OUT) <= set(SHAPES)
    assert values.VALUES < 45 or len(made) >= 3_000
    assert [name for name in PARTS if not values.values(name)] == []


@pytest.mark.parametrize("name", PARTS)
def test_an_untouched_form_gives_back_what_the_run_proposed(client, name):
    failures = [told for told in each(lambda value: failure(client, value), values.values(name)) if told]
    assert not failures, f"{len(failures)} of {len(values.values(name))}:\n" + "\n".join(failures[:SHOWN])


@pytest.mark.parametrize("name", PARTS)
def test_defaults_are_filled_in_within_rows_and_branches(client, name):
    """Contract: each control begins with the run's value, else with the default; so does one in a row or a branch."""
    lacking = values.deep(name, DEEP)
    failures = [told for told in each(lambda value: failure(client, value), lacking) if told]
    assert not failures, f"{len(failures)} of {len(lacking)}:\n" + "\n".join(failures[:SHOWN])


def test_a_multipart_post_says_the_same(client):
    some = [value for name in RICH for value in values.values(name)[:4]]
    failures = [told for told in each(lambda value: failure(client, value, "multipart/form-data"), some) if told]
    assert not failures, f"{len(failures)} of {len(some)}:\n" + "\n".join(failures[:SHOWN])


def test_a_browser_posts_what_its_model_says_and_the_answer_is_the_same(client, reviewer):
    """Through Chromium without scripts: its post is compared byte by byte, so browser.py is judged too."""
    random = Random(SEED)
    for value in [value for name in RICH for value in random.sample(values.values(name), 2)]:
        id, reply = client.create("a run", value.schema, value.initial)
        assert id, (value, reply.text)
        form, address = client.form(reply)
        entries = sent(form, exact(value.expected))
        pressed = next(each for each in send_buttons(form) if form.press(each) == entries)
        reviewer.goto(address)
        posts = []
        reviewer.once("request", lambda request: posts.append(request.post_data))
        response = send(reviewer, button=" ".join(pressed.element.text.split()))
        assert posts[0] == urlencoded(entries).decode(), value
        assert response.status == 303, (value, response.status)
        assert client.input(id) == exact(value.expected), value
