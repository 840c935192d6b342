"""What the tests of races share: a question on either engine, and many posts at one moment."""

from __future__ import annotations

import json
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Callable, Optional
from urllib.parse import urlencode, urlsplit

from exchange import Reply, ask
from portal import COUNT, FORM_TOKEN, Portal
from prefect_server import PrefectServer, wait_until
from questions import FORM, JSON, Question


def embedded_question(portal: Portal) -> Question:
    run = portal.create_run()
    return Question(run.id, run.form_token())


def prefect_question(portal: Portal, server: PrefectServer, name: str) -> Question:
    """A paused run, once its page is there."""
    run = server.pause_by_hand(name, schema=json.dumps(COUNT))
    page = wait_until(f"the page of {name}", lambda: page_of(portal, name), 30)
    return Question(run, FORM_TOKEN.search(page)[1])


def page_of(portal: Portal, name: str) -> Optional[str]:
    """The page with the form of a paused run."""
    pages = (path.read_text() for path in (portal.site / "r").glob("*.html"))
    return next((page for page in pages if name in page and FORM_TOKEN.search(page)), None)


def form(question: Question, by: str, count: int) -> bytes:
    return urlencode({"_token": question.token, "_by": by, "v/count": str(count)}).encode()


def post(portal: Portal, body: bytes) -> Reply:
    return ask("POST", portal.url + "submissions", body, FORM)


def post_by_program(portal: Portal, question: Question, by: str, count: int) -> Reply:
    body = json.dumps({"token": question.token, "by": by, "input": {"count": count}}).encode()
    return ask("POST", portal.url + "submissions", body, JSON)


def all_at_once(calls: list[Callable[[], Reply]]) -> list[Reply]:
    """Every call in a thread of its own; none begins before all are ready."""
    start = threading.Barrier(len(calls))

    def run(call: Callable[[], Reply]) -> Reply:
        start.wait(30)
        return call()

    with ThreadPoolExecutor(len(calls)) as racers:
        return list(racers.map(run, calls))


def raw_post(portal: Portal, body: bytes) -> bytes:
    """A whole request as it goes over the wire."""
    head = (f"POST /submissions HTTP/1.1\r\nHost: {urlsplit(portal.url).netloc}\r\nContent-Length: {len(body)}\r\n"
            f"Content-Type: {FORM['Content-Type']}\r\nAccept: text/html\r\n\r\n")
    return head.encode() + body
