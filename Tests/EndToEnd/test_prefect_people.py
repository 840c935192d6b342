"""S1 and S2: one run asks how many people to pull, pulls them, and asks how many columns to drop."""

from __future__ import annotations

from playwright.sync_api import expect
from reviewing import expect_confirmed, expect_heading, open_question, send

S1, S2 = "How many people?", "How many columns to drop?"


def test_a_run_asks_twice_and_each_page_answers_its_own_question(prefect_server, start_flow, start_portal, reviewer):
    portal = start_portal("serve", "--prefect", prefect_server.url)
    flow = start_flow(prefect_server, "s1_s2_people.py")
    run = prefect_server.run(flow.run_id())

    first_page = open_question(reviewer, portal.url, run["name"], S1)
    expect(reviewer.get_by_text("one request per person")).to_have_js_property("tagName", "STRONG")
    users = reviewer.get_by_label("Number of Users")
    assert users.input_value() == "2"
    assert reviewer.locator("input:visible, select, textarea").count() == 2, "the number and the reviewer's name"
    kept_open = reviewer.context.new_page()
    kept_open.goto(first_page)

    for refused in ("two", "2.5"):
        users.fill(refused)
        assert send(reviewer).status == 422
        assert users.input_value() == refused
        expect(users).to_have_attribute("aria-invalid", "true")
        assert reviewer.get_by_role("alert").get_by_role("link").count() == 1
    users.fill("3")
    assert send(reviewer).status == 303
    expect_confirmed(reviewer)

    open_question(reviewer, portal.url, run["name"], S2)
    people = prefect_server.variable("people")
    assert [person["id"] for person in people] == [1, 2, 3]
    rows = reviewer.get_by_role("table").get_by_role("row")
    assert rows.count() == 4
    assert people[2]["email"] in rows.nth(3).inner_text()

    users_before = kept_open.get_by_label("Number of Users")
    users_before.fill("5")
    assert send(kept_open).status == 409
    expect_heading(kept_open, "Already answered")
    kept_open.goto(first_page)
    expect_heading(kept_open, "Already answered")
    assert prefect_server.run(run["id"])["state"]["state_details"]["pause_key"] == "how-many-columns"

    columns = reviewer.get_by_label("Columns to drop")
    columns.fill("7")
    assert send(reviewer).status == 422
    columns.fill("2")
    assert send(reviewer).status == 303
    expect_confirmed(reviewer)
    prefect_server.wait_for_state(run["id"], "COMPLETED")
    cleaned = prefect_server.artifacts(run["id"])["people-cleaned"]["data"]
    assert set(people[0]) - set(cleaned[0]) == {"country_code", "newsletter"}
    assert flow.wait() == 0
