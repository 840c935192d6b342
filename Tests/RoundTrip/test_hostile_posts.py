"""Posts that no page of ours makes are refused, each of them, and nothing of them is taken."""

from __future__ import annotations

import pytest
from browser import Entry, Form, encoded
from client import Client, each
from contract import edit_buttons, sent
from exact import exact, member
from hostile import INITIAL, SCHEMA, posts
from jsontext import dump
from page import Page
from refused_page import lost

REFUSED = {400, 413, 422}
GROWTH = 60  # entries that one press of a button may add to a page
PRESSES = 12


@pytest.fixture(scope="module")
def client(shared_portal):
    return Client(shared_portal)


@pytest.fixture
def question(client) -> tuple[str, Form, list[Entry]]:
    """A run with every kind of field, its form, and the post that would be right."""
    id, reply = client.create("a run", dump(SCHEMA), dump(INITIAL))
    form, _ = client.form(reply)
    return id, form, sent(form, exact(dump(INITIAL)))


def test_the_post_is_right_before_it_is_made_hostile(client, question):
    id, form, entries = question
    assert client.post(form, entries).status == 303
    assert dict(client.input(id))["items"] == exact(dump(INITIAL["items"]))


def test_a_hostile_post_is_refused(client, question, report):
    id, form, entries = question
    made = list(posts(entries))
    statuses = each(lambda post: client.post_body(form, post[1]).status, made)
    report(f"hostile posts: {len(made)}, { {status: statuses.count(status) for status in set(statuses)} }")
    assert [(what, status) for (what, _), status in zip(made, statuses) if status not in REFUSED] == []
    assert member(client.run(id), "status") == "paused"
    assert client.post(form, entries).status == 303


def test_a_hostile_multipart_post_is_refused(client, question):
    id, form, entries = question
    kind, body = encoded(entries, "multipart/form-data")
    end = b"------RoundTripBoundary--\r\n"
    part = b"------RoundTripBoundary\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n"
    made = {
        "a file where none is asked": body.replace(end, part % (b"v/nothing", b'; filename="a"', b"x") + end),
        "a file as a text": body.replace(b'name="v/name"', b'name="v/name"; filename="a.txt"'),
        "an unknown name": body.replace(end, part % (b"v/nothing", b"", b"x") + end),
        "a part without a name": body.replace(end, part.replace(b' name="%s"', b"") % (b"", b"x") + end),
        "a part twice": body.replace(end, part % (b"v/name", b"", b"x") + end),
        "no end": body.replace(end, b""), "another boundary": body.replace(b"RoundTrip", b"Elsewhere"),
        "no UTF-8": body.replace(b"a name", b"\xff"), "a zero byte": body.replace(b"a name", b"\0"),
        "many parts": body.replace(end, 2_500 * (part % (b"x", b"", b"")) + end),
    }
    statuses = {what: client.post_body(form, changed, kind).status for what, changed in made.items()}
    assert {what: status for what, status in statuses.items() if status not in REFUSED} == {}
    kinds = ["multipart/form-data", "multipart/form-data; boundary=", "text/plain", "", "application/xml"]
    assert {client.post_body(form, body, each).status for each in kinds} <= REFUSED | {415}
    assert member(client.run(id), "status") == "paused"


def test_a_button_that_edits_submits_nothing_and_loses_nothing(client, question):
    """Contract: it answers 200 with the same page, edited; what the button removes is all that may be missing."""
    id, form, entries = question
    buttons = edit_buttons(form)
    if not buttons:
        pytest.skip("no page has buttons that edit it yet")
    for button in buttons:
        verb, _, path = button.value.partition("/")
        pressed = form.press(button)
        reply = client.post(form, pressed)
        assert reply.status == 200, (button.value, reply.status, reply.text[:400])
        again = Form(Page(reply.text), form.action)
        assert not again.page.title.startswith("Error:"), button.value
        missing = lost(again, [each for each in pressed if each.name != button.name])
        if verb in ("add", "show"):
            assert missing == [], button.value
        elif verb == "del":
            row = f"/{path}"
            mark = f"r{row.rpartition('/')[0]} "
            assert [each for each in missing if row not in each and not each.startswith(mark)] == [], button.value
        else:
            assert missing == [], button.value
    assert member(client.run(id), "status") == "paused"


def test_a_page_grows_by_what_a_button_adds_and_not_without_end(client, question):
    id, form, entries = question
    if not edit_buttons(form):
        pytest.skip("no page has buttons that edit it yet")
    for action in {button.value for button in edit_buttons(form) if button.value.startswith("add/")}:
        page, sizes = form, [len(form.press())]
        for _ in range(PRESSES):
            button = next((each for each in edit_buttons(page) if each.value == action), None)
            if button is None:
                break
            reply = client.post(page, page.press(button))
            assert reply.status == 200, (action, reply.status)
            page = Form(Page(reply.text), page.action)
            sizes.append(len(page.press()))
        assert all(later - sooner <= GROWTH for sooner, later in zip(sizes, sizes[1:])), (action, sizes)
        assert sizes[-1] - sizes[0] <= PRESSES * max([later - sooner for sooner, later in zip(sizes, sizes[1:])] or [0])
    assert member(client.run(id), "status") == "paused"
