"""One answer for several questions, in a browser without scripts: chosen on a list, shown, confirmed, one receipt and one ledger line each."""

from __future__ import annotations

import json
import re
from urllib.parse import urljoin

from exchange import get, post_form
from people import ADA, BOB, configure, links, questions
from playwright.sync_api import expect
from prefect_server import wait_until
from program import countersign
from reviewing import expect_heading, send

RELEASE = {
    "type": "object", "required": ["approve"], "additionalProperties": False,
    "properties": {"approve": {"type": "boolean", "title": "Release it"}, "note": {"type": "string", "maxLength": 20}},
}
OTHER = {"type": "object", "required": ["count"], "properties": {"count": {"type": "integer"}}}
TOGETHER = "Answer the chosen ones together"
PREVIEW = "Show what will be sent"
CHOICE = re.compile(r'name="run" value="([^"]+)"')


def create(portal, title, schema=RELEASE, **rest):
    return portal.create_run({**schema, "title": title}, name=f"run of {title}", **rest)


def listed(address, *titles):
    wait_until(f"{titles} on the list", lambda: get(address).status == 200 and set(titles) == set(questions(address)), 20)


def choose(reviewer, *titles):
    for title in titles:
        reviewer.get_by_role("checkbox", name=f"Choose {title}").check()
    reviewer.get_by_role("button", name=TOGETHER).click()


def entry(reviewer, title):
    return reviewer.get_by_role("listitem").filter(has_text=title)


def ledger(portal, event):
    done = countersign("ledger", "export", "--store", portal.store, folder=portal.home, variables=portal.variables)
    assert done.returncode == 0, done.stderr
    return [line for line in map(json.loads, done.stdout.splitlines()) if line["event"] == event]


def test_three_of_five_get_one_answer_a_receipt_and_a_ledger_line_each_and_a_raced_one_says_who_won(portal, reviewer):
    runs = {title: create(portal, title) for title in ("First?", "Second?", "Third?", "Fourth?", "Fifth?")}
    create(portal, "Another form?", OTHER)
    listed(portal.url, *runs, "Another form?")
    reviewer.goto(portal.url)
    expect(reviewer.get_by_role("checkbox")).to_have_count(5)
    choose(reviewer, "First?", "Third?", "Fifth?", "Fourth?")
    expect_heading(reviewer, "One answer for 4 questions")
    assert urljoin(reviewer.url, entry(reviewer, "Third?").get_by_role("link").get_attribute("href")) == runs["Third?"].page

    assert send(reviewer, PREVIEW).status == 422
    expect(reviewer.get_by_role("alert")).to_contain_text("Release it")
    reviewer.get_by_label("Yes").check()
    reviewer.get_by_label("note").fill("as agreed")
    reviewer.get_by_label("Your name").fill("Ada")
    send(reviewer, PREVIEW)
    expect_heading(reviewer, "This will be sent")
    expect(reviewer.locator(".tree")).to_have_text(re.compile(r"Release it:\s*Yes\s*Note:\s*“as agreed”"))
    expect(reviewer.get_by_role("listitem").get_by_role("heading")).to_have_text(
        [f"{title} (opens a new tab)" for title in ("First?", "Third?", "Fourth?", "Fifth?")])
    assert ledger(portal, "answered") == []

    form = {"_token": runs["Fourth?"].form_token(), "_by": "Bob", "v/approve": "false", "v/note": "no"}
    assert post_form(portal.url + "submissions", form).status == 303
    send(reviewer, "Send to 4 runs")
    expect_heading(reviewer, "3 of 4 answers were taken")
    expect(entry(reviewer, "Fourth?")).to_contain_text("Answered by: Bob")
    expect(entry(reviewer, "Fourth?").get_by_role("link", name="Receipt")).to_have_count(0)
    receipts = receipts_of(reviewer)
    assert len(receipts) == 3
    assert re.search(r"/receipts/1\.", reviewer.url)
    reviewer.reload()
    expect_heading(reviewer, "3 of 4 answers were taken")
    assert receipts_of(reviewer) == receipts

    for title in ("First?", "Third?", "Fifth?"):
        assert runs[title].read()["input"] == {"approve": True, "note": "as agreed"}
    assert runs["Fourth?"].read()["input"] == {"approve": False, "note": "no"}
    assert runs["Second?"].read()["status"] == "paused"
    taken = ledger(portal, "answered")
    assert sorted((line["reviewer"], line["channel"]) for line in taken) == [("Ada", "many")] * 3 + [("Bob", "form")]
    assert all(len(line["shown"]) == 64 and line["sent"] for line in taken)
    reviewer.get_by_role("link", name="Receipt").first.click()
    expect_heading(reviewer, "The run goes on")


def test_a_list_of_somebodys_own_answers_in_that_name_what_is_theirs_and_nobody_else_gets_its_form(tmp_path, start_portal, reviewer):
    configure(tmp_path, ADA, BOB)
    portal = start_portal()
    shared = create(portal, "For anyone?")
    body = {"name": "own", "schema": {**RELEASE, "title": "For Ada?"}, "reviewers": [ADA["id"]]}
    own = portal.api("POST", "/api/runs", body).json["id"]
    mine, theirs = (links(portal)[each["id"]] for each in (ADA, BOB))
    listed(mine, "For anyone?", "For Ada?")
    assert CHOICE.findall(get(portal.url).text) == [], "there is nothing to answer it together with"
    choices = CHOICE.findall(get(mine).text)
    folders = [re.search("/p/([0-9a-f]{32})", each)[1] for each in (mine, theirs)]
    for folder in (folders[1], None, "0" * 32):
        posted = [("run", each) for each in choices] + ([("folder", folder)] if folder else [])
        refused = post_form(portal.url + "many", posted)
        assert refused.status == 403 and "For Ada?" not in refused.text and "_token" not in refused.text

    reviewer.goto(mine)
    choose(reviewer, "For anyone?", "For Ada?")
    reviewer.get_by_label("No", exact=True).check()
    reviewer.get_by_label("Your name").fill("Ada L.")
    send(reviewer, PREVIEW)
    send(reviewer, "Send to 2 runs")
    expect_heading(reviewer, "2 of 2 answers were taken")
    assert shared.read()["reviewer_proof"] == "word" and shared.read()["input"] == {"approve": False}
    taken = portal.api("GET", f"/api/runs/{own}").json
    assert (taken["input"], taken["reviewer_id"], taken["reviewer_proof"]) == ({"approve": False}, ADA["id"], "link")


def receipts_of(reviewer):
    return [link.get_attribute("href") for link in reviewer.get_by_role("link", name="Receipt").all()]
