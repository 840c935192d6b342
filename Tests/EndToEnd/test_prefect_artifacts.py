"""A flow that makes every kind of artifact, by itself and by a task, in versions: its page shows them all, scripts off and on."""

from __future__ import annotations

import csv
import io
import os
import re
from pathlib import Path
from urllib.parse import urljoin

import pytest
from exchange import get
from playwright.sync_api import expect
from reviewing import expect_confirmed, open_question, send

FLOW = Path(__file__).parent / "flows" / "every_artifact.py"
KINDS = [
    "notes", "link", "rows", "arrays", "columns", "picture-elsewhere", "picture", "progress", "payload", "diff", "code",
    "letter", "call", "film",
]
SCREENSHOTS = os.environ.get("SCREENSHOT_FOLDER")


@pytest.fixture(scope="module")
def module_tabs(chromium):
    contexts = []

    def open_tab(**options):
        contexts.append(chromium.new_context(**options))
        contexts[-1].set_default_timeout(10_000)
        return contexts[-1].new_page()

    yield open_tab
    for context in contexts:
        context.close()


def artifact(page, name):
    return page.locator(".artifact").filter(has=page.get_by_role("heading", name=name, exact=True)).last


def shows_all(page, where):
    """Every kind under its key, as a person sees it."""
    expect(artifact(page, f"{where}-notes").get_by_role("heading", name=f"Findings of the {where}")).to_be_visible()
    expect(artifact(page, f"{where}-link").get_by_role("link", name="The dashboard")).to_be_visible()
    rows = artifact(page, f"{where}-rows")
    expect(rows.get_by_role("columnheader")).to_have_text(["name", "score", "note"])
    expect(rows.locator("tbody tr")).to_have_count(50)
    expect(rows.get_by_text("Only the first 50 of 120 rows are shown.")).to_be_visible()
    expect(artifact(page, f"{where}-arrays").locator("td")).to_have_text(["1", "2.5", "3", "–"])
    expect(artifact(page, f"{where}-columns").locator("td")).to_have_text(["1", "0.9", "2", "0.5", "3", "–"])
    elsewhere = artifact(page, f"{where}-picture-elsewhere")
    expect(elsewhere.get_by_role("link", name="Open the picture")).to_have_attribute("href", "https://example.org/plot.png")
    expect(elsewhere.locator("img")).to_have_count(0)
    picture = artifact(page, f"{where}-picture").locator("img")
    picture.scroll_into_view_if_needed()
    expect(picture).to_have_js_property("naturalWidth", 640)
    expect(artifact(page, f"{where}-progress").get_by_text("55.5 %").last).to_be_visible()
    expect(artifact(page, f"{where}-payload").locator("summary").first).to_be_visible()
    diff = artifact(page, f"{where}-diff")
    expect(diff.locator("del")).to_have_text(["Dr"])
    expect(diff.locator("ins")).to_have_text(["Rear Admiral", "awards: 40"])
    expect(artifact(page, f"{where}-code").locator("ol.code > li")).to_have_count(2)
    expect(artifact(page, f"{where}-letter").get_by_text("thank you.")).to_be_visible()
    expect(artifact(page, f"{where}-call").locator("audio")).to_have_attribute("preload", "none")
    expect(artifact(page, f"{where}-film").get_by_role("link", name="Open the video")).to_be_visible()


def test_its_page_shows_every_kind_of_flow_and_task_and_earlier_versions_on_request(
    prefect_server, start_flow, start_portal, module_tabs
):
    portal = start_portal("serve", "--prefect", prefect_server.url)
    flow = start_flow(prefect_server, str(FLOW))
    run = prefect_server.run(flow.run_id())
    page = module_tabs(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    address = open_question(page, portal.url, run["name"], "Are these all right?")
    shows_all(page, "flow")
    shows_all(page, "task")
    task = page.get_by_role("heading", name="Task score the names", level=2)
    expect(task).to_be_visible()
    below = "e => [...e.parentElement.querySelectorAll('h2, h3')].map(h => h.textContent)"
    headings = task.evaluate(below)
    assert headings.index("flow-notes") < headings.index("Task score the names") < headings.index("task-notes")
    assert headings.count("Text") == 2, "the ones without a key"

    versions = artifact(page, "in-versions")
    expect(versions.get_by_text("This is version 3.")).to_be_visible()
    expect(versions.get_by_text("This is version 1.")).to_be_hidden()
    versions.get_by_text("Earlier versions: 2").click()
    expect(versions.locator("details .prose")).to_have_text(["This is version 2.", "This is version 1."])
    expect(artifact(page, "moving").get_by_text("90 %").last).to_be_visible()

    assert {urljoin(url, "/") for url in asked} == {portal.url}, "nothing is loaded from elsewhere"
    save(page, "artifacts-desktop")
    whole_table(page, address, module_tabs)
    for width, scheme in ((390, "light"), (1280, "dark"), (390, "dark")):
        tab = module_tabs(java_script_enabled=True, viewport={"width": width, "height": 844}, color_scheme=scheme)
        tab.goto(address)
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth"), "it scrolls sideways"
        save(tab, f"artifacts-{width}-{scheme}")

    page.goto(address)
    page.get_by_role("group", name="Good").get_by_label("Yes").check()
    assert send(page).status == 303
    expect_confirmed(page)
    assert flow.wait() == 0
    assert "/1-" not in get(address).text


def whole_table(page, address, module_tabs):
    """The table's own page, its CSV, and with scripts sorting and filtering."""
    rows = artifact(page, "flow-rows")
    source = urljoin(address, rows.get_by_role("link", name="Download as CSV").get_attribute("href"))
    lines = list(csv.reader(io.StringIO(get(source).body.decode())))
    assert lines[0] == ["name", "score", "note"] and len(lines) == 121
    assert lines[1] == ["name 0", "0.0", "'=1+1"] and get(source).headers["Content-Type"] == "text/csv; charset=utf-8"
    rows.get_by_role("link", name="All rows (120)").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("flow-rows")
    expect(page.locator("tbody tr")).to_have_count(120)
    save(page, "artifacts-table")

    tab = module_tabs(viewport={"width": 1280, "height": 900})
    complaints = []
    tab.on("console", lambda message: complaints.append(message.text))
    tab.goto(page.url)
    tab.get_by_role("button", name="score").click()
    tab.get_by_role("button", name="score").click()
    assert tab.locator("tbody td:first-child").first.text_content() == "name 119"
    expect(tab.get_by_role("columnheader", name="score")).to_have_attribute("aria-sort", "descending")
    tab.get_by_label("Show only rows with").fill("name 11")
    expect(tab.locator("tbody tr:visible")).to_have_count(11)
    expect(tab.get_by_text("11 of 120 rows")).to_be_visible()
    save(tab, "artifacts-table-scripted")
    assert complaints == []
    page.get_by_role("link", name="Back to the question").click()
    assert re.sub("#.*", "", page.url) == address


def save(page, name):
    """For looking at: with SCREENSHOT_FOLDER set."""
    if SCREENSHOTS:
        page.screenshot(path=f"{SCREENSHOTS}/{name}.png", full_page=True)
