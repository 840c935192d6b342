"""The example flows pause and go on as their pages will ask them to: answered here through Prefect's own API."""

from __future__ import annotations

from typing import Any

from prefect_server import PrefectServer


def answer(server: PrefectServer, run_id: str, values: dict[str, Any]) -> str:
    return server.call("POST", f"/flow_runs/{run_id}/resume", {"run_input": values})["status"]


def pause_key(run: dict[str, Any]) -> str:
    return run["state"]["state_details"]["pause_key"]


def test_s1_and_s2_pull_people_and_clean_them(prefect_server, start_flow):
    flow = start_flow(prefect_server, "s1_s2_people.py")
    run_id = flow.run_id()
    assert pause_key(prefect_server.wait_for_state(run_id, "PAUSED")) == "how-many-people"
    assert answer(prefect_server, run_id, {"number_of_users": 4}) == "ACCEPT"
    prefect_server.wait_for_state(run_id, "RUNNING")
    assert pause_key(prefect_server.wait_for_state(run_id, "PAUSED")) == "how-many-columns"
    people = prefect_server.artifacts(run_id)["people"]["data"]
    assert [person["id"] for person in people] == [1, 2, 3, 4]
    assert prefect_server.variable("people") == people
    assert answer(prefect_server, run_id, {"number_of_columns": 2}) == "ACCEPT"
    prefect_server.wait_for_state(run_id, "COMPLETED")
    cleaned = prefect_server.artifacts(run_id)["people-cleaned"]["data"]
    assert set(people[0]) - set(cleaned[0]) == {"country_code", "newsletter"}
    assert flow.wait() == 0


def test_s3_rejecting_fails_with_the_flows_own_error(prefect_server, start_flow):
    flow = start_flow(prefect_server, "s3_redeploy.py")
    run_id = flow.run_id()
    prefect_server.wait_for_state(run_id, "PAUSED")
    assert answer(prefect_server, run_id, {"decision": "reject"}) == "ACCEPT"
    assert "RedeployRejected" in prefect_server.wait_for_state(run_id, "FAILED")["state"]["message"]
    assert flow.wait() == 1


def test_s4_leaves_its_process_and_comes_back(prefect_server, start_flow):
    start_flow(prefect_server, "s4_suspend.py")
    prefect_server.wait_for_deployment("draw/announce")
    started = start_flow(prefect_server, "s4_suspend.py", "start")
    assert started.wait() == 0
    run_id = started.output().split()[-1]
    suspended = prefect_server.wait_for_state(run_id, "PAUSED")
    assert suspended["state"]["state_details"]["pause_reschedule"] is True
    numbers = prefect_server.artifacts(run_id)["numbers"]["data"]
    assert answer(prefect_server, run_id, {"headline": "This week", "winners": 2}) == "ACCEPT"
    prefect_server.wait_for_state(run_id, "COMPLETED")
    artifacts = prefect_server.artifacts(run_id)
    assert artifacts["numbers"]["data"] == numbers
    assert artifacts["announcement"]["data"].startswith("# This week\n\n2 winner(s): ")
