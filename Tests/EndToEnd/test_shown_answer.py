"""What was answered, told to who comes late: only where the author allows it, and never a secret. In a browser without scripts."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing

import pytest
from exchange import get, post_json
from people import ADA, BOB, EVE, configure, links, questions, token
from playwright.sync_api import expect
from prefect_server import wait_until
from program import countersign
from reviewing import expect_confirmed, expect_heading, send

CANARY = "canary0001Zq7"
SCHEMA = {
    "type": "object", "required": ["amount"], "properties": {
        "amount": {"type": "integer", "title": "Amount to pay"},
        "note": {"type": "string", "title": "A note"},
        "pin": {"type": "string", "title": "Your PIN", "format": "password"},
    },
}
TITLE = "Pay the invoice?"


@pytest.mark.parametrize("hint", [{"showAnswer": True}, {"showAnswer": False}, None])
def test_a_second_reviewer_learns_who_and_when_and_what_only_where_the_author_allows_it(
    start_portal, tmp_path, reviewer, hint
):
    configure(tmp_path, ADA, BOB, EVE)
    portal = start_portal()
    schema = {**SCHEMA, "title": TITLE, **({"x-countersign": hint} if hint is not None else {})}
    created = portal.api("POST", "/api/runs", {"name": "pay", "schema": schema, "reviewers": ["group:finance"]})
    assert created.status == 201, created.text
    mine, is_shown = links(portal), hint == {"showAnswer": True}
    wait_until("the question", lambda: all(TITLE in questions(mine[who]) for who in ("ada", "bob")), 20)
    pages = {who: questions(mine[who])[TITLE] for who in ("ada", "bob")}
    tokens = {who: token(page) for who, page in pages.items()}

    late = reviewer.context.new_page()
    late.goto(pages["bob"])
    reviewer.goto(pages["ada"])
    reviewer.get_by_label("Amount to pay").fill("8675309")
    reviewer.get_by_label("A note").fill("as <b>agreed</b>")
    reviewer.get_by_label("Your PIN").fill(CANARY)
    assert send(reviewer).status == 303
    expect_confirmed(reviewer)

    late.get_by_label("Amount to pay").fill("23571")
    assert send(late).status == 409
    kept = late.content()
    expect_heading(late, "Already answered")
    expect(late.get_by_text("Ada Lovelace")).to_be_visible()
    expect_answer(late, is_shown)
    for page in pages.values():
        wait_until("the page", lambda: "Already answered" in get(page).text, 20)
        late.goto(page)
        expect_answer(late, is_shown)
        kept += late.content()

    problem = post_json(portal.url + "submissions", {"token": tokens["bob"], "input": {"amount": 4}})
    assert problem.status == 409 and "Ada Lovelace" in problem.json["detail"]
    told = {"amount": 8675309, "note": "as <b>agreed</b>", "pin": None}
    decision = problem.json.get("decision")
    assert (decision and (decision["reviewer"], decision["input"], decision["secrets"], decision["is_cut"])) == (
        ("Ada Lovelace", told, ["/pin"], False) if is_shown else None)
    everything = kept + problem.text + "".join(file.read_text() for file in portal.site.rglob("*.html"))
    assert CANARY not in everything and "sha256:" not in everything
    assert ("8675309" in everything) == is_shown
    assert TITLE not in questions(mine["eve"]) and "8675309" not in get(portal.url + "index-answered.html").text


def expect_answer(page, is_shown: bool) -> None:
    answer = page.get_by_role("region", name="What was answered")
    expect(answer).to_have_count(1 if is_shown else 0)
    if is_shown:
        lines = [re.sub(r"\s+", " ", line) for line in answer.get_by_role("listitem").all_inner_texts()]
        assert lines == ["Amount to pay: 8675309", "A note: “as <b>agreed</b>”", "Your PIN: given, not shown"]


def test_what_was_purged_is_on_no_page_any_longer(portal):
    run = portal.create_run({**SCHEMA, "x-countersign": {"showAnswer": True}})
    answer = {"token": run.form_token(), "by": "Ada", "input": {"amount": 8675309}}
    assert post_json(portal.url + "submissions", answer).status == 303
    wait_until("what was answered", lambda: "8675309" in get(run.page).text, 20)
    portal.stop()
    with closing(sqlite3.connect(portal.store)) as store, store:
        store.execute("UPDATE pauses SET updated_at = updated_at - 91 * 86400 * 1000000")
    portal.start()
    assert "8675309" in get(run.page).text
    done = countersign(
        "purge", "--older-than", "90d", "--store", portal.store, folder=portal.home, variables=portal.variables)
    assert done.returncode == 0, done.stderr
    wait_until("the page without it", lambda: "8675309" not in get(run.page).text, 20)
    assert "Already answered" in get(run.page).text and "What was answered" not in get(run.page).text
    late = post_json(portal.url + "submissions", {**answer, "input": {"amount": 4}})
    assert late.status == 409 and "decision" not in late.json
