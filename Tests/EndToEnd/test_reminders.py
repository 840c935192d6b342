"""People are reminded of a question at the point that its author named, once; and what they are told of its deadline."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from pathlib import Path
from urllib.parse import urljoin

from exchange import get, post_form
from playwright.sync_api import expect
from portal import FORM_TOKEN
from prefect_server import wait_until
from reviewing import expect_heading, open_question
from test_live import browsers, follow, status  # noqa: F401
from test_queue import ATOM, create, listed

LINE = "a question still waits at its reminder point"


def entries(portal):
    """The ids and titles of the feed, the newest first."""
    feed = ElementTree.fromstring(get(portal.url + "index.atom").text)
    return [tuple(entry.find(f"a:{name}", ATOM).text for name in ("id", "title")) for entry in feed.findall("a:entry", ATOM)]


def test_a_reminder_moves_the_question_and_tells_pages_feeds_author_and_log_once(portal, browsers):
    create(portal, "Soon?", timeout_seconds=9000)
    run = create(portal, "Whenever?", remind_after_seconds=10)
    listed(portal, "index.html", "Soon?", "Whenever?")
    first = entries(portal)
    page, index = browsers(), browsers()
    for tab, address in ((page, run.page), (index, portal.url)):
        follow(tab, address)
    told = run.read(wait_s=30)
    assert told["status"] == "paused" and told["reminded_at"].endswith("Z")
    expect(status(page)).to_contain_text("Reminder: waiting since ")
    expect(page.get_by_role("button", name="Send answer")).to_be_enabled()
    expect(status(index)).to_contain_text("The list")
    listed(portal, "index.html", "Whenever?", "Soon?")
    index.goto(portal.url)
    expect(index.locator("ol.queue > li").first).to_contain_text("Reminder: waiting since ")
    renewed = entries(portal)
    assert [title for _, title in renewed] == ["Reminder: Whenever?", "Soon?"]
    assert renewed[0][0] not in [name for name, _ in first] and renewed[1] in first
    assert "Reminder: " in get(run.page).text
    portal.stop()
    portal.start()
    listed(portal, "index.html", "Whenever?", "Soon?")
    assert run.read()["reminded_at"] == told["reminded_at"]
    assert portal.errors.count(LINE) == 1
    assert portal.rows("SELECT count(*) FROM ledger") == [(2,)]


def test_a_reminder_that_came_due_while_nothing_ran_is_given_at_the_next_start(portal):
    run = create(portal, "Waits?", remind_after_seconds=1)
    answered = create(portal, "Answered?", remind_after_seconds=2)
    assert post_form(portal.url + "submissions", {"_token": answered.form_token(), "v/note": ""}).status == 303
    portal.kill()
    portal.start()
    wait_until("the reminder", lambda: run.read()["reminded_at"], 20)
    listed(portal, "index.html", "Waits?")
    assert portal.errors.count(LINE) == 1 and answered.read()["reminded_at"] is None


def test_looking_reminds_of_nothing(portal):
    run = create(portal, "Looked at?", remind_after_seconds=3600)
    for _ in range(3):
        for path in ("", "index.atom", "index.json", run.page):
            get(urljoin(portal.url, path))
        assert run.read()["reminded_at"] is None
    assert LINE not in portal.errors


def test_on_prefect_the_hint_of_the_schema_reminds_and_the_deadline_takes_the_form_away(
    prefect_server, start_flow, start_portal, browsers
):
    portal = start_portal("serve", "--prefect", prefect_server.url)
    flow = start_flow(prefect_server, str(Path(__file__).parent / "flows" / "reminded.py"), "25")
    run = prefect_server.run(flow.run_id())
    page, plain = browsers(), browsers(scripts=False)
    address = open_question(page, portal.url, run["name"], "Go on?")
    follow(page, address)
    token = FORM_TOKEN.search(page.content())[1]
    expect(page.locator(".facts .deadline")).to_contain_text("UTC; then the run fails")
    expect(page.locator("main")).to_contain_text("Reminder: waiting since ")
    assert "Reminder: Go on?" in [title for _, title in entries(portal)]
    plain.goto(portal.url)
    entry = plain.locator("ol.queue > li").first
    expect(entry).to_contain_text("UTC; then the run fails")
    expect(entry).to_contain_text("Reminder: ")
    assert "UTC; then the run fails" in get(portal.url + "index.json").text
    expect(status(page)).to_contain_text("The time to answer is over", timeout=40_000)
    expect(page.get_by_role("button", name="Send answer")).to_be_disabled()
    plain.goto(address)
    expect_heading(plain, "The time to answer is over")
    expect(plain.get_by_role("button")).to_have_count(0)
    expect(plain.locator("main")).to_contain_text("Without an answer the run fails.")
    late = post_form(portal.url + "submissions", {"_token": token, "v/count": "1"})
    assert late.status == 409 and "Without an answer the run fails." in late.text
    prefect_server.wait_for_state(run["id"], "FAILED")
