"""Every kind of page, collected from a running portal."""

from __future__ import annotations

import re
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from typing import Iterator, Mapping, Optional

import charted
import order_form
import review_question
import rich_question
from browser import Form, encoded
from exchange import Reply, ask, get, post_form
from page import Page
from people import ADA, basic, links, questions
from portal import COUNT, EmbeddedRun, Portal
from prefect_server import wait_until

ENOUGH_FOR_TWO_INDEX_PAGES = 101
ORDERS = {"order": order_form.SCHEMA, "order-german": order_form.GERMAN, "order-arabic": order_form.ARABIC}
# Buttons that change a form: each answers with the form again, nothing is sent.
ACTIONS = {
    "row-added": "add/lines", "row-moved": "down/lines/~r0", "row-removed": "del/stock/~r0",
    "part-shown": "show/category", "updated": "show",
}
PERSONAL = "Is this for Ada?"
# Two questions of another form than most, first on the index.
TWINS = {"title": "Is one like the other?", "required": ["alike"], "properties": {
    "alike": {"type": "boolean", "title": "They are alike"},
    "where": {"enum": ["form", "words"], "x-countersign": {"labels": {"words": "In words alone"}}},
    "marks": {"type": "array", "items": {"type": "boolean"}}}}
LISTS = ["index-oldest", "index-answered", "index-closed", "index-expired", "index-held", "index-refused"]
RECEIPT_STATES = ["held", "accepted", "confirmed", "refused", "overtaken"]


@dataclass(frozen=True)
class Sample:
    """A page as it was answered, and the address that it was answered for."""

    name: str
    url: str
    reply: Reply


def collect(portal: Portal) -> list[Sample]:
    """Stops and starts the portal on the way; its configuration names Ada."""
    empty = _open("index-empty", portal.url)
    runs = {name: portal.create_run() for name in ["answered", "cancelled", "changed", "plain", "refused-before"]}
    runs["shown"] = portal.create_run({**COUNT, "x-countersign": {"showAnswer": True}})
    runs["rich"] = portal.create_run(
        rich_question.SCHEMA, description=rich_question.DESCRIPTION, artifacts=rich_question.ARTIFACTS,
        timeout_seconds=86_400, tags=["one", "two"])
    runs["charts"] = portal.create_run(artifacts=charted.ARTIFACTS)
    runs |= {
        name: portal.create_run(schema, description=order_form.DESCRIPTION, initial=order_form.INITIAL)
        for name, schema in ORDERS.items()
    }
    runs |= {
        name: portal.create_run(schema, initial=review_question.INITIAL, artifacts=rich_question.ARTIFACTS)
        for name, schema in {"review": review_question.SCHEMA, "review-arabic": review_question.ARABIC}.items()
    }
    runs["expired"] = portal.create_run(timeout_seconds=1)
    assert runs["expired"].read(wait_s=20)["status"] == "expired"
    portal.api("POST", "/api/runs", {
        "name": "personal", "schema": {**rich_question.SCHEMA, "title": PERSONAL}, "reviewers": [ADA["id"]],
        "artifacts": rich_question.ARTIFACTS, "timeout_seconds": 86_400})
    receipts = {state: _answer(portal, portal.create_run()) for state in RECEIPT_STATES}
    tokens = {name: run.form_token() for name, run in runs.items() if name != "expired"}
    for name in ("answered", "shown"):
        _answer(portal, runs[name])
    runs["cancelled"].cancel()
    for number in range(2):
        portal.create_run(TWINS, name=f"twin {number}", timeout_seconds=3000 + number)
    for number in range(ENOUGH_FOR_TWO_INDEX_PAGES):
        portal.create_run(name=f"run {number}", timeout_seconds=3600 + number)
    portal.stop()
    _bring_about_what_other_engines_do(portal, runs, receipts)
    portal.start()
    second = portal.url + "index-2.html"
    wait_until("the second page of the index", lambda: get(second).status == 200, 20)
    return [
        empty,
        _open("index", portal.url + "index.html"),
        _open("index-2", second),
        *(_open(name, f"{portal.url}{name}.html") for name in LISTS),
        *(_open(f"page-{name}", run.page) for name, run in runs.items()),
        *(_open(f"receipt-{state}", address) for state, address in receipts.items()),
        _post(portal, "review-wrong", tokens["review"], **review_question.HALF),
        _post(portal, "review-saved", tokens["review"], **review_question.HALF, _save="1"),
        _post(portal, "review-other", tokens["review"], **{**review_question.HALF, "_by": "Somebody else"}, _save="1"),
        _open("page-review-resumed", runs["review"].page),
        _post(portal, "errors", tokens["rich"], **rich_question.WRONG),
        _post(portal, "changed", tokens["changed"], **{"v/count": "1"}),
        _post(portal, "too-late", tokens["answered"], **{"v/count": "2"}),
        _post(portal, "too-late-shown", tokens["shown"], **{"v/count": "2"}),
        _post(portal, "forged", "AAAA", **{"v/count": "2"}),
        *(_send(f"post-{name}-wrong", runs[name].page, order_form.WRONG) for name in ORDERS),
        *(_send(f"post-order-{name}", runs["order"].page, order_form.WRONG, action) for name, action in ACTIONS.items()),
        *_personal(portal),
        *_problems(portal),
        *_many(portal, runs),
    ]


def _personal(portal: Portal) -> Iterator[Sample]:
    mine = links(portal)[ADA["id"]]
    yield _open("personal-index", mine)
    page = questions(mine)[PERSONAL]
    yield _open("personal-page", page)
    typed = {name: text for name, text in rich_question.WRONG.items() if name != "_by"}
    yield _send("post-personal-wrong", page, typed)
    history, key = portal.url + "history", {"Accept": "text/html", **basic("me", portal.api_token)}
    yield Sample("history", history, ask("GET", history, headers=key))
    nothing = history + "?text=nowhere&event=answered"
    yield Sample("history-nothing", nothing, ask("GET", nothing, headers=key))
    yield _open("problem-401-history", history)


def _many(portal: Portal, runs: dict[str, EmbeddedRun]) -> Iterator[Sample]:
    """Several questions that get one answer, of two forms, one of which is answered alone; last, for it answers some."""
    address = portal.url + "many"

    def post(name: str, posted: list[tuple[str, str]], **values: str) -> Sample:
        return Sample(name, address, post_form(address, posted + list(values.items())))

    listed = [("run", value) for value in re.findall(r'name="run" value="([^"]+)"', get(portal.url + "index.html").text)]
    yield post("many-form", listed[2:5])
    yield post("many-groups", listed[:4])
    twins = re.findall(r'name="_token" value="([^"]+)"', post("", listed[:2]).reply.text)
    filled = {"v/alike": "true", "v/where": "words", "o/marks": "shown", "r/marks": "0", "v/marks/~r0": "false"}
    yield post("many-preview-nested", [("_token", token) for token in twins], **filled)
    tokens = [("_token", portal.create_run().form_token()) for _ in range(2)]
    left = [("_token", runs[name].form_token()) for name in ("review", "order")]
    yield post("post-many-wrong", tokens, **{"v/count": "none"})
    yield post("many-preview", tokens + left, **{"v/count": "3", "_by": "Ada <i>Lovelace</i>"})
    sent = post("", tokens + left, **{"v/count": "3", "_by": "Ada", "_step": "confirm"})
    yield _open("many-results", portal.url + sent.reply.headers["Location"])
    yield post("post-many-nothing", tokens, **{"v/count": "3"})
    yield post("post-many-nothing-typed", tokens, **{"v/count": "4", "_by": "Bob", "_step": "confirm"})
    yield post("problem-403-many", [("run", f"{'0' * 32} {'0' * 16} prefect:none")])
    yield Sample("problem-413", address, post_form(address, {"v/count": "1" * 300_000}))
    yield post("problem-400-many", [], folder="")


def _problems(portal: Portal) -> Iterator[Sample]:
    submissions = portal.url + "submissions"
    yield _open("problem-404", portal.url + "r/none.html")
    yield _open("problem-404-receipt", portal.url + "receipts/none")
    yield _open("problem-405", submissions)
    yield _open("problem-401", portal.url + "api/runs")
    yield Sample("problem-400", submissions, post_form(submissions, {}))
    html = {"Accept": "text/html", "Content-Type": "text/plain"}
    yield Sample("problem-415", submissions, ask("POST", submissions, b"", html))


def _open(name: str, address: str) -> Sample:
    return Sample(name, address, get(address))


def _post(portal: Portal, name: str, token: str, **values: str) -> Sample:
    address = portal.url + "submissions"
    return Sample(f"post-{name}", address, post_form(address, {"_token": token, **values}))


def _send(name: str, address: str, typed: Mapping[str, str], action: Optional[str] = None) -> Sample:
    """The form filled in and sent as a browser without scripts does, by a button that changes it or as a whole."""
    form = Form(Page(get(address).text), address)
    for control, text in typed.items():
        form.fill(control, text)
    buttons = [button for button in form.named("a") if button.value == action]
    kind, body = encoded(form.press(*buttons), form.enctype)
    return Sample(name, form.action, ask("POST", form.action, body, {"Content-Type": kind, "Accept": "text/html"}))


def _answer(portal: Portal, run: EmbeddedRun) -> str:
    """The address of the receipt."""
    form = {"_token": run.form_token(), "_by": "Ada", "v/count": "1"}
    return portal.url + post_form(portal.url + "submissions", form).headers["Location"]


def _bring_about_what_other_engines_do(portal: Portal, runs: dict[str, EmbeddedRun], receipts: dict[str, str]) -> None:
    """Writes into the store what the embedded orchestrator never does, and has all pages drawn anew."""
    with closing(sqlite3.connect(portal.store)) as store, store:
        for state, address in receipts.items():
            reason = "It said <no>." if state in ("refused", "overtaken") else None
            row = state, reason, address.rsplit("/", 1)[1]
            store.execute("UPDATE submissions SET state = ?, reason = ? WHERE id = ?", row)
        store.execute("UPDATE pauses SET shown = 'another' WHERE run_id = ?", [runs["changed"].id])
        store.execute("UPDATE pauses SET engine_reason = 'Not <yet>.' WHERE run_id = ?", [runs["refused-before"].id])
        plain = "SELECT number FROM pauses WHERE run_id = ?"
        store.execute(f"UPDATE questions SET schema = NULL WHERE pause = ({plain})", [runs["plain"].id])
    shutil.rmtree(portal.site)
