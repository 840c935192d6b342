"""What happens to an open page: somebody else answers, evidence grows, the portal goes away and comes back."""

from __future__ import annotations

import re
import threading

import pytest
from events import Listener, address
from exchange import ask, post_form
from playwright.sync_api import expect
from prefect_server import wait_until
from reviewing import send
from test_cross_origin import halves, page_file  # noqa: F401

SCHEMA = {
    "type": "object", "required": ["count"],
    "properties": {"count": {"type": "integer", "minimum": 1, "title": "Count"}, "note": {"type": "string", "title": "Note"}},
}
MOST_MS = 10_000
DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


@pytest.fixture
def browsers(chromium):
    """Opens tabs, each of a browser of its own."""
    contexts = []

    def open_tab(scripts=True):
        contexts.append(chromium.new_context(java_script_enabled=scripts))
        contexts[-1].set_default_timeout(MOST_MS)
        return contexts[-1].new_page()

    yield open_tab
    for context in contexts:
        context.close()


def status(page):
    return page.locator("#live")


def put(run, key, **body):
    reply = run.portal.api("PUT", f"/api/runs/{run.id}/artifacts/{key}", body)
    assert reply.status == 200, reply.text


def follow(page, address):
    """Opens the page; it hears its events then, and from then on nothing may be missed."""
    with page.expect_response(re.compile("/events/")) as answer:
        page.goto(address)
    assert answer.value.status == 200


def test_the_second_of_two_browsers_sees_who_answered_and_keeps_what_was_typed(portal, browsers):
    run = portal.create_run(SCHEMA, description="# How many?")
    first, second = browsers(), browsers()
    first.goto(run.page)
    follow(second, run.page)
    second.get_by_label("Note").fill("half a sentence")
    first.get_by_label("Count").fill("3")
    first.get_by_label("Your name").fill("Ada")
    send(first)
    expect(status(second)).to_contain_text(re.compile(r"^Ada answered on .* UTC\."))
    expect(second.get_by_role("button", name="Send answer")).to_be_disabled()
    note = second.get_by_label("Note")
    assert note.input_value() == "half a sentence" and not note.is_editable()
    assert "3" not in status(second).text_content().replace("UTC", "").split(" on ")[0]
    second.on("dialog", lambda dialog: dialog.accept())
    status(second).get_by_role("link", name="Look again").click()
    expect(second.get_by_role("heading", level=1)).to_have_text("Already answered")


def test_a_text_that_grows_is_shown_in_place_and_its_form_opens_when_it_is_whole(portal, browsers):
    draft = {"key": "draft", "kind": "markdown", "data": "Once upon", "growing": True}
    bar = {"key": "bar", "kind": "progress", "data": 10}
    run = portal.create_run(SCHEMA, description="# Is it good?", artifacts=[draft, bar])
    page, plain = browsers(), browsers(scripts=False)
    follow(page, run.page)
    expect(page.locator("form.sheet")).to_have_count(0)
    page.locator(".evidence").evaluate("section => (section.dataset.mark = 'kept')")
    put(run, "draft", append=" a time", at=9)
    expect(page.locator(".evidence")).to_contain_text("Once upon a time")
    put(run, "bar", kind="progress", data=60)
    expect(page.locator("progress")).to_have_attribute("value", "60")
    wait_until("the page to be drawn", lambda: "60 %" in ask("GET", run.page).text, 10)
    plain.goto(run.page)
    expect(plain.locator(".evidence")).to_contain_text("Once upon a time")
    expect(plain.locator(".evidence")).to_contain_text("still being written")
    expect(plain.locator("#answer")).to_contain_text("The form opens when")
    expect(plain.get_by_role("button")).to_have_count(0)
    put(run, "draft", append=", it ended.", growing=False)
    expect(page.locator(".evidence")).to_contain_text("it ended.")
    expect(status(page)).to_contain_text("The form is open.")
    page.get_by_label("Count").fill("5")
    assert send(page).status == 303
    assert run.read()["input"]["count"] == 5


def test_an_open_form_stays_good_while_evidence_grows_that_it_does_not_rest_on(portal, browsers):
    log = {"key": "log", "kind": "markdown", "data": "Epoch 1", "growing": True, "bound": False}
    run = portal.create_run(SCHEMA, artifacts=[log, {"key": "bar", "kind": "progress", "data": 1}])
    page = browsers()
    follow(page, run.page)
    page.get_by_label("Count").fill("7")
    page.get_by_label("Note").focus()
    put(run, "log", append=", epoch 2")
    put(run, "bar", kind="progress", data=2)
    expect(page.locator(".evidence")).to_contain_text("Epoch 1, epoch 2")
    assert page.get_by_label("Count").input_value() == "7"
    assert page.evaluate("document.activeElement.name") == "v/note"
    assert send(page).status == 303
    assert run.read()["input"]["count"] == 7


def test_a_picture_that_comes_is_seen_on_a_page_and_on_one_that_came_back(portal, browsers):
    run = portal.create_run(SCHEMA, artifacts=[{"key": "bar", "kind": "progress", "data": 1}])
    page, returned = browsers(), browsers()
    follow(page, run.page)
    returned.goto(run.page)
    returned.locator("form").evaluate("form => (form.noValidate = true)")
    with returned.expect_response(re.compile("/events/")):
        assert send(returned).status == 422
    put(run, "dot", kind="image", data={"bytes": DOT, "alt": "a dot"}, bound=False)
    for tab in (page, returned):
        picture = tab.get_by_role("img", name="a dot")
        expect(picture).to_be_visible()
        tab.wait_for_function("document.querySelector('.evidence img').naturalWidth === 1")
    assert returned.url.endswith("/submissions")


def test_what_the_decision_rests_on_cannot_change_unseen(portal, browsers):
    run = portal.create_run(SCHEMA, artifacts=[{"key": "t", "kind": "markdown", "data": "Delete one row"}])
    page = browsers()
    follow(page, run.page)
    page.get_by_label("Count").fill("7")
    put(run, "t", kind="markdown", data="Delete all rows")
    expect(status(page)).to_contain_text("The question has changed.")
    expect(page.locator(".evidence")).to_contain_text("Delete all rows")
    assert send(page).status == 409
    assert page.get_by_label("Count").input_value() == "7"
    assert run.read()["status"] == "paused"
    assert send(page).status == 303


def test_a_lost_connection_is_shown_and_what_happened_meanwhile_told(portal, browsers):
    run = portal.create_run(SCHEMA, description="# How many?")
    page = browsers()
    follow(page, run.page)
    token = run.form_token()
    portal.stop()
    expect(status(page)).to_contain_text("The connection is lost")
    portal.start()
    post_form(portal.url + "submissions", {"_token": token, "v/count": "3", "v/note": "", "_by": "Ada"})
    expect(status(page)).to_contain_text("The connection is back", timeout=30_000)
    expect(status(page)).to_contain_text("Ada answered")


def test_an_open_index_counts_what_waits(portal, browsers):
    portal.create_run(SCHEMA)
    page = browsers()
    follow(page, portal.url)
    run = portal.create_run(SCHEMA)
    expect(page.get_by_role("heading", level=1)).to_have_text("Two questions wait")
    expect(page).to_have_title(re.compile("^Two questions wait"))
    run.cancel()
    expect(page.get_by_role("heading", level=1)).to_have_text("One question waits")
    status(page).get_by_role("link", name="Look again").click()
    expect(page.locator("ol.queue > li")).to_have_count(1)


def test_pages_on_another_origin_hear_the_receiver_that_they_post_to(halves, browsers):
    host, receiver, generator = halves
    run = receiver.create_run(SCHEMA, description="# How many?")
    page_file(generator, run)
    page = browsers()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    follow(page, run.page)
    token = re.search(r'name="_token" value="([^"]+)"', page.content())[1]
    post_form(receiver.url + "submissions", {"_token": token, "v/count": "3", "v/note": "", "_by": "Ada"})
    expect(status(page)).to_contain_text("Ada answered")
    assert complaints == []


def test_a_receiver_apart_from_the_program_that_changes_the_store_tells_it_too(portal, start_portal):
    other = start_portal("receive")
    run = portal.create_run(SCHEMA)
    url, seen = address(run.page)
    listener = Listener(url.replace(portal.url, other.url), seen)
    assert listener.status == 200
    run.cancel()
    event = next(listener.events())
    assert (event.name, event.data["state"]) == ("state", "cancelled")
    listener.close()


def test_many_open_pages_hear_many_events_and_others_are_answered(portal):
    runs = [portal.create_run(SCHEMA, artifacts=[{"key": "bar", "kind": "progress", "data": 0}]) for _ in range(5)]
    places = [(run, *address(run.page)) for run in runs for _ in range(8)]
    heard = [None] * len(places)

    def hear(place, url, seen):
        listener = Listener(url, seen)
        for event in listener.events():
            heard[place] = event.data
            if "100 %" in (event.data.get("html") or ""):
                break
        listener.close()

    threads = [threading.Thread(target=hear, args=(place, *each[1:])) for place, each in enumerate(places)]
    for thread in threads:
        thread.start()
    for value in range(5, 101, 5):
        for run in runs:
            put(run, "bar", kind="progress", data=value)
        assert ask("GET", portal.url).status == 200
    for thread in threads:
        thread.join(60)
    assert all("100 %" in each["html"] for each in heard)
    assert ask("GET", portal.url + "readyz").status == 200
