"""The figures of a portal on a real Prefect, which is well, then away, then back."""

from __future__ import annotations

import json
import re
import time

from exchange import get, post_form
from portal import FORM_TOKEN
from prefect_server import wait_until

COUNT = json.dumps({"type": "object", "properties": {"count": {"type": "integer"}}, "required": ["count"]})
PREFECT = '{orchestrator="prefect"}'


def figures(portal) -> dict[str, float]:
    lines = [line for line in get(portal.url + "metrics").text.splitlines() if not line.startswith("#")]
    return {name: float(value) for name, value in (line.rsplit(" ", 1) for line in lines)}


def ask_in(portal, server, name: str) -> str:
    """A run that is paused; its page, as soon as it is in the index."""
    server.pause_by_hand(name, schema=COUNT, description=f'"## {name}?"')
    link = re.compile(rf'href="(r/[0-9a-f]+\.html)"[^>]*>\s*{name}\?')
    return wait_until("the page", lambda: link.search(get(portal.url + "index.html").text), 30)[1]


def answer(portal, page: str) -> None:
    form = {"_token": FORM_TOKEN.search(get(portal.url + page).text)[1], "v/count": "3"}
    assert post_form(portal.url + "submissions", form).status == 303


def steps(step: str, outcome: str) -> str:
    return f'countersign_delivery_steps_total{{orchestrator="prefect",step="{step}",outcome="{outcome}"}}'


def test_deliveries_their_latency_and_what_is_held_are_told(own_prefect_server, start_portal):
    server = own_prefect_server
    portal = start_portal(PREFECT_API_URL=server.url, PREFECT_API_AUTH_STRING=server.auth_string)
    answer(portal, ask_in(portal, server, "first"))
    latency = "countersign_delivery_latency_seconds"
    well = wait_until("a confirmed answer", lambda: figures(portal).get(f"{latency}_count{PREFECT}") and figures(portal))
    assert (well[steps("send", "accepted")], well[steps("read_back", "applied")]) == (1, 1)
    assert 0 < well[f"{latency}_sum{PREFECT}"] < 60
    assert well[f'{latency}_bucket{{orchestrator="prefect",le="+Inf"}}'] == 1
    assert abs(well[f"countersign_last_pull_timestamp_seconds{PREFECT}"] - time.time()) < 30
    assert (well["countersign_answers_held"], well['countersign_answers_accepted_total{channel="form"}']) == (0, 1)
    assert well["countersign_site_files_written_total"] >= 3

    page = ask_in(portal, server, "second")
    server.stop()
    answer(portal, page)
    away = wait_until("a try that failed", lambda: figures(portal).get(steps("send", "unreachable")) and figures(portal))
    assert away["countersign_answers_held"] == 1
    wait_until("an age", lambda: figures(portal)["countersign_oldest_held_answer_age_seconds"] >= 2, 20)
    wait_until("a failed pull", lambda: figures(portal)[f"countersign_pull_failures_total{PREFECT}"] >= 1, 20)

    server.start()
    wait_until("the second answer", lambda: figures(portal)[f"{latency}_count{PREFECT}"] == 2, 90)
    assert figures(portal)["countersign_answers_held"] == 0
    assert figures(portal)["countersign_oldest_held_answer_age_seconds"] == 0
