"""The examples for machine learning, each answered in a browser: without scripts, and with the keyboard alone."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
from contextlib import contextmanager

import pytest
from playwright.sync_api import expect
from prefect_server import stop_process, wait_until
from program import ROOT, countersign, environment
from reviewing import expect_confirmed, send
from test_keyboard import Keyboard

ANNOUNCED = re.compile(r"^Answer here: (\S+)$", re.MULTILINE)
# By the rule of the example: what it draws, and what its own rule is sure of.
DRAWN = ["pets", "family", "holiday", "pets", "family", "holiday", "pets", "holiday"]
DOUBTFUL = ["IMG_0005.png", "IMG_0002.png"]


class Example:
    def __init__(self, process, log) -> None:
        self.process, self.log = process, log

    def page(self, number: int = 0) -> str:
        """The address of the page that it asks on, of several the one of that number."""
        def found():
            assert self.process.poll() is None or len(ANNOUNCED.findall(self.log.read_text())) > number, self.log.read_text()
            pages = ANNOUNCED.findall(self.log.read_text())
            return pages[number] if len(pages) > number else None

        return wait_until("the page's address", found, 30)

    def lines(self) -> list[dict]:
        """What it prints, once it has ended well."""
        out, _ = self.process.communicate(timeout=30)
        assert self.process.returncode == 0, self.log.read_text()
        return [json.loads(line) for line in out.splitlines()]


@pytest.fixture
def example(portal, tmp_path):
    @contextmanager
    def start(name: str):
        variables = environment(
            COUNTERSIGN_URL=portal.url.rstrip("/"), COUNTERSIGN_API_TOKEN=portal.api_token, PYTHONDONTWRITEBYTECODE="1")
        log = tmp_path / "example.log"
        with log.open("wb") as stderr:
            process = subprocess.Popen(
                [ROOT / "examples" / "ml" / name], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=stderr,
                env=variables, text=True, start_new_session=True,
            )
        try:
            yield Example(process, log)
        finally:
            stop_process(process)

    return start


@pytest.fixture
def keyboard(chromium):
    """The keys alone, where scripts run, under the pages' own policy."""
    context = chromium.new_context()
    context.set_default_timeout(10_000)
    page = context.new_page()
    complaints = []
    page.on("console", lambda message: message.type in ("error", "warning") and complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield Keyboard(page)
    assert complaints == []
    context.close()


def item(page, name):
    return page.get_by_role("group", name=name, exact=True)


def follow(keyboard, key="Enter"):
    """Presses the key that sends the form: the status, which a save in the background must not stand for."""
    page = keyboard.page
    with page.expect_response(lambda reply: reply.request.is_navigation_request() and reply.request.method == "POST") as posted:
        with page.expect_navigation():
            page.keyboard.press(key)
    return posted.value.status


def test_label_without_scripts_half_done_and_gone_on_with_elsewhere(example, portal, reviewer, chromium):
    with example("label.py") as running:
        reviewer.goto(running.page())
        shown = reviewer.locator(".items").first.get_by_role("heading", level=3)
        assert shown.all_text_contents()[:2] == ["Picture 5", "Picture 2"], "the doubtful come first, the least sure foremost"
        expect(reviewer.get_by_text("2 of 8 are below 0.75")).to_be_visible()
        expect(reviewer.get_by_text(re.compile(r"3 of the others were picked .*50 %"))).to_be_visible()
        expect(reviewer.get_by_text("6 of 8 done")).to_be_visible()
        picture = item(reviewer, "Picture 5").get_by_role("img", name="IMG_0005.png")
        assert picture.evaluate("image => image.complete && image.naturalWidth") == 160
        expect(item(reviewer, "Picture 4")).to_have_count(1)
        expect(item(reviewer, "Picture 1")).to_have_count(0)
        expect(reviewer.get_by_text("Passed, unless you look: 3")).to_be_visible()
        item(reviewer, "Picture 5").get_by_role("radio", name="family").check()
        assert send(reviewer, "Save and go on later").status == 200
        expect(reviewer.get_by_text("7 of 8 done")).to_be_visible()
        device = chromium.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
        phone = device.new_page()
        phone.goto(running.page())
        expect(item(phone, "Picture 5").get_by_role("radio", name="family")).to_be_checked()
        refused = send(phone)
        assert refused.status == 422
        phone.get_by_role("alert").get_by_role("link", name="Picture 2").click()
        item(phone, "Picture 2").get_by_role("radio", name="family").check()
        phone.get_by_label("Your name").fill("Ada")
        assert send(phone).status == 303
        expect_confirmed(phone)
        device.close()
        lines = running.lines()
    assert [line["label"] for line in lines] == DRAWN
    assert [line["name"] for line in lines] == [f"IMG_{number:04}.png" for number in range(1, 9)]
    assert {line["by"] for line in lines} == {"Ada"}


def test_label_with_the_keyboard_alone(example, keyboard):
    with example("label.py") as running:
        page = keyboard.page
        page.goto(running.page())
        keyboard.press("Tab", "Enter")  # past the masthead
        keyboard.reach(label="Go to the next one that is open")
        keyboard.press("Enter")
        assert page.evaluate("document.activeElement.getAttribute('aria-labelledby')").startswith("f/pictures/")
        keyboard.press("2")
        expect(item(page, "Picture 5").get_by_role("radio", name="family")).to_be_checked()
        expect(page.get_by_text("7 of 8 done")).to_be_visible()
        keyboard.press("j")
        assert page.evaluate("document.activeElement.textContent").strip().startswith("Picture 2")
        keyboard.press("3", "2")
        expect(page.get_by_text("8 of 8 done")).to_be_visible()
        keyboard.press("k")
        assert page.evaluate("document.activeElement.textContent").strip().startswith("Picture 5")
        keyboard.fill("_by", "j2k")
        assert page.get_by_label("Your name").input_value() == "j2k", "no key is taken from a line of text"
        keyboard.reach(label="Send answer")
        assert follow(keyboard) == 303
        lines = running.lines()
    assert [line["label"] for line in lines] == DRAWN


def test_steer_without_scripts(example, reviewer):
    with example("steer.py") as running:
        reviewer.goto(running.page())
        expect(reviewer.get_by_role("progressbar")).to_have_attribute("value", "12")
        expect(reviewer.get_by_role("row")).to_have_count(6)
        expect(reviewer.get_by_role("img", name="curve")).to_be_visible()
        reviewer.get_by_role("radio", name="go on").check()
        reviewer.get_by_label("Learning rate").fill("2")
        assert send(reviewer).status == 422
        expect(reviewer.get_by_role("alert")).to_contain_text("Learning rate")
        reviewer.get_by_label("Learning rate").fill("0.3")
        reviewer.get_by_label("Further epochs").fill("12")
        assert send(reviewer).status == 303
        reviewer.goto(running.page(1))
        expect(reviewer.get_by_role("row")).to_have_count(18)
        expect(reviewer.get_by_label("Learning rate")).to_have_value("0.3")
        reviewer.get_by_role("radio", name="stop").check()
        assert send(reviewer).status == 303
        lines = running.lines()
    assert [line.get("next") for line in lines] == ["go on", "stop", None]
    assert lines[0]["learning_rate"] == 0.3 and lines[-1]["epochs"] == 17


def test_steer_with_the_keyboard_alone(example, keyboard):
    with example("steer.py") as running:
        # In one column: beside each other the form stands higher than what comes before it.
        keyboard.page.set_viewport_size({"width": 390, "height": 844})
        keyboard.page.goto(running.page())
        keyboard.press("Tab", "Enter")
        keyboard.reach(name="v/next")
        keyboard.press("ArrowDown")
        expect(keyboard.page.get_by_role("radio", name="stop")).to_be_checked()
        keyboard.reach(label="Send answer")
        assert follow(keyboard) == 303
        assert running.lines()[-1]["epochs"] == 5


VERDICTS = ["right", "right", "right", "right", "right", "right"]


def test_judge_without_scripts_and_the_marks_as_data(example, portal, reviewer, tmp_path):
    with example("judge.py") as running:
        reviewer.goto(running.page())
        order = reviewer.get_by_role("heading", level=3).all_text_contents()
        assert order[:2] == ["Message 2", "Message 1"], "the doubtful come first"
        expect(reviewer.get_by_text("2 of 6 are below 0.6 and come first.")).to_be_visible()
        for number in range(1, 7):
            message = item(reviewer, f"Message {number}")
            message.get_by_role("radio", name="wrong" if number == 1 else "right").check()
        item(reviewer, "Message 1").get_by_label("Comment").fill("=HYPERLINK(\"http://x\")")
        reviewer.get_by_label("Anything that the next training should know").fill("more on invoices")
        reviewer.get_by_label("Your name").fill("Grace")
        assert send(reviewer).status == 303
        lines = running.lines()
    assert [line["verdict"] for line in lines] == ["wrong", *VERDICTS[1:]]
    assert lines[0]["comment"] == '=HYPERLINK("http://x")' and lines[0]["predicted"] == "delivery"

    exported = countersign("answers", "export", "--tag", "judge", "--store", portal.store, folder=tmp_path)
    assert exported.returncode == 0, exported.stderr
    rows = [json.loads(line) for line in exported.stdout.splitlines()]
    assert [(row["list"], row["item"], row["reviewer"], row["run_name"]) for row in rows] == [
        ("/predictions", number, "Grace", "judge-predictions") for number in range(6)]
    assert [row["answer"]["verdict"] for row in rows] == [line["verdict"] for line in lines]
    assert rows[0]["rest"] == {"note": "more on invoices"}
    table = countersign("answers", "export", "--format", "csv", "--store", portal.store, folder=tmp_path)
    cells = list(csv.DictReader(io.StringIO(table.stdout, newline="")))
    assert [row["answer.verdict"] for row in cells] == [line["verdict"] for line in lines]
    assert cells[0]["answer.comment"] == "'=HYPERLINK(\"http://x\")", "no spreadsheet computes it"
    assert (cells[0]["answer.confidence"], cells[5]["item"], cells[0]["reviewer"]) == ("0.55", "5", "Grace")
    nothing = countersign("answers", "export", "--run", "another", "--store", portal.store, folder=tmp_path)
    assert (nothing.returncode, nothing.stdout) == (0, "")


def test_judge_with_the_keyboard_alone(example, keyboard):
    with example("judge.py") as running:
        page = keyboard.page
        page.goto(running.page())
        keyboard.press("Tab", "Enter")  # past the masthead
        keyboard.reach(label="Go to the next one that is open")
        keyboard.press("Enter")
        for _ in range(6):
            keyboard.press("1", "Enter")
        expect(page.get_by_text("6 of 6 done")).to_be_visible()
        keyboard.press("2")
        keyboard.fill("v/predictions/~r2/comment", "2 k j")
        expect(page.locator("[name='v/predictions/~r2/comment']")).to_have_value("2 k j")
        keyboard.reach(label="Send answer")
        assert follow(keyboard) == 303
        lines = running.lines()
    assert [line["verdict"] for line in lines].count("right") == 5
    assert [line for line in lines if line["verdict"] == "wrong"][0]["message"] == lines[2]["message"]
    assert lines[2]["comment"] == "2 k j"
