"""An answer outlives the Prefect server and the portal itself."""

from __future__ import annotations

from reviewing import expect_confirmed, expect_heading, open_question, send


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
    states = server.call("GET", f"/flow_run_states/?flow_run_id={run['id']}")
    assert [state["type"] for state in states] == ["PENDING", "RUNNING", "PAUSED", "RUNNING", "PAUSED"]
    assert decisions(portal) == ["answered", "confirmed"]


def decisions(portal):
    """The ledger without the questions themselves and the tries, of which there are as many as the outage was long."""
    rows = portal.rows("SELECT event FROM ledger ORDER BY sequence")
    return [event for (event,) in rows if event not in ("opened", "changed", "sending", "accepted")]
