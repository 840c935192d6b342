"""The embedded orchestrator's contract: a program asks by HTTP alone, a person answers in a browser without scripts."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor

from exchange import ask, get
from prefect_server import wait_until
from reviewing import expect_confirmed, expect_heading, send

ORDER = {
    "type": "object",
    "required": ["amount", "pieces"],
    "additionalProperties": False,
    "properties": {
        "pieces": {"type": "integer", "title": "Pieces"},
        "amount": {"type": "number", "title": "Amount"},
        "note": {"type": "string", "title": "Note"},
    },
}


def test_an_answer_reaches_the_program_that_waits_with_every_digit(portal, reviewer):
    run = portal.create_run(ORDER, description="# How many?\n\nAs in **May**.", initial={"pieces": 2})
    assert run.read() == {
        "id": run.id, "name": "a run", "status": "paused", "input": None, "reminded_at": None, "answered_at": None, "reviewer": None,
        "reviewer_id": None, "reviewer_proof": None,
    }
    with ThreadPoolExecutor() as author:
        waiting = author.submit(portal.api, "GET", f"/api/runs/{run.id}?wait=60")
        reviewer.goto(run.page)
        expect_heading(reviewer, "How many?")
        assert reviewer.get_by_label("Pieces").input_value() == "2"
        reviewer.get_by_label("Pieces").fill("9007199254740993")
        reviewer.get_by_label("Amount").fill("1.10")
        reviewer.get_by_label("Your name").fill("Ada")
        assert send(reviewer).status == 303
        answer = waiting.result(10)
    assert '"input":{"pieces":9007199254740993,"amount":1.10}' in answer.text
    assert (answer.json["status"], answer.json["reviewer"]) == ("resumed", "Ada")
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", answer.json["answered_at"])
    assert re.search(r"/receipts/[0-9a-f]{32}$", reviewer.url)
    expect_confirmed(reviewer)


def test_a_created_run_is_named_by_its_location_and_its_page_cannot_be_guessed(portal):
    reply = portal.api("POST", "/api/runs", {"name": "nightly", "schema": ORDER})
    assert reply.status == 201
    assert reply.json["status"] == "paused"
    assert reply.headers["Location"] == f"/api/runs/{reply.json['id']}"
    assert re.fullmatch(r"/r/[0-9a-f]{32}\.html", reply.json["page"])
    assert reply.json["id"] not in reply.json["page"]


def test_the_page_is_absolute_where_the_site_has_an_address(start_portal):
    portal = start_portal("serve", "--site-url", "https://review.example.org/questions/")
    reply = portal.api("POST", "/api/runs", {"name": "nightly", "schema": ORDER})
    assert re.fullmatch(r"https://review\.example\.org/questions/r/[0-9a-f]{32}\.html", reply.json["page"])


def test_a_schema_that_cannot_be_used_is_refused_with_its_place(portal):
    schema = {"type": "object", "properties": {"count": {"type": "integer", "minimum": "one"}}}
    reply = portal.api("POST", "/api/runs", {"name": "broken", "schema": schema})
    assert (reply.status, reply.headers["Content-Type"]) == (422, "application/problem+json")
    assert [error["pointer"] for error in reply.json["errors"]] == ["/schema/properties/count/minimum"]
    assert portal.api("GET", "/api/runs").json == {"runs": [], "next": None}


def test_runs_are_listed_by_status_page_by_page_newest_first(portal):
    runs = [portal.create_run(name=f"run {number}") for number in range(5)]
    assert runs[1].cancel().json["status"] == "cancelled"
    first = portal.api("GET", "/api/runs?status=paused&limit=3").json
    rest = portal.api("GET", f"/api/runs?status=paused&limit=3&cursor={first['next']}").json
    assert [run["name"] for run in first["runs"] + rest["runs"]] == ["run 4", "run 3", "run 2", "run 0"]
    assert rest["next"] is None
    assert [run["id"] for run in portal.api("GET", "/api/runs?status=cancelled").json["runs"]] == [runs[1].id]


def test_a_run_that_nobody_answers_expires_and_its_page_says_so(portal):
    run = portal.create_run(timeout_seconds=1)
    assert run.read(wait_s=30)["status"] == "expired"
    wait_until("the page to say so", lambda: "The time to answer is over" in get(run.page).text, 10)
    assert run.cancel().status == 409


def test_the_api_wants_its_token(portal):
    for headers in ({}, {"Authorization": "Bearer wrong"}, {"Authorization": "Basic " + portal.api_token}):
        reply = ask("GET", portal.url + "api/runs", headers={"Accept": "application/json", **headers})
        assert (reply.status, reply.headers["WWW-Authenticate"]) == (401, "Bearer")
    assert oct((portal.home / "store.sqlite.api-token").stat().st_mode & 0o777) == "0o600"


def test_an_answer_may_come_as_multipart(portal):
    run = portal.create_run(ORDER)
    values = {"_token": run.form_token(), "v/pieces": "3", "v/amount": "0.10", "v/note": "é\r\n--line", "_by": "Zoë"}
    head = '--edge\r\nContent-Disposition: form-data; name="{}"\r\n\r\n{}\r\n'
    body = "".join([*(head.format(*pair) for pair in values.items()), "--edge--\r\n"]).encode()
    reply = ask("POST", portal.url + "submissions", body, {"Content-Type": "multipart/form-data; boundary=edge"})
    assert reply.status == 303
    answer = portal.api("GET", f"/api/runs/{run.id}")
    assert '"input":{"pieces":3,"amount":0.10,"note":"é\\n--line"}' in answer.text
    assert answer.json["reviewer"] == "Zoë"
