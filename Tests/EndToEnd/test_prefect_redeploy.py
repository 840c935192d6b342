"""S3: a list of names is published again, or not."""

from __future__ import annotations

from reviewing import expect_confirmed, open_question, send

TITLE = "Publish the list again?"


def test_approving_adds_the_row_and_rejecting_fails_the_run(prefect_server, start_flow, start_portal, reviewer):
    portal = start_portal("serve", "--prefect", prefect_server.url)
    approved, rejected = start_flow(prefect_server, "s3_redeploy.py"), start_flow(prefect_server, "s3_redeploy.py")

    run = prefect_server.run(approved.run_id())
    open_question(reviewer, portal.url, run["name"], TITLE)
    assert reviewer.get_by_role("group", name="Title").get_by_role("radio").count() == 5, "four titles, and none"
    reviewer.get_by_label("Last Name").fill("Haddad")
    reviewer.get_by_label("Description").fill("With **Haddad**")
    reviewer.get_by_role("radio", name="approve").check()
    assert send(reviewer).status == 303
    expect_confirmed(reviewer)
    prefect_server.wait_for_state(run["id"], "COMPLETED")
    published = prefect_server.artifacts(run["id"])["published-names"]
    assert published["data"][2:] == [{"title": None, "first_name": None, "last_name": "Haddad"}]
    assert published["description"] == "With **Haddad**"
    assert approved.wait() == 0

    run = prefect_server.run(rejected.run_id())
    open_question(reviewer, portal.url, run["name"], TITLE)
    assert reviewer.get_by_role("radio", name="reject").is_checked()
    assert send(reviewer).status == 303
    expect_confirmed(reviewer)
    assert "RedeployRejected" in prefect_server.wait_for_state(run["id"], "FAILED")["state"]["message"]
    assert rejected.wait() == 1
