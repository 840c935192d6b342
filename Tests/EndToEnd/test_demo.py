"""The demo, as a newcomer takes its tour: every question opens, and one is answered."""

from __future__ import annotations

import re
from urllib.parse import urljoin

import pytest
from exchange import get
from playwright.sync_api import expect
from portal import FORM_TOKEN, Portal
from prefect_server import wait_until
from reviewing import send

QUESTIONS = [
    "Go on training?", "Redeploy the name list?", "Send this order?", "Is this summary right?", "How many people should be pulled?",
    "What do these pictures show?", "Which predictions were right?",
]
EXPIRES = "Give the autumn discount?"
ENTRY = re.compile(r'<a href="(r/[^"]+)">([^<]+)</a>')


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    portal = Portal(tmp_path_factory.mktemp("demo"), "demo").start()
    yield portal
    portal.kill()


def questions(demo):
    return {question: urljoin(demo.url, page) for page, question in ENTRY.findall(get(demo.url).text)}


def test_a_question_of_each_kind_waits(demo):
    wait_until("the end of the question that expires", lambda: EXPIRES not in questions(demo))
    assert sorted(questions(demo)) == sorted(QUESTIONS)


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_has_its_page_and_its_form(demo, question):
    page = get(questions(demo)[question])
    assert page.status == 200
    assert question in page.text and FORM_TOKEN.search(page.text)


def test_the_order_can_be_released_as_it_stands(demo, reviewer):
    reviewer.goto(demo.url)
    reviewer.get_by_role("link", name="Send this order?").click()
    expect(reviewer.get_by_label("Price of one").first).to_have_value("38.50")
    reviewer.get_by_label("release", exact=True).check()
    send(reviewer)
    expect(reviewer).to_have_url(re.compile("/receipts/"))
    wait_until("the index without it", lambda: "Send this order?" not in questions(demo), 30)
