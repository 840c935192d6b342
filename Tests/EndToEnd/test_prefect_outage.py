"""An answer outlives the Prefect server and the portal itself."""

from __future__ import annotations

import json

import pytest
from prefect_server import wait_until
from reviewing import expect_confirmed, expect_heading, open_question, send

COUNT = json.dumps({"type": "object", "properties": {"count": {"type": "integer"}}, "required": ["count"]})


def test_an_answer_given_while_prefect_is_away_arrives_once(own_prefect_server, start_flow, start_portal, reviewer):
    server = own_prefect_server
    portal = start_portal(PREFECT_API_URL=server.url, PREFECT_API_AUTH_STRING=server.auth_string)
    flow = start_flow(server, "s1_s2_people.py")
    run = server.run(flow.run_id())
    open_question(reviewer, portal.url, run["name"], "How many people?")

    server.stop()
    reviewer.get_by_label("Number of Users").fill("3")
    assert send(reviewer).status == 303
    expect_heading(reviewer, "Your answer is safe")
    portal.kill()
    portal.start()
    reviewer.goto(reviewer.url)
    expect_heading(reviewer, "Your answer is safe")

    server.start()
    expect_confirmed(reviewer)
    open_question(reviewer, portal.url, run["name"], "How many columns to drop?", 90)
    assert [person["id"] for person in server.variable("people")] == [1, 2, 3]
    assert server.states(run["id"]) == ["PENDING", "RUNNING", "PAUSED", "RUNNING", "PAUSED"]
    assert decisions(portal) == ["answered", "confirmed"]


@pytest.mark.parametrize("moment", ["answered", "sending", "accepted", "confirmed"])
def test_a_portal_killed_at_any_moment_delivers_once(prefect_server, start_portal, reviewer, moment):
    name = f"killed-when-{moment}"
    run_id = prefect_server.pause_by_hand(name, schema=COUNT, description='"## How many?"')
    portal = start_portal("serve", "--prefect", prefect_server.url)
    open_question(reviewer, portal.url, name, "How many?")
    reviewer.get_by_label("Count").fill("3")
    assert send(reviewer).status == 303
    wait_until(moment, lambda: moment in events(portal))
    portal.kill()
    portal.start()
    reviewer.goto(reviewer.url)
    expect_confirmed(reviewer)
    assert prefect_server.states(run_id) == ["RUNNING", "PAUSED", "RUNNING"]
    assert decisions(portal) == ["answered", "confirmed"]


def decisions(portal):
    """The ledger without the questions themselves and the tries, of which there are as many as the outage was long."""
    return [event for event in events(portal) if event in ("answered", "confirmed", "refused", "overtaken")]


def events(portal):
    return [event for (event,) in portal.rows("SELECT event FROM ledger ORDER BY sequence")]
