"""A corpus of attacks through every string that a stranger can set, on every page, in a browser under the pages' policy.

No script runs, the policy has nothing to stop, and no page has an element, an attribute or a link that is not ours.
"""

from __future__ import annotations

import http.client
import json
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from attacks import ATTACKS, batches, hostile_run
from exchange import Reply, ask, post_form
from harmless import expect_harmless, show, watch
from playwright.sync_api import Browser, Page
from portal import Portal
from prefect_server import wait_until


@pytest.fixture
def watched(chromium: Browser):
    """A tab under the pages' own policy, where scripts may run as far as it allows."""
    context = chromium.new_context()
    context.set_default_timeout(20_000)
    yield watch(context.new_page())
    context.close()


def test_the_corpus_is_what_the_test_takes_it_for(watched: Page) -> None:
    """Unescaped, the attacks do what they say: otherwise a page that lets them in would pass."""
    assert len(set(ATTACKS)) >= 80
    watched.route("http://127.0.0.1:1/", lambda route: route.fulfill(
        content_type="text/html", body="".join(attack for attack in ATTACKS if "evil" not in attack)))
    watched.goto("http://127.0.0.1:1/")
    with pytest.raises(AssertionError):
        expect_harmless(watched)
    assert any("attack" in each for each in watched.attacks)


def test_no_page_of_a_run_lets_an_attack_in(portal, watched: Page) -> None:
    for attacks in batches(10):
        walk(portal, watched, attacks)


def walk(portal: Portal, watched: Page, attacks: list[str]) -> None:
    """Opens and posts a run that has these attacks in every place."""
    run = portal.create_run(**hostile_run(attacks))
    watched.goto(portal.url)
    expect_harmless(watched)
    watched.goto(run.page)
    expect_harmless(watched)
    for name in ("_by", "v/must"):
        watched.fill(f'[name="{name}"]', attacks[0])
    fields = posted(watched)
    assert press(watched).status == 422
    expect_harmless(watched)
    with watched.expect_response("**/submissions") as edited:
        watched.locator('button[name=a][value^="add/"]').first.evaluate("button => button.click()")  # it may be folded
    assert edited.value.status == 200
    expect_harmless(watched)
    show(watched, portal.url + "edited", ask_to_add_a_row(portal.url, fields))
    expect_harmless(watched)
    show(watched, portal.url + "refused", post_files(portal.url, fields, attacks))
    expect_harmless(watched)


def test_no_page_about_a_reviewer_lets_an_attack_in(portal, watched: Page) -> None:
    for number, attack in enumerate(ATTACKS):
        run = portal.create_run({"title": attack, "type": "object", "properties": {"n": {"type": "string"}}}, name=attack)
        fields = {"_token": run.form_token(), "v/n": attack, "_by": attack}
        reply = post_form(portal.url + "submissions", fields)
        assert reply.status == (400 if "\0" in attack else 303)
        if reply.status == 303:
            receipt = portal.url + reply.headers["Location"]
            late = post_form(portal.url + "submissions", {**fields, "v/n": "late"})
            assert late.status == 409
            # Both name the reviewer by the same means; one of them for each attack keeps the test short.
            show(watched, receipt, ask("GET", receipt) if number % 2 else late)
            expect_harmless(watched)


def test_no_name_of_a_flow_or_run_of_prefect_lets_an_attack_in(prefect_server, start_portal, watched: Page) -> None:
    """Prefect takes no flow whose name has one of /%&<>; of a run it takes any name."""
    flows = [attack for attack in ATTACKS if not set(attack) & set("/%&<>\0")][::5]
    runs = []
    try:
        for number, attack in enumerate(flows):
            question = {"schema": json.dumps({"title": ATTACKS[number], "properties": {attack: {"title": attack}}})}
            question["description"] = json.dumps(ATTACKS[number])
            runs.append(prefect_server.pause_by_hand(ATTACKS[number], attack, **question))
        portal = start_portal("serve", "--prefect", prefect_server.url)
        pages = wait_until("the pages", lambda: enough(list(portal.site.glob("r/*.html")), len(runs)))
        watched.goto(portal.url)
        expect_harmless(watched)
        for page in pages:
            watched.goto(f"{portal.url}r/{page.name}")
            expect_harmless(watched)
    finally:
        for run in runs:
            prefect_server.call("POST", f"/flow_runs/{run}/set_state", {"state": {"type": "CANCELLED"}, "force": True})


def enough(found: list[Path], count: int) -> list[Path] | None:
    return found if len(found) >= count else None


def test_no_page_that_repeats_a_request_lets_an_attack_in(portal, watched: Page) -> None:
    token = portal.create_run().form_token()
    for attack in ATTACKS:
        path = quote(attack, safe="<>\"'`()=;:/&,!*@{}$[]|^\\") or "x"
        for target in (path, f"receipts/{path}", f"api/runs/{path}", f"api/runs?status={path}"):
            reply = raw(portal.url, "GET", "/" + target)
            assert reply.status < 500
            if "<" in attack or reply.headers["Content-Type"].startswith("text/html"):
                assert attack not in reply.body.decode() or not set(attack) & set("<>\"'"), target
        for fields in ({"_token": attack}, {"_token": token, "a": attack}, {"_token": token, attack: attack}):
            reply = post_form(portal.url + "submissions", fields)
            assert 400 <= reply.status < 500
        show(watched, portal.url + "refused", reply)
        expect_harmless(watched)


def test_no_header_reaches_a_page(portal) -> None:
    page = portal.create_run().page
    usual = ask("GET", page)
    for attack in ATTACKS:
        value = attack.encode().translate(None, bytes(range(32)) + b"\x7f") or b"x"
        for header in (b"User-Agent", b"Referer", b"X-Forwarded-Host", b"X-Forwarded-For", b"Accept-Language", b"Cookie"):
            reply = raw(portal.url, "GET", urlsplit(page).path, {header.decode(): value})
            assert reply.status != 200 or reply.body == usual.body
        reply = raw(portal.url, "GET", "/nowhere", {"Host": value})
        assert value not in reply.body and b"evil" not in reply.body
        assert "evil" not in str(reply.headers)


def press(page: Page):
    """Sends the form by the button that has no name; its words are the author's."""
    with page.expect_response(lambda response: response.request.method == "POST") as posted:
        page.locator("form button:not([name])").last.click()
    page.wait_for_load_state()
    return posted.value


def posted(page: Page) -> list[tuple[str, str]]:
    """What the form would post now, files apart."""
    pairs = page.evaluate("[...new FormData(document.forms[0])].filter(pair => typeof pair[1] == 'string')")
    return [(name, value) for name, value in pairs]


def ask_to_add_a_row(url: str, fields: list[tuple[str, str]]) -> Reply:
    rows = next(name for name, _ in fields if name.startswith("r/"))
    reply = post_form(url + "submissions", [*fields, ("a", "add" + rows[1:])])
    assert reply.status == 200
    return reply


def post_files(url: str, fields: list[tuple[str, str]], names: list[str]) -> Reply:
    """A form with a file of each name and of no type that is taken, written as browsers write one."""
    parts = [f'name="{quoted(field)}"\r\n\r\n{value}' for field, value in fields]
    for number, name in enumerate(name for name in names if "\0" not in name):
        head = f'name="u/{number}file"; filename="{quoted(name)}"\r\nContent-Type: {ascii(name)}'
        parts.append(f"{head}\r\n\r\nfile")
    body = "".join(f"--+\r\nContent-Disposition: form-data; {part}\r\n" for part in parts) + "--+--\r\n"
    headers = {"Content-Type": "multipart/form-data; boundary=+", "Accept": "text/html"}
    reply = ask("POST", url + "submissions", body.encode(), headers)
    assert reply.status == 422, reply.text[:1000]
    return reply


def quoted(name: str) -> str:
    return name.translate({ord('"'): "%22", ord("\r"): "%0D", ord("\n"): "%0A"})


def raw(url: str, method: str, target: str, headers: dict[str, bytes | str] | None = None) -> Reply:
    """A request whose target and headers nobody cleans up on the way."""
    connection = http.client.HTTPConnection(urlsplit(url).hostname or "", urlsplit(url).port, timeout=20)
    connection._validate_path = lambda _: None
    try:
        connection.putrequest(method, target, skip_host="Host" in (headers or {}))
        for name, value in {"Accept": "text/html", **(headers or {})}.items():
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        return Reply(answer.status, answer.headers, answer.read())
    finally:
        connection.close()
