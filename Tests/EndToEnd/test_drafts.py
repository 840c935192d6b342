"""Work that is not finished is kept at the receiver, and gone on with on another device through the same link."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
from exchange import ask, post_form
from people import ADA, BOB, configure, links, questions
from playwright.sync_api import expect
from portal import FORM_TOKEN
from prefect_server import wait_until
from reviewing import expect_confirmed, send
from test_cross_origin import halves, page_file  # noqa: F401

SCHEMA = {
    "type": "object",
    "required": ["name", "lines"],
    "properties": {
        "name": {"type": "string", "minLength": 3, "title": "Name"},
        "secret": {"type": "string", "format": "password", "title": "Secret"},
        "lines": {"type": "array", "items": {
            "type": "object", "required": ["part"], "properties": {"part": {"type": "string", "title": "Part"}},
        }},
    },
}
SAVE, GO_ON = "Save and go on later", "Go on with what was saved"


@pytest.fixture
def other(chromium):
    """Another device: a browser without scripts that has nothing of the first one."""
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


def drafts(portal):
    return portal.rows("SELECT content, reviewer FROM drafts")


def test_what_was_saved_is_there_on_another_device_and_goes_with_the_answer(portal, reviewer, other):
    run = portal.create_run(SCHEMA)
    reviewer.goto(run.page)
    reviewer.get_by_label("Name", exact=True).fill("Al")
    reviewer.get_by_label("Secret").fill("hunter2")
    reviewer.get_by_label("Your name").fill("Ada")
    reviewer.get_by_text("Add an entry").first.click()
    reviewer.get_by_label("Part").first.fill("bolt")
    assert send(reviewer, SAVE).status == 200, "nothing is judged: the name is too short"
    expect(reviewer.get_by_role("status").first).to_contain_text("Nothing was sent yet")
    expect(reviewer.get_by_label("Name", exact=True)).to_have_value("Al")
    assert run.read()["status"] == "paused"
    assert portal.rows("SELECT event FROM ledger") == [("opened",)]
    assert len(drafts(portal)) == 1 and "hunter2" not in drafts(portal)[0][0]
    other.goto(run.page)
    expect(other.get_by_role("status").first).to_contain_text("This is what was saved at")
    expect(other.get_by_label("Name", exact=True)).to_have_value("Al")
    expect(other.get_by_label("Part").first).to_have_value("bolt")
    expect(other.get_by_label("Secret")).to_have_value("")
    expect(other.get_by_label("Your name")).to_have_value("Ada")
    other.get_by_label("Name", exact=True).fill("Alan")
    assert send(other).status == 303
    expect_confirmed(other)
    assert run.read()["input"] == {"name": "Alan", "lines": [{"part": "bolt"}]}
    assert drafts(portal) == []
    assert ask("GET", run.page).text.count("bolt") == 0


def test_it_is_there_after_a_restart_and_only_post_saves(portal, reviewer):
    run = portal.create_run(SCHEMA)
    page = ask("GET", run.page).text
    token = FORM_TOKEN.search(page)[1]
    assert ask("GET", portal.url + f"submissions?_token={token}&_save=1&v/name=x").status == 405
    assert drafts(portal) == []
    assert post_form(portal.url + "submissions", {"_token": token, "_save": "1", "v/name": "kept"}).status == 200
    portal.stop()
    portal.start()
    reviewer.goto(run.page)
    expect(reviewer.get_by_label("Name", exact=True)).to_have_value("kept")


def test_a_static_page_on_another_origin_goes_on_with_a_button(halves, reviewer, other):  # noqa: F811
    host, receiver, generator = halves
    run = receiver.create_run(SCHEMA)
    page_file(generator, run)
    reviewer.goto(run.page)
    reviewer.get_by_label("Name", exact=True).fill("Al")
    assert send(reviewer, GO_ON).status == 200
    expect(reviewer.get_by_role("status").first).to_have_text("Nothing was saved for this page.")
    expect(reviewer.get_by_label("Name", exact=True)).to_have_value("Al")
    reviewer.get_by_label("Name", exact=True).fill("Alan")
    send(reviewer, SAVE)
    other.goto(run.page)
    expect(other.get_by_label("Name", exact=True)).to_have_value("")
    send(other, GO_ON)
    expect(other.get_by_label("Name", exact=True)).to_have_value("Alan")


class Tab:
    """A browser with scripts; what its console complains of, and what it asks before a page is left."""

    def __init__(self, context):
        self.page = context.new_page()
        self.complaints, self.dialogs = [], []
        self.page.on("console", lambda message: message.type in ("error", "warning") and self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", self._answer)

    def _answer(self, dialog):
        self.dialogs.append(dialog.type)
        dialog.accept()

    def type(self, label, text):
        """Types, and waits for what is kept by itself."""
        with self.page.expect_response(lambda reply: reply.request.method == "POST") as saved:
            place = self.page.get_by_label(label, exact=True)
            place.press("End")
            place.press_sequentially(text)
        return saved.value


@pytest.fixture
def tabs(chromium):
    context = chromium.new_context()
    context.set_default_timeout(10_000)
    yield lambda: Tab(context)
    context.close()


def test_with_scripts_it_is_saved_while_it_is_typed(portal, tabs, other):
    run = portal.create_run(SCHEMA)
    tab = tabs()
    tab.page.goto(run.page)
    assert tab.type("Name", "Al").status == 200
    expect(tab.page.locator(".kept")).to_contain_text("Saved")
    assert tab.type("Name", "an").status == 200, "it rests on what it saved before"
    expect(tab.page.locator(".kept")).to_contain_text("Saved")
    tab.page.goto("about:blank")
    assert tab.dialogs == [] and tab.complaints == []
    other.goto(run.page)
    expect(other.get_by_label("Name", exact=True)).to_have_value("Alan")


def test_what_a_draft_does_not_keep_is_not_left_without_a_question(portal, tabs):
    run = portal.create_run({"type": "object", "required": ["name"], "properties": {
        **SCHEMA["properties"], "plan": {"type": "string", "contentEncoding": "base64", "title": "Plan"}}})
    tab = tabs()
    tab.page.goto(run.page)
    tab.page.get_by_label("Secret").fill("hunter2")
    saved = tab.type("Name", "Alan")
    assert saved.status == 200 and "hunter2" not in saved.request.post_data
    expect(tab.page.locator(".kept")).to_contain_text("Saved")
    tab.page.goto("about:blank")
    assert tab.dialogs == ["beforeunload"]
    tab.page.goto(run.page)
    tab.page.get_by_label("Plan").set_input_files({"name": "plan.txt", "mimeType": "text/plain", "buffer": b"the plan"})
    assert tab.type("Name", "!").status == 200
    expect(tab.page.locator(".kept")).to_contain_text("Saved")
    tab.page.goto("about:blank")
    assert tab.dialogs == ["beforeunload"] * 2
    tab.page.goto(run.page)
    expect(tab.page.get_by_label("Name", exact=True)).to_have_value("Alan!")
    tab.page.get_by_label("Plan").set_input_files({"name": "plan.txt", "mimeType": "text/plain", "buffer": b"the plan"})
    assert send(tab.page, SAVE).status == 200
    saved = tab.type("Name", "?")
    assert saved.status == 200 and "dGhlIHBsYW4" not in saved.request.post_data
    tab.page.goto("about:blank")
    assert tab.dialogs == ["beforeunload"] * 3, "the file that the page holds is not kept"
    assert tab.complaints == [] and "dGhlIHBsYW4" not in drafts(portal)[0][0]


def test_a_fresh_page_with_scripts_leaves_what_was_saved(halves, tabs, other):  # noqa: F811
    host, receiver, generator = halves
    run = receiver.create_run(SCHEMA)
    page_file(generator, run)
    other.goto(run.page)
    other.get_by_label("Name", exact=True).fill("an hour of work")
    assert send(other, SAVE).status == 200
    tab = tabs()
    tab.page.goto(run.page)
    assert tab.type("Name", "x").status == 409
    expect(tab.page.locator(".kept")).to_contain_text("something else was saved")
    assert "an hour of work" in drafts(receiver)[0][0]
    tab.page.get_by_label("Name", exact=True).press("End")
    tab.page.get_by_label("Name", exact=True).press_sequentially("yz")
    assert send(tab.page, SAVE).status == 409
    expect(tab.page.get_by_label("Name", exact=True)).to_have_value("xyz")
    expect(tab.page.get_by_role("status").first).to_contain_text("Something else was saved")
    assert "an hour of work" in drafts(receiver)[0][0]
    assert send(tab.page, GO_ON).status == 200
    expect(tab.page.get_by_label("Name", exact=True)).to_have_value("an hour of work")
    assert tab.type("Name", "!").status == 200
    assert "an hour of work!" in drafts(receiver)[0][0]
    assert [each for each in tab.complaints if "409" not in each] == [] and tab.dialogs == []


def test_what_another_device_saved_meanwhile_is_replaced_on_purpose_only(portal, tabs, other):
    run = portal.create_run(SCHEMA)
    tab = tabs()
    tab.page.goto(run.page)
    assert tab.type("Name", "first").status == 200
    tab.page.goto(run.page)
    expect(tab.page.get_by_role("button", name=GO_ON)).to_have_count(0)
    other.goto(run.page)
    other.get_by_label("Name", exact=True).fill("second")
    assert send(other, SAVE).status == 200
    assert tab.type("Name", "!").status == 409
    resume = tab.page.locator(".kept").get_by_role("button", name=GO_ON)
    expect(resume).to_be_visible()
    assert send(tab.page, SAVE).status == 409
    assert "second" in drafts(portal)[0][0]
    assert send(tab.page, "Replace what was saved").status == 200
    assert "first!" in drafts(portal)[0][0]
    assert send(other, SAVE).status == 409, "it rests on what is there no longer"
    expect(other.get_by_label("Name", exact=True)).to_have_value("second")


def test_what_is_saved_by_itself_and_by_the_button_come_one_after_the_other(portal, tabs):
    run = portal.create_run(SCHEMA)
    tab, held = tabs(), []
    tab.page.route("**/submissions", lambda route: held.append(route) if not held else route.continue_())
    tab.page.goto(run.page)
    name = tab.page.get_by_label("Name", exact=True)
    name.press_sequentially("Al")
    wait_until("what is kept by itself", lambda: tab.page.wait_for_timeout(50) or held, 10)
    name.press_sequentially("an")
    tab.page.get_by_role("button", name=SAVE).click()
    with tab.page.expect_navigation():
        held[0].continue_()
    expect(tab.page.get_by_role("status").first).to_contain_text("Saved at")
    expect(name).to_have_value("Alan")
    assert "Alan" in drafts(portal)[0][0] and tab.dialogs == []


def test_each_reviewer_has_their_own(tmp_path, start_portal):
    configure(tmp_path, ADA, BOB)
    portal = start_portal()
    reply = portal.api("POST", "/api/runs", {"name": "r", "schema": SCHEMA, "reviewers": ["ada", "bob"]})
    assert reply.status == 201, reply.text
    found = links(portal, "ada", "bob")
    pages = {}
    for who in ("ada", "bob"):
        wait_until("the page", lambda: questions(found[who]), 10)
        [pages[who]] = questions(found[who]).values()
    token = FORM_TOKEN.search(ask("GET", pages["ada"]).text)[1]
    assert post_form(portal.url + "submissions", {"_token": token, "_save": "1", "v/name": "of Ada"}).status == 200
    assert 'value="of Ada"' in ask("GET", pages["ada"]).text
    assert "of Ada" not in ask("GET", pages["bob"]).text
    configure(tmp_path, {**ADA, "links": 2}, BOB)
    [(holder, page)] = portal.rows("SELECT holder, page FROM drafts")
    assert (holder, portal.url + page) == ("ada#1", pages["ada"])


def test_what_no_page_posts_is_refused_and_nothing_is_kept(portal):
    run = portal.create_run(SCHEMA)
    form = {"_token": run.form_token(), "_save": "1"}
    post = lambda **more: post_form(portal.url + "submissions", {**form, **more})  # noqa: E731
    assert post(**{"x/name": "a"}).status == 400
    assert post(**{"v/name": "a" * 300_000}).status == 413
    assert post_form(portal.url + "submissions", {"_token": "1.a.b.c", "_save": "1"}).status in (400, 403)
    assert post(**{"v/nothing": "a"}).status == 200, "what the form has no place for is left out"
    body = urlencode(form).encode()
    reply = ask("POST", portal.url + "submissions", body, {
        "Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"})
    assert (reply.status, list(reply.json)) == (200, ["saved_at", "draft"])
    assert drafts(portal) == [("[]", None)]
    assert run.cancel().status == 200
    assert post(**{"v/name": "a"}).status == 409
    assert drafts(portal) == []


def test_a_changed_question_keeps_nothing_of_what_was_asked_before(portal):
    first = portal.create_run(SCHEMA)
    second = portal.create_run({**SCHEMA, "title": "Another"})
    token = first.form_token()
    assert second.cancel().status == 200
    reply = post_form(portal.url + "submissions", {"_token": token, "_resume": "1"})
    assert reply.status == 200 and "Nothing was saved" in reply.text
