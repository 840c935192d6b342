"""What a reviewer must not do to a run, what a broken run must not do to the others, and who else may answer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from exchange import post_json
from playwright.sync_api import expect
from prefect_server import wait_until
from reviewing import expect_confirmed, expect_heading, open_question, send

FLOWS = Path(__file__).parent / "flows"
PLACEHOLDERS = [
    {"__prefect_kind": "jinja", "template": "{{ 6 * 7 }}"},
    {"outer": [{"inner": {"__prefect_kind": "workspace_variable", "variable_name": "people"}}]},
    {"__prefect_kind": "json", "value": '{"__prefect_kind": "jinja", "template": "{{ 6 * 7 }}"}'},
]


@pytest.fixture
def serve(start_portal, prefect_server):
    def start(*flags):
        return start_portal("serve", "--prefect", prefect_server.url, *flags)

    return start


def form_token(page):
    return page.locator("input[name=_token]").get_attribute("value")


def test_a_placeholder_that_prefect_would_evaluate_never_reaches_it(prefect_server, start_flow, serve, reviewer):
    flow = start_flow(prefect_server, str(FLOWS / "free_json.py"))
    portal = serve()
    run = prefect_server.run(flow.run_id())
    open_question(reviewer, portal.url, run["name"], "Which settings?")
    waiting = prefect_server.wait_for_state(run["id"], "PAUSED")
    box = reviewer.get_by_label("Settings")
    for placeholder in PLACEHOLDERS:
        typed = json.dumps({"depth": placeholder})
        box.fill(typed)
        assert send(reviewer).status == 422
        assert box.input_value() == typed
        expect(reviewer.get_by_role("alert")).to_contain_text("__prefect_kind")
        refusal = post_json(
            f"{portal.url}submissions", {"token": form_token(reviewer), "input": {"settings": {"depth": placeholder}}}
        )
        assert refusal.status == 422
        assert [error["pointer"].startswith("/settings/depth") for error in refusal.json["errors"]] == [True]
    assert prefect_server.run(run["id"])["state_id"] == waiting["state_id"]
    assert input_rows(prefect_server, run["id"], "paused-1-response") == []

    for spelling in ('{"\\u005f_prefect_kind": "jinja"}', '{"a": {"__Prefect_kind": 1}}', '{"a": 1, "a": {"__prefect_kind": 1}}'):
        box.fill(spelling)
        assert send(reviewer).status == 422
        assert box.input_value() == spelling

    box.fill('{"rate": 1.10, "big": 9007199254740993}')
    assert send(reviewer).status == 303
    expect_confirmed(reviewer)
    prefect_server.wait_for_state(run["id"], "COMPLETED")
    settings = prefect_server.artifacts(run["id"])["settings"]["data"]
    assert settings == "{'rate': 1.1, 'big': 9007199254740993}"


def test_a_pause_without_a_question_has_a_button_to_resume_it(prefect_server, start_flow, serve, reviewer):
    flow = start_flow(prefect_server, str(FLOWS / "plain_pause.py"))
    portal = serve()
    run = prefect_server.run(flow.run_id())
    open_question(reviewer, portal.url, run["name"], f"Resume {run['name']}?")
    assert send(reviewer, "Resume").status == 303
    expect_confirmed(reviewer)
    prefect_server.wait_for_state(run["id"], "COMPLETED")
    assert flow.wait() == 0


def test_runs_that_cannot_be_read_or_shown_do_not_hide_the_others(prefect_server, serve, reviewer):
    absent = prefect_server.pause_by_hand("schema-is-absent")
    broken = prefect_server.pause_by_hand("schema-is-not-json", schema="{")
    prefect_server.pause_by_hand("schema-leads-nowhere", schema=json.dumps({"$ref": "#/definitions/none"}))
    portal = serve("--poll-seconds", "1")
    wait_until("a question that cannot be shown", lambda: "schema-leads-nowhere" in index(reviewer, portal))

    schema = json.dumps({"type": "object", "properties": {"note": {"type": "string"}}})
    well = prefect_server.pause_by_hand("all-is-well", schema=schema, description=json.dumps("## Any note?"))
    open_question(reviewer, portal.url, "all-is-well", "Any note?")
    reviewer.get_by_label("Note").fill("none")
    assert send(reviewer).status == 303
    expect_confirmed(reviewer)
    assert prefect_server.run(well)["state_type"] == "RUNNING"
    assert "schema-is-not-json" not in index(reviewer, portal)
    for run_id in (absent, broken):
        assert portal.errors.count(run_id) == 1, "told once, though asked about again and again"


def index(page, portal):
    page.goto(portal.url)
    return page.get_by_role("main").inner_text()


def test_an_answer_given_to_prefect_itself_closes_the_page(prefect_server, serve, reviewer):
    schema = json.dumps({"type": "object", "properties": {"note": {"type": "string"}}, "required": ["note"]})
    run = prefect_server.pause_by_hand("answered-elsewhere", schema=schema)
    portal = serve()
    page = open_question(reviewer, portal.url, "answered-elsewhere", "answered-elsewhere asks for an answer")
    kept_open = reviewer.context.new_page()
    kept_open.goto(page)
    resume = prefect_server.call("POST", f"/flow_runs/{run}/resume", {"run_input": {"note": "there"}})
    assert resume["status"] == "ACCEPT"

    def is_closed():
        reviewer.goto(page)
        return reviewer.get_by_role("heading", name="This question is closed").count()

    wait_until("the page to be closed", is_closed)
    kept_open.get_by_label("Note").fill("here")
    assert send(kept_open).status == 409
    expect_heading(kept_open, "The run has moved on")


def test_a_late_answer_never_becomes_the_answer_to_the_next_question(prefect_server, start_flow, serve, reviewer):
    """The portal has not asked Prefect again, so it takes the answer; Prefect must not."""
    flow = start_flow(prefect_server, "s1_s2_people.py")
    run_id = flow.run_id()
    run = prefect_server.wait_for_state(run_id, "PAUSED")
    wait_until("the schema", lambda: input_rows(prefect_server, run_id, "paused-how-many-people"))
    portal = serve("--poll-seconds", "3600")
    open_question(reviewer, portal.url, run["name"], "How many people?")
    prefect_server.call("POST", f"/flow_runs/{run_id}/resume", {"run_input": {"number_of_users": 2}})
    prefect_server.wait_for_state(run_id, "RUNNING")
    second = prefect_server.wait_for_state(run_id, "PAUSED")
    reviewer.get_by_label("Number of Users").fill("5")
    assert send(reviewer).status == 303
    expect_heading(reviewer, "Your answer came too late", 30)
    assert prefect_server.run(run_id)["state_id"] == second["state_id"]
    assert input_rows(prefect_server, run_id, "paused-how-many-columns-response") == []


def input_rows(server, run_id, prefix):
    return server.call("POST", f"/flow_runs/{run_id}/input/filter", {"prefix": prefix, "limit": 10})
