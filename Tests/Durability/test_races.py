"""One decision for each pause, whoever posts at the same moment: on the embedded orchestrator and on Prefect."""

from __future__ import annotations

import re
import socket
import time
from contextlib import closing
from itertools import count
from urllib.parse import urlsplit

import pytest
from exchange import get
from portal import Portal
from prefect_server import wait_until
from races import all_at_once, embedded_question, form, post, post_by_program, prefect_question, raw_post
from reviewing import expect_heading

RACERS = 50
numbers = count(1)


@pytest.fixture(scope="module", params=["embedded", "Prefect"])
def arena(request, tmp_path_factory):
    """A portal for the whole module, and how a question comes up on one of its engines."""
    home = tmp_path_factory.mktemp("portal")
    if request.param == "embedded":
        portal = Portal(home).start()
        yield portal, lambda: embedded_question(portal), lambda run: None
    else:
        server = request.getfixturevalue("prefect_server")
        portal = Portal(home, "serve", "--prefect", server.url, "--poll-seconds", "1").start()
        yield portal, lambda: prefect_question(portal, server, f"raced-{next(numbers)}"), server.states
    portal.kill()  # told to end, it would wait for the rest of the bodies that were cut


def submissions(portal, question):
    """The one answer that the store has of a question: who gave it."""
    return portal.rows(
        "SELECT reviewer FROM submissions JOIN pauses ON number = submissions.pause"
        f" WHERE run_id = '{question.run}'")


def wait_until_delivered(portal):
    """Nothing is on its way to the engine."""
    wait_until("the outbox to be empty", lambda: portal.rows("SELECT count(*) FROM outbox") == [(0,)], 30)


def test_of_fifty_differing_answers_one_counts_and_the_others_learn_who_gave_it(arena):
    portal, ask_question, states = arena
    question = ask_question()

    def answer(number):
        if number % 2:
            return lambda: post(portal, form(question, f"racer {number}", 7_000_000 + number))
        return lambda: post_by_program(portal, question, f"racer {number}", 7_000_000 + number)

    begun = time.time()
    replies = all_at_once([answer(number) for number in range(RACERS)])
    assert sorted(reply.status for reply in replies) == [303] + [409] * (RACERS - 1)
    winner = [reply.status for reply in replies].index(303)
    for reply in replies[:winner] + replies[winner + 1:]:
        assert re.search(rf"\bracer {winner}\b", reply.text), reply.text
        assert str(7_000_000 + winner) not in reply.text
        assert is_told_when(reply.text, begun), reply.text
    assert submissions(portal, question) == [(f"racer {winner}",)]
    wait_until_delivered(portal)
    assert states(question.run) in (None, ["RUNNING", "PAUSED", "RUNNING"])


def is_told_when(text, begun):
    """Whether a minute or two around the race is named."""
    minutes = [time.strftime("%H:%M", time.gmtime(begun + 60 * after)) for after in (0, 1, 2)]
    return any(minute in text for minute in minutes)


def test_fifty_times_the_same_answer_is_one_answer_with_one_receipt(arena):
    portal, ask_question, states = arena
    question = ask_question()
    calls = [lambda: post(portal, form(question, "Ada", 5)), lambda: post_by_program(portal, question, "Ada", 5)]
    replies = all_at_once(calls * (RACERS // 2))
    assert {reply.status for reply in replies} == {303}
    assert len({reply.headers["Location"] for reply in replies}) == 1
    assert submissions(portal, question) == [("Ada",)]
    wait_until_delivered(portal)
    assert states(question.run) in (None, ["RUNNING", "PAUSED", "RUNNING"])


def test_a_proxy_that_sends_a_cut_post_again_gets_the_receipt_of_the_first(arena):
    portal, ask_question, _ = arena
    question = ask_question()
    request = raw_post(portal, form(question, "Ada", 5))
    place = urlsplit(portal.url)
    for keep in (len(request) // 2, len(request) - 1, len(request), len(request)):
        with closing(socket.create_connection((place.hostname, place.port))) as first:
            first.sendall(request[:keep])
    replies = [post(portal, form(question, "Ada", 5)) for _ in range(3)]
    assert {reply.status for reply in replies} == {303}
    assert len({reply.headers["Location"] for reply in replies}) == 1
    assert submissions(portal, question) == [("Ada",)]


def test_of_two_tabs_the_second_learns_that_the_first_has_answered(arena, reviewer):
    portal, ask_question, _ = arena
    question = ask_question()
    page = portal.url + portal_page(portal, question)
    tabs = [reviewer, reviewer.context.new_page()]
    for number, tab in enumerate(tabs, start=3):
        tab.goto(page)
        tab.fill("[name='v/count']", str(number))
        tab.fill("[name=_by]", "Ada")
    for tab in tabs:
        tab.get_by_role("button", name="Send answer").click()
    assert "/receipts/" in tabs[0].url
    expect_heading(tabs[1], "Already answered")
    assert submissions(portal, question) == [("Ada",)]


def test_a_double_click_and_going_back_to_send_again_lead_to_the_one_receipt(arena, reviewer):
    portal, ask_question, _ = arena
    question = ask_question()
    reviewer.goto(portal.url + portal_page(portal, question))
    reviewer.fill("[name='v/count']", "3")
    reviewer.fill("[name=_by]", "Ada")
    reviewer.get_by_role("button", name="Send answer").dblclick()
    reviewer.wait_for_url("**/receipts/*")
    receipt = reviewer.url
    reviewer.go_back()
    # The page is there as it was, or as a notice that the question is answered: then the browser's copy is sent again.
    if reviewer.get_by_role("button", name="Send answer").count():
        reviewer.fill("[name='v/count']", "3")
        reviewer.fill("[name=_by]", "Ada")
        reviewer.get_by_role("button", name="Send answer").click()
        reviewer.wait_for_url("**/receipts/*")
        assert reviewer.url == receipt
    again = post(portal, form(question, "Ada", 3))
    assert portal.url + again.headers["Location"] == receipt
    assert post(portal, form(question, "Ada", 4)).status == 409
    assert submissions(portal, question) == [("Ada",)]


def portal_page(portal, question):
    """The path of a question's page."""
    pages = ((path, path.read_text()) for path in (portal.site / "r").glob("*.html"))
    name = next(path.name for path, text in pages if question.token in text)
    assert get(f"{portal.url}r/{name}").status == 200
    return f"r/{name}"
