"""Pages on a plain web server, or opened from a file, post to a receiver on another origin."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from prefect_server import free_port, wait_until
from reviewing import expect_heading, send
from static_host import StaticHost

SCHEMA = {
    "type": "object",
    "required": ["count"],
    "properties": {"count": {"type": "integer", "minimum": 1, "title": "Count"}},
}


@pytest.fixture
def halves(tmp_path, start_portal):
    """The site on nginx, filled by `generate --watch`; the receiver elsewhere, on the same store."""
    host = StaticHost(tmp_path / "nginx", tmp_path / "site")
    receiver_port = free_port()
    addresses = ["--site-url", host.url, "--receiver-url", f"http://127.0.0.1:{receiver_port}"]
    receiver = start_portal("receive", *addresses, "--listen", f"127.0.0.1:{receiver_port}")
    generator = start_portal("generate", *addresses)
    host.start()
    yield host, receiver, generator
    host.stop()


def page_file(generator, run) -> Path:
    """The generated page, once it is there."""
    file = generator.site / "r" / run.page.rsplit("/", 1)[1]
    wait_until("the page", file.exists, 10)
    return file


LOOK_WITHOUT_STYLESHEET = "rgb(239, 239, 239)"


def look_of_button(page) -> str:
    button = page.get_by_role("button", name="Send answer")
    return button.evaluate("button => getComputedStyle(button).backgroundColor")


def test_a_page_on_another_origin_is_answered_without_scripts(halves, reviewer):
    host, receiver, generator = halves
    run = receiver.create_run(SCHEMA, description="# How many?")
    assert run.page.startswith(host.url + "/r/")
    page_file(generator, run)
    reviewer.goto(host.url)
    reviewer.get_by_role("link", name="How many?").click()
    assert reviewer.url == run.page
    reviewer.get_by_label("Count").fill("none")
    refusal = send(reviewer)
    assert (refusal.status, refusal.url) == (422, receiver.url + "submissions")
    assert reviewer.get_by_label("Count").input_value() == "none"
    reviewer.get_by_label("Count").fill("3")
    send(reviewer)
    reviewer.wait_for_url(re.compile(re.escape(receiver.url) + "receipts/"))
    assert run.read()["input"] == {"count": 3}
    reviewer.get_by_role("link", name="See what waits").click()
    assert reviewer.url == host.url + "/index.html"


def test_the_static_page_of_an_answered_question_says_so(halves, reviewer):
    host, receiver, generator = halves
    run = receiver.create_run(SCHEMA)
    file = page_file(generator, run)
    reviewer.goto(run.page)
    reviewer.get_by_label("Count").fill("1")
    send(reviewer)
    reviewer.wait_for_url(re.compile("/receipts/"))
    wait_until("the page to be replaced", lambda: "Already answered" in file.read_text(), 10)
    reviewer.goto(run.page)
    expect_heading(reviewer, "Already answered")
    reviewer.goto(host.url)
    assert reviewer.get_by_role("link", name="a run").count() == 0


def test_the_same_pages_work_under_a_prefix(halves, reviewer):
    host, receiver, generator = halves
    run = receiver.create_run(SCHEMA, description="# How many?")
    page_file(generator, run)
    reviewer.goto(host.url + "/under/a/prefix/")
    reviewer.get_by_role("link", name="How many?").click()
    assert look_of_button(reviewer) != LOOK_WITHOUT_STYLESHEET
    reviewer.get_by_role("link", name="Countersign").click()
    assert reviewer.url == host.url + "/under/a/prefix/index.html"
    reviewer.go_back()
    reviewer.get_by_label("Count").fill("2")
    assert send(reviewer).status == 303
    assert run.read()["input"] == {"count": 2}


def test_a_page_opened_from_a_file_is_styled_and_can_be_answered(halves, chromium):
    host, receiver, generator = halves
    run = receiver.create_run(SCHEMA, description="# How many?")
    page_file(generator, run)
    context = chromium.new_context()
    page = context.new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto((generator.site / "index.html").as_uri())
    page.get_by_role("link", name="How many?").click()
    assert look_of_button(page) != LOOK_WITHOUT_STYLESHEET
    page.get_by_label("Count").fill("5")
    send(page)
    page.wait_for_url(re.compile(re.escape(receiver.url) + "receipts/"))
    context.close()
    assert complaints == []
    assert run.read()["input"] == {"count": 5}
