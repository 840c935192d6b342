"""The example that shows a text while it is written (S7), in a browser: with scripts and without."""

from __future__ import annotations

import json
import re
import subprocess
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect
from prefect_server import stop_process, wait_until
from program import ROOT, environment
from reviewing import send
from test_example_ml import Example
from test_live import browsers, follow, status  # noqa: F401

FIRST, SECOND, LAST = "The boat left", " the harbour – <b>early</b>", " and came back."
WHOLE = FIRST + SECOND + LAST


class Stream(Example):
    """The example with its text in the test's hands."""

    def write(self, piece: str) -> None:
        self.process.stdin.write(piece)
        self.process.stdin.flush()

    def end(self) -> None:
        self.process.stdin.close()
        self.process.stdin = None


@pytest.fixture
def stream(portal, tmp_path):
    @contextmanager
    def begin(*options: str):
        variables = environment(
            COUNTERSIGN_URL=portal.url.rstrip("/"), COUNTERSIGN_API_TOKEN=portal.api_token, PYTHONDONTWRITEBYTECODE="1")
        log = tmp_path / "stream.log"
        with log.open("wb") as stderr:
            process = subprocess.Popen(
                [ROOT / "examples" / "ml" / "stream.py", *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                stderr=stderr, env=variables, encoding="utf-8", start_new_session=True,
            )
        try:
            yield Stream(process, log)
        finally:
            stop_process(process)

    return begin


def judge(page, verdict="use it", comment=""):
    page.get_by_label(verdict, exact=True).check()
    page.get_by_label("Comment").fill(comment)
    page.get_by_label("Your name").fill("Ada")
    assert send(page).status == 303


def evidence(page):
    return page.locator(".evidence")


def test_with_scripts_the_text_grows_in_place_and_the_form_opens_when_it_is_whole(stream, browsers):
    with stream("-") as running:
        page = browsers()
        follow(page, running.page())
        page.evaluate("window.notReloaded = true")
        running.write(FIRST)
        expect(evidence(page)).to_contain_text(FIRST)
        expect(evidence(page)).to_contain_text("still being written")
        running.write(SECOND)
        expect(evidence(page)).to_contain_text(FIRST + SECOND)
        expect(page.get_by_role("button")).to_have_count(0)
        expect(page.locator("#answer")).to_contain_text("The form opens when")
        running.write(LAST)
        running.end()
        expect(status(page)).to_contain_text("The form is open.")
        expect(evidence(page)).to_contain_text(WHOLE)
        assert page.evaluate("window.notReloaded"), "all of it without a reload"
        judge(page, comment="well told")
        assert running.lines() == [{"text": WHOLE, "verdict": "use it", "comment": "well told", "by": "Ada"}]


def test_without_scripts_a_reload_shows_the_text_so_far_and_then_the_form(stream, browsers):
    with stream("-") as running:
        page = browsers(scripts=False)
        page.goto(running.page())

        def reloaded(text):
            page.reload()
            return text in page.locator("main").inner_text()

        running.write(FIRST)
        wait_until("the text so far", lambda: reloaded(FIRST), 20)
        expect(page.get_by_role("button")).to_have_count(0)
        expect(page.locator("#answer")).to_contain_text("The form opens when")
        running.write(SECOND + LAST)
        running.end()
        wait_until("the form", lambda: reloaded("Verdict"), 20)
        expect(evidence(page)).to_contain_text(WHOLE)
        expect(evidence(page)).not_to_contain_text("still being written")
        judge(page, "write another")
        assert running.lines()[0]["verdict"] == "write another"


def test_with_open_the_form_takes_an_answer_while_the_text_grows_which_ends_it(stream, browsers):
    with stream("-", "--open") as running:
        page = browsers()
        follow(page, running.page())
        page.get_by_label("Comment").fill("enough")
        running.write(FIRST)
        expect(evidence(page)).to_contain_text(FIRST)
        expect(page.get_by_label("Comment")).to_have_value("enough")
        judge(page, comment="enough")
        running.write(SECOND)
        assert running.lines()[0] == {"text": FIRST, "verdict": "use it", "comment": "enough", "by": "Ada"}


def test_a_text_of_which_no_more_is_taken_is_cut_and_judged_as_it_is(stream, portal, browsers):
    with stream("-") as running:
        page = browsers()
        follow(page, running.page())
        running.write(FIRST)
        expect(evidence(page)).to_contain_text(FIRST)
        run, = portal.api("GET", "/api/runs").json["runs"]
        other = portal.api("PUT", f"/api/runs/{run['id']}/artifacts/draft", {"append": " – and another hand"})
        assert other.status == 200
        running.write(SECOND)
        expect(status(page)).to_contain_text("The form is open.")
        assert f"The text is cut after {len(FIRST)} characters" in running.log.read_text()
        judge(page, "write another")
        assert running.lines()[0]["verdict"] == "write another"


def test_the_model_of_its_own_writes_sentences(stream, browsers):
    with stream() as running:
        page = browsers()
        page.goto(running.page())
        expect(page.get_by_role("button", name="Send answer")).to_be_visible(timeout=60_000)
        judge(page)
        assert re.fullmatch(r"( \w+)+(\.( \w+)+)*\.?", running.lines()[0]["text"])
