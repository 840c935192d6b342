"""S4: the run's process ends while it waits, and the run is started again with the answer."""

from __future__ import annotations

from reviewing import expect_confirmed, open_question, send


def test_a_suspended_run_is_rescheduled_and_has_the_answer(prefect_server, start_flow, start_portal, reviewer):
    portal = start_portal("serve", "--prefect", prefect_server.url)
    start_flow(prefect_server, "s4_suspend.py")
    prefect_server.wait_for_deployment("draw/announce")
    started = start_flow(prefect_server, "s4_suspend.py", "start")
    assert started.wait() == 0
    run = prefect_server.wait_for_state(started.output().split()[-1], "PAUSED")
    assert run["state"]["state_details"]["pause_reschedule"] is True

    open_question(reviewer, portal.url, run["name"], "What shall stand above the numbers?")
    numbers = prefect_server.artifacts(run["id"])["numbers"]["data"]
    assert numbers.replace("*", "") in reviewer.get_by_label("What to decide on").inner_text()
    reviewer.get_by_label("Headline").fill("This week")
    reviewer.get_by_label("Winners").fill("2")
    assert send(reviewer).status == 303
    expect_confirmed(reviewer, "The run is rescheduled")

    prefect_server.wait_for_state(run["id"], "COMPLETED")
    artifacts = prefect_server.artifacts(run["id"])
    assert artifacts["numbers"]["data"] == numbers, "the run drew again"
    assert artifacts["announcement"]["data"].startswith("# This week\n\n2 winner(s): ")
