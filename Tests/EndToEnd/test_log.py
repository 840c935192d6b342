"""What the program logs: one event a line, for programs and for eyes, and nothing that opens or tells an answer."""

from __future__ import annotations

import json
import re
from urllib.parse import urlsplit

import pytest
from exchange import ask, get, post_form
from prefect_server import free_port, wait_until
from program import countersign

CANARY = "canary-7319"
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")


def events(portal) -> list[dict[str, str]]:
    """Every line of the log; each must be one JSON object."""
    return [json.loads(line) for line in portal.errors.splitlines()]


def requests(portal) -> list[dict[str, str]]:
    return [event for event in events(portal) if event["message"] == "request"]


def test_a_line_stands_for_each_post_with_its_reason_and_never_with_what_was_in_it(start_portal):
    portal = start_portal()
    run = portal.create_run({"type": "object", "properties": {"note": {"type": "string", "maxLength": 30}}})
    token = run.form_token()
    submissions = portal.url + "submissions"
    post_form(submissions, {"_token": token, "o/note": "shown", "v/note": CANARY * 9})
    post_form(submissions, {"_token": "forged", "v/note": CANARY})
    receipt = post_form(submissions, {"_token": token, "_by": "Ada", "o/note": "shown", "v/note": CANARY}).headers["Location"]
    post_form(submissions, {"_token": token, "_by": "Bob", "o/note": "shown", "v/note": CANARY})
    get(portal.url + receipt)
    told = [(event["route"], event["status"], event.get("reason")) for event in requests(portal)]
    assert told == [
        ("runs", "201", None), ("submissions", "422", "invalid"), ("submissions", "400", "bad_token"),
        ("submissions", "303", None), ("submissions", "409", "decided"),
    ]
    for event in events(portal):
        assert TIME.fullmatch(event["time"]) and event["level"] in ("info", "notice")
    assert {event["client"] for event in requests(portal)} == {"127.0.0.1"}
    assert all(0 <= int(event["ms"]) < 10_000 for event in requests(portal))
    page = urlsplit(run.page).path.removesuffix(".html").rsplit("/", 1)[1]
    for secret in (CANARY, token, page, receipt.rsplit("/", 1)[1], portal.api_token):
        assert secret not in portal.errors


def test_hostile_requests_cannot_forge_a_line(start_portal):
    portal = start_portal("serve", "--log-level", "debug")
    hostile = 'x", "level": "critical\u202e\u2028\u0085'.encode()
    for target in ("submissions?%0a%22level%22", "r/%0d%0a.html", "receipts/%E2%80%A8"):
        ask("POST", portal.url + target, hostile, {"Content-Type": "text/plain", "User-Agent": 'a"b\\c'})
        get(portal.url + target)
    assert {event["level"] for event in events(portal)} <= {"debug", "info", "notice", "error"}
    assert [scalar for scalar in portal.errors if scalar != "\n" and not " " <= scalar <= "~"] == []


def test_an_engine_that_is_down_is_told_once_a_try_with_its_reason(start_portal):
    url = f"http://127.0.0.1:{free_port()}/api"
    portal = start_portal("serve", "--prefect", url, "--poll-seconds", "1")
    wait_until("a warning", lambda: "orchestrator cannot be asked" in portal.errors, 20)
    warning = next(event for event in events(portal) if event["level"] == "warning")
    assert (warning["message"], warning["orchestrator"]) == ("orchestrator cannot be asked", "prefect")
    assert warning["reason"].startswith("prefect cannot be reached")
    figures = get(portal.url + "metrics").text
    assert 'countersign_last_pull_timestamp_seconds{orchestrator="prefect"} 0\n' in figures
    assert re.search(r'countersign_pull_failures_total\{orchestrator="prefect"\} [1-9]', figures)


def test_the_log_is_for_eyes_where_it_is_asked_for(start_portal):
    portal = start_portal("serve", "--log-format", "text")
    portal.create_run()
    line = next(line for line in portal.errors.splitlines() if "request" in line)
    assert TIME.match(line) and re.search(r" info     request client=127\.0\.0\.1 method=POST ms=\d+ route=runs status=201$", line)


def test_below_its_level_nothing_is_logged(start_portal):
    portal = start_portal("serve", "--log-level", "error")
    portal.create_run()
    assert portal.errors == ""


@pytest.mark.parametrize("flag", [["--log-format", "xml"], ["--log-level", "loud"], ["--metrics", "all"]])
def test_a_word_that_is_none_of_the_choice_is_refused_with_those_that_are(tmp_path, flag):
    ended = countersign("serve", *flag, folder=tmp_path)
    assert (ended.returncode, "one of: " in ended.stderr) == (64, True)


def test_figures_are_not_for_the_world(start_portal):
    portal = start_portal("serve", COUNTERSIGN_METRICS_TOKEN="only-for-the-scraper")
    url = portal.url + "metrics"
    assert ask("GET", url).status == 200
    through_a_proxy = {"X-Forwarded-For": "192.0.2.7"}
    refused = ask("GET", url, headers=through_a_proxy)
    assert (refused.status, refused.headers["WWW-Authenticate"]) == (401, "Bearer")
    assert "countersign_" not in refused.text
    bearer = through_a_proxy | {"Authorization": "Bearer only-for-the-scraper"}
    assert ask("GET", url, headers=bearer).status == 200
    assert ask("GET", url, headers=through_a_proxy | {"Authorization": f"Bearer {portal.api_token}"}).status == 401
