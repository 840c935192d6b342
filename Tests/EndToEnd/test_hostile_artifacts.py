"""Evidence that is made to harm is shown safely or refused in words, in bounded time, and no script of it runs."""

from __future__ import annotations

import base64
import json
import re
from urllib.parse import urljoin

import pytest
from exchange import ask, get
from playwright.sync_api import expect
from prefect_server import wait_until
from test_hostile_text import assert_harmless, watched  # noqa: F401

SVG = """<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40" onload="attack()"><script>attack()</script>
<image href="https://evil.example/x.png" width="9" height="9"/><rect width="40" height="40" fill="teal"/></svg>"""
HTML_AS_PICTURE = "<html><script>attack()</script>"
GIF_AND_SCRIPT = b"GIF89a/*\x00\x00*/=1;attack()"
TURNED = "access‮level⁦user"


def encoded(content):
    return base64.b64encode(content if isinstance(content, bytes) else content.encode()).decode()


def files(page_url):
    """The files beside a page, by what their names end in."""
    folder = page_url.rsplit("/", 1)[1].removesuffix(".html")
    names = re.findall(rf'(?:src|href)="({folder}/[^"]+)"', get(page_url).text)
    return {name.rsplit(".", 1)[1]: urljoin(page_url, name) for name in names}


def test_an_svg_is_a_picture_and_nothing_else(portal, watched):
    run = portal.create_run(artifacts=[
        {"key": "drawing", "kind": "image", "data": {"bytes": encoded(SVG), "alt": "a square"}},
        {"key": "drawing by address", "kind": "image", "data": "data:image/svg+xml;base64," + encoded(SVG)},
    ])
    asked = []
    watched.on("request", lambda request: asked.append(request.url))
    watched.goto(run.page)
    assert_harmless(watched)
    expect(watched.get_by_role("img", name="a square")).to_have_js_property("naturalWidth", 40)
    assert watched.locator("svg script, main svg").count() == 0
    assert not [url for url in asked if "evil.example" in url]
    assert "svg" not in files(run.page), "no address opens it as a document"


def test_what_is_no_picture_is_refused_in_words(portal, watched):
    run = portal.create_run(artifacts=[
        {"key": "html", "kind": "image", "data": {"bytes": encoded(HTML_AS_PICTURE)}},
        {"key": "png by name", "kind": "image", "data": "data:image/png;base64," + encoded(HTML_AS_PICTURE)},
        {"key": "not base64", "kind": "image", "data": {"bytes": "<script>attack()</script>"}},
        {"key": "sound", "kind": "audio", "data": {"bytes": encoded(HTML_AS_PICTURE)}},
        {"key": "two things at once", "kind": "image", "data": {"bytes": encoded(GIF_AND_SCRIPT)}},
    ])
    watched.goto(run.page)
    assert_harmless(watched)
    expect(watched.get_by_text("What came along is not a picture that a browser shows.")).to_have_count(2)
    expect(watched.get_by_text("What came along cannot be read: it is not base64.")).to_have_count(1)
    expect(watched.get_by_text("What came along is not a recording that a browser plays.")).to_have_count(1)
    picture = get(files(run.page)["gif"])
    assert picture.headers["Content-Type"] == "image/gif" and picture.headers["X-Content-Type-Options"] == "nosniff"


def test_what_is_too_much_is_shown_in_part(portal, watched):
    columns = {f"column {number}": number for number in range(10_000)}
    deep: object = "bottom"
    for level in range(50):
        deep = {f"level {level}": deep} if level % 2 else [deep]
    run = portal.create_run(artifacts=[
        {"key": "wide", "kind": "table", "data": [columns]},
        {"key": "long", "kind": "table", "data": [["<script>attack()</script>", row] for row in range(50_000)]},
        {"key": "deep", "kind": "json", "data": deep},
        {"key": "words", "kind": "diff", "data": ["a b " * 50_000, "b a " * 50_000]},
        {"key": "turned", "kind": "text", "data": {"text": TURNED, "code": True}},
    ])
    watched.goto(run.page)
    assert_harmless(watched)
    expect(watched.get_by_text("the first 100 of 10,000 columns")).to_be_visible()
    expect(watched.get_by_text("Only the first 50 of 50,000 rows are shown.")).to_be_visible()
    expect(watched.get_by_text("access‹U+202E›level‹U+2066›user")).to_be_visible()
    assert len(get(run.page).body) < 1_000_000
    watched.get_by_role("link", name="All rows (50,000)").click()
    assert_harmless(watched)
    expect(watched.get_by_text("Only the first 10,000 of 50,000 rows are shown.")).to_be_visible()


@pytest.mark.parametrize("data, status", [
    ("[" * 100 + "]" * 100, 400), ('{"a": NaN}', 400), ('"' + "a" * (9 << 20) + '"', 413),
], ids=["too deep", "not a number", "too large"])
def test_what_is_not_taken_is_refused_with_the_reason(portal, data, status):
    body = f'{{"name": "n", "schema": {{}}, "artifacts": [{{"kind": "json", "data": {data}}}]}}'
    headers = {"Authorization": f"Bearer {portal.api_token}", "Content-Type": "application/json", "Accept": "application/json"}
    reply = ask("POST", urljoin(portal.url, "/api/runs"), body.encode(), headers)
    assert reply.status == status and len(reply.json["detail"]) > 20


def test_of_a_table_of_50_megabytes_the_first_rows_are_shown(prefect_server, start_portal, watched):
    row = {"name": "a name that is <b>long</b>", "value": 1.5, "note": "x" * 60}
    count = (50 << 20) // len(json.dumps(row))
    schema = json.dumps({"type": "object", "properties": {"n": {"type": "integer"}}})
    run = prefect_server.pause_by_hand("fifty megabytes", schema=schema)
    table = json.dumps([row] * count)
    prefect_server.call(
        "POST", "/artifacts/", {"key": "huge", "type": "table", "data": table, "flow_run_id": run})
    try:
        portal = start_portal("serve", "--prefect", prefect_server.url)
        link = watched.get_by_role("link", name="fifty megabytes")

        def is_listed():
            watched.goto(portal.url + "index.html")
            return link.count() == 1

        wait_until("the page of the run", is_listed, 90)
        link.click()
        assert_harmless(watched)
        expect(watched.get_by_text(f"Only the first 50 of {count:,} rows are shown.")).to_be_visible()
        peak_kb = int(re.search(r"VmHWM:\s+(\d+)", open(f"/proc/{portal.process.pid}/status").read())[1])
        assert peak_kb < 1_500_000
    finally:
        prefect_server.call("POST", f"/flow_runs/{run}/set_state", {"state": {"type": "CANCELLED"}, "force": True})
