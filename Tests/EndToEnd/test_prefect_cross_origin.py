"""S12: the pages lie on a plain web server, the receiver is another origin on another machine."""

from __future__ import annotations

import base64

import pytest
from reviewing import expect_confirmed, expect_heading, open_question, send
from static_host import StaticHost

KEYS = "shared:" + base64.urlsafe_b64encode(bytes(range(32))).decode().rstrip("=")


@pytest.fixture
def host(tmp_path):
    host = StaticHost(tmp_path / "nginx", tmp_path / "pages" / "site")
    yield host
    host.stop()


def test_a_page_of_nginx_is_answered_at_a_far_receiver(
    prefect_server, start_flow, start_portal, reviewer, host, tmp_path
):
    """Each half has a store of its own and asks Prefect itself; they share nothing but the keys."""
    flow = start_flow(prefect_server, "s1_s2_people.py")
    engine = ["--prefect", prefect_server.url]
    receiver = start_portal(
        "receive", *engine, "--site-url", host.url, home=tmp_path / "far", COUNTERSIGN_TOKEN_KEYS=KEYS
    )
    start_portal(
        "generate", *engine, "--receiver-url", receiver.url, home=tmp_path / "pages", COUNTERSIGN_TOKEN_KEYS=KEYS
    )
    host.start()
    run = prefect_server.run(flow.run_id())

    first_page = open_question(reviewer, host.url, run["name"], "How many people?")
    users = reviewer.get_by_label("Number of Users")
    users.fill("2.5")
    refusal = send(reviewer)
    assert (refusal.status, refusal.url) == (422, f"{receiver.url}submissions")
    assert users.input_value() == "2.5"
    users.fill("3")
    assert send(reviewer).status == 303
    expect_confirmed(reviewer)
    assert reviewer.url.startswith(f"{receiver.url}receipts/")

    open_question(reviewer, host.url, run["name"], "How many columns to drop?")
    assert [person["id"] for person in prefect_server.variable("people")] == [1, 2, 3]
    reviewer.goto(first_page)
    expect_heading(reviewer, "This question is closed")
