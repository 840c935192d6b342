"""Secrets stay secret: canaries in every slot of a schema and of an answer reach no page, log, figure, ledger or error."""

from __future__ import annotations

import json
import re
from typing import Iterator

import pytest
from exchange import Reply, ask, get, post_form, post_json
from page import Element, Page
from portal import EmbeddedRun, Portal
from prefect_server import wait_until
from secret_places import Canaries, question, untold_answers

NUMBER = "918273645546372819"
WHOLLY_SECRET = ["object", "whole", "free", "dictionary", "json", "auth", "unions", "some", "names"]


class Watch:
    """A run whose every secret is a canary, and what the portal has said about it."""

    def __init__(self, portal: Portal) -> None:
        self.portal, self.canaries = portal, Canaries()
        self.run: EmbeddedRun = portal.create_run(name="secrets", **question(self.canaries))

    def expect_silent(self, text: str, where: str) -> None:
        leaks = [(canary, text[max(0, text.index(canary) - 200):][:400]) for canary in self.canaries.within(text)]
        assert not leaks, f"{where}: {[canary for canary, _ in leaks]}\n{leaks[0][1]}"
        assert NUMBER not in text, where
        chosen = re.search(r"<[^>]*offered[^>]* (checked|selected)", text)
        assert not chosen, f"{where}: {chosen}"

    def page(self) -> Page:
        reply = get(self.run.page)
        self.expect_silent(reply.text, "the page")
        return Page(reply.text)

    def typed(self, count: str) -> list[tuple[str, str]]:
        """What a browser posts after a new canary was typed wherever a secret is asked for."""
        pairs = [(name, count if name == "v/count" else value) for name, value in posted(self.page(), self.canaries)]
        assert sum(value in self.canaries.all for _, value in pairs) > 15, "secrets are asked for on the page"
        return pairs

    def post(self, pairs: list[tuple[str, str]], where: str, accept: str = "text/html") -> Reply:
        """Posts both as urlencoded and as parts; says what the last one got."""
        for reply in (post_form(self.url, pairs, accept), post_parts(self.url, pairs, accept)):
            self.expect_silent(reply.text + str(reply.headers), where)
        return reply

    @property
    def url(self) -> str:
        return self.portal.url + "submissions"


@pytest.fixture
def watch(start_portal) -> Iterator[Watch]:
    portal = start_portal(COUNTERSIGN_RATE_LIMIT_TOKEN="0")
    watch = Watch(portal)
    yield watch
    for path in ("metrics", "healthz", "readyz", "", "history"):
        watch.expect_silent(get(portal.url + path).text, path)
    for file in portal.site.rglob("*"):
        if file.is_file():
            watch.expect_silent(file.read_text(), str(file))
    watch.expect_silent(portal.errors, "the log")
    watch.expect_silent(repr(portal.rows("SELECT * FROM ledger")), "the ledger")


def test_a_refused_form_says_nothing_of_its_secrets(watch: Watch) -> None:
    for count in ("0", "many"):
        pairs = watch.typed(count)
        assert watch.post(pairs, "the refused page").status == 422
        assert watch.post(pairs, "the problem", "application/json").status == 422


def test_a_button_says_nothing_of_the_secrets_typed_so_far(watch: Watch) -> None:
    pairs = watch.typed("2")
    buttons = [each["value"] for each in watch.page().root.all("button") if each["name"] == "a"]
    assert len(buttons) > 5
    for button in buttons:
        watch.post([*pairs, ("a", button)], button)


def test_an_accepted_answer_is_told_to_its_program_alone(watch: Watch) -> None:
    new = watch.canaries.next
    answer = {"count": 1, "text": new(), "group": {"inner": new()}, "list": [new()]}
    body = {"token": watch.run.form_token(), "input": answer, "by": "Ada"}
    accepted = post_json(watch.url, body)
    assert accepted.status == 303
    receipt = watch.portal.url + accepted.headers["Location"]
    late = post_json(watch.url, {**body, "input": {**answer, "count": 2}})
    assert late.status == 409
    assert late.json["decision"]["input"]["count"] == 1 and "/group/inner" in late.json["decision"]["secrets"]
    told = accepted.text + late.text + get(receipt).text + get(receipt, "application/json").text
    watch.expect_silent(told, "the receipt")
    wait_until("what was answered", lambda: "What was answered" in get(watch.run.page).text, 20)
    assert get(watch.run.page).text.count("given, not shown") == 3
    watch.page()
    assert watch.run.read()["input"] == answer


def test_an_answer_with_secrets_that_are_hard_to_tell_is_told_to_its_program_alone(watch: Watch) -> None:
    answer = {"count": 1, **untold_answers(watch.canaries)}
    body = {"token": watch.run.form_token(), "input": answer, "by": "Ada"}
    accepted = post_json(watch.url, body)
    assert accepted.status == 303, accepted.text
    receipt = watch.portal.url + accepted.headers["Location"]
    late = post_json(watch.url, {**body, "input": {**answer, "count": 2}})
    assert late.status == 409 and late.json["decision"]["input"]["count"] == 1
    assert {place.split("/")[1] for place in late.json["decision"]["secrets"]} == set(answer) - {"count"}
    told = accepted.text + late.text + get(receipt).text + get(receipt, "application/json").text
    watch.expect_silent(told, "the receipt")
    wait_until("what was answered", lambda: "What was answered" in get(watch.run.page).text, 20)
    assert get(watch.run.page).text.count("given, not shown") == len(answer) - 1
    watch.page()
    watch.expect_silent(repr(watch.portal.rows("SELECT sent FROM submissions")), "what was sent")
    assert watch.run.read()["input"] == answer


def test_an_accepted_form_is_told_to_its_program_alone(watch: Watch) -> None:
    typed = {"v/text": watch.canaries.next(), "v/hinted": watch.canaries.next()}
    blank = [(name, "" if "canary" in value else value) for name, value in posted(watch.page(), Canaries())]
    pairs = [(name, typed.get(name, value)) for name, value in blank]
    reply = watch.post(pairs, "the reply")
    assert reply.status == 303, reply.text
    watch.expect_silent(get(watch.portal.url + reply.headers["Location"]).text, "the receipt")
    assert watch.run.read()["input"]["text"] == typed["v/text"]


def test_no_error_repeats_a_secret_that_a_program_sends(watch: Watch) -> None:
    """In each slot, what it takes and what it does not."""
    slots = [*question(Canaries())["schema"]["properties"], "then", "otherwise", "dependent"]
    token = watch.run.form_token()
    shapes = [
        lambda text: text, lambda text: [text], lambda text: {"key": text}, lambda text: {"inner": [text]},
        lambda text: {"k": [text]}, lambda text: [{"key": [text], "name": 1}],
        lambda text: {"token": [text], "tokens": text, "by_name": [text]},
    ]
    # The name of an entry in a secret is one too; that of an entry whose value alone is a secret is not.
    names = [lambda text: {text: {text: [text]}}, lambda text: [{text: text}]]
    for name in slots[1:]:
        for shape in shapes + (names if name in WHOLLY_SECRET else []):
            body = {"token": token, "input": {"count": 0, name: shape(watch.canaries.next())}}
            for accept in ["application/json"] + ["text/html"] * (shape in shapes[:2]):
                reply = post_json(watch.url, body, accept)
                assert reply.status == 422
                watch.expect_silent(reply.text, f"{name}: {json.dumps(body['input'])} as {accept}")


def test_no_error_repeats_a_secret_of_a_body_that_cannot_be_read(watch: Watch) -> None:
    token, canary = watch.run.form_token(), watch.canaries.next()
    bodies = [
        ("application/json", f'{{"token": "{token}", "input": {{"text": "{canary}", }}}}'),
        ("application/json", f'{{"token": "{token}", "input": {{"text": "{canary}", "text": "{canary}"}}}}'),
        ("application/json", f'{{"input": {{"text": "{canary}"}}}}'), ("application/json", f"{canary}"),
        ("application/json", f'{{"token": "{token}", "input": "{canary}"}}'),
        ("application/x-www-form-urlencoded", f"_token={token}&v/text={canary}&v/text={canary}"),
        ("application/x-www-form-urlencoded", f"_token={token}&v/text={canary}%"),
        ("application/x-www-form-urlencoded", f"_token={token}&s/list={canary}&a={canary}"),
        ("application/x-www-form-urlencoded", f"_token={canary}&v/text={canary}"),
        ("multipart/form-data; boundary=B", f'--B\r\nContent-Disposition: form-data; name="v/text"\r\n\r\n{canary}'),
        ("text/plain", canary),
    ]
    for kind, body in bodies:
        for accept in ("text/html", "application/json"):
            reply = ask("POST", watch.url, body.encode(), {"Content-Type": kind, "Accept": accept})
            assert 400 <= reply.status < 500
            watch.expect_silent(reply.text, f"{kind}: {body}")


def posted(page: Page, canaries: Canaries) -> list[tuple[str, str]]:
    """The successful controls of the page's form, secrets typed."""
    pairs: list[tuple[str, str]] = []
    for control in page.root.all("input", "textarea", "select"):
        name, kind = control["name"], control["type"]
        if not name or kind == "file" or kind in ("checkbox", "radio") and "checked" not in control:
            continue
        if kind == "password" or control.tag == "textarea" and not control.text:
            text = canaries.next()
            pairs.append((name, json.dumps({"key": text, text: [text]}) if name.startswith("j/") else text))
        else:
            pairs.append((name, value(control)))
    return pairs


def value(control: Element) -> str:
    if control.tag == "textarea":
        return control.text
    if control.tag == "select":
        options = control.all("option")
        return next((each for each in options if "selected" in each), options[0])["value"]
    return control["value"] if "value" in control else "on" if control["type"] == "checkbox" else ""


def post_parts(url: str, pairs: list[tuple[str, str]], accept: str) -> Reply:
    parts = "".join(f'--+\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n' for name, value in pairs)
    headers = {"Content-Type": "multipart/form-data; boundary=+", "Accept": accept}
    return ask("POST", url, f"{parts}--+--\r\n".encode(), headers)
