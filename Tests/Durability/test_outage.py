"""A receipt tells the truth at each stage of an outage, and an answer that the engine refuses opens the pause again.

That an answer outlives the outage of the server itself is in `Tests/EndToEnd/test_prefect_outage.py`.
"""

from __future__ import annotations

import json
import re

import pytest
from exchange import ask, get
from flaky_proxy import FlakyProxy
from portal import COUNT, FORM_TOKEN, Portal
from prefect_server import wait_until
from questions import Question
from races import form, page_of, post, prefect_question

STRICTER = {**COUNT, "properties": {"count": {"type": "integer", "maximum": 5}}}


@pytest.fixture
def network(prefect_server):
    """The way from the portal to Prefect: without trouble, until it is taken down."""
    proxy = FlakyProxy(prefect_server.port, seed=1, trouble=0)
    yield proxy
    proxy.close()


@pytest.fixture
def portal(tmp_path, network):
    portal = Portal(tmp_path, "serve", "--prefect", network.url, "--poll-seconds", "1").start()
    yield portal
    portal.stop()


def receipt(portal, address):
    """Both forms of a receipt: what it says to a program and to a person."""
    found = ask("GET", address, headers={"Accept": "application/json"}).json
    return found["state"], found["reason"], get(address)


def settled(portal, address, *states):
    """The receipt, once it is in one of these states."""
    return wait_until(f"the receipt to be {states}", lambda: has_state(portal, address, states), 60)


def has_state(portal, address, states):
    found = receipt(portal, address)
    return found if found[0] in states else None


def outbox(portal):
    return portal.rows("SELECT count(*) FROM outbox")[0][0]


def test_receipts_tell_the_truth_while_the_engine_is_away_and_after_it(portal, network, prefect_server):
    questions = [prefect_question(portal, prefect_server, f"away-{number}") for number in range(3)]
    network.down()
    addresses = []
    for number, question in enumerate(questions, start=1):
        reply = post(portal, form(question, "Ada", number))
        assert reply.status == 303
        addresses.append(portal.url + reply.headers["Location"])
    for address in addresses:
        state, _, page = receipt(portal, address)
        assert (state, page.status) == ("held", 200)
        assert "Your answer is safe" in page.text and "The run goes on" not in page.text
        assert page.headers["Refresh"]
    reasons = wait_until("a try that failed", lambda: [reason for _, reason, _ in (
        receipt(portal, address) for address in addresses) if reason], 30)
    assert all("Prefect" in reason for reason in reasons)
    assert re.search(r"^countersign_answers_held 3$", get(portal.url + "metrics").text, re.MULTILINE)
    assert [prefect_server.states(question.run) for question in questions] == [["RUNNING", "PAUSED"]] * 3

    network.up()
    for address in addresses:
        _, reason, page = settled(portal, address, "confirmed")
        assert reason is None and "The run goes on" in page.text and "Refresh" not in page.headers
    assert outbox(portal) == 0
    for number, question in enumerate(questions, start=1):
        assert prefect_server.states(question.run) == ["RUNNING", "PAUSED", "RUNNING"]
        stored = prefect_server.call("GET", f"/flow_runs/{question.run}/input/paused-1-response")
        assert stored == {"count": number}


def test_an_answer_that_the_engine_refuses_opens_the_pause_again_with_the_reason(portal, network, prefect_server):
    name = "refused-by-the-engine"
    question = prefect_question(portal, prefect_server, name)
    network.down()
    reply = post(portal, form(question, "Ada", 9))
    assert reply.status == 303
    # Somebody changes the question on the server while nobody can reach it.
    inputs = f"/flow_runs/{question.run}/input"
    prefect_server.call("DELETE", f"{inputs}/paused-1-schema")
    prefect_server.call("POST", inputs, {"key": "paused-1-schema", "value": json.dumps(STRICTER)})
    network.up()

    state, reason, page = settled(portal, portal.url + reply.headers["Location"], "refused")
    assert "too large" in reason and "too large" in page.text and "The run goes on" not in page.text
    assert outbox(portal) == 0 and prefect_server.states(question.run) == ["RUNNING", "PAUSED"]
    reopened = wait_until("the page to be open again", lambda: page_of(portal, name), 30)
    assert "too large" in reopened

    better = prefect_answer(portal, name, 4)
    settled(portal, portal.url + better.headers["Location"], "confirmed")
    assert prefect_server.states(question.run) == ["RUNNING", "PAUSED", "RUNNING"]
    first = portal.url + reply.headers["Location"]
    assert receipt(portal, first)[0] == "refused"
    assert [event for (event,) in portal.rows("SELECT event FROM ledger WHERE event IN ('refused', 'confirmed')")] == [
        "refused", "confirmed"]


def prefect_answer(portal, name, count):
    """Answers a question as its page asks it now."""
    def try_once():
        page = page_of(portal, name)
        reply = post(portal, form(Question("", FORM_TOKEN.search(page)[1]), "Ada", count)) if page else None
        return reply if reply is not None and reply.status == 303 else None

    return wait_until("the better answer to be taken", try_once, 20)
