"""The two engines of the kill loops: how a question comes up, how one looks at it, and what it says at the end."""

from __future__ import annotations

import json
import re
import urllib.error
from concurrent.futures import ThreadPoolExecutor
from itertools import count
from time import monotonic, monotonic_ns
from typing import Iterator, Optional
from urllib.parse import urljoin

from client_log import ClientLog
from evidence import EngineRun
from exchange import Reply, ask
from flaky_proxy import FlakyProxy
from mortal_portal import ACCEPTING, DELIVERING, MortalPortal
from portal import COUNT, FORM_TOKEN
from prefect_server import PrefectServer, wait_until
from questions import Question

PATIENCE_S = 3.0


class Embedded:
    """Runs in the portal's own store, made and read through its API."""

    name = "embedded"
    points = ACCEPTING
    pace = 8  # at most so many answers between a life's start and its end

    def __init__(self, portal: MortalPortal) -> None:
        self.portal = portal
        self._page: Optional[tuple[str, str]] = None

    def ask(self, log: ClientLog) -> Optional[Question]:
        """Brings up one question; `None` when it needs another try, since the portal died meanwhile."""
        begun = monotonic()
        if self._page is None:
            reply = self._call("POST", "api/runs", {"name": "a run", "schema": COUNT})
            if reply.status != 201:
                return None
            self._page = reply.json["id"], urljoin(self.portal.url, reply.json["page"])
            log.add("created", begun, run=self._page[0])
        run, page = self._page
        token = FORM_TOKEN.search(ask("GET", page, timeout_s=PATIENCE_S).text)
        if token or self._call("GET", f"api/runs/{run}").status == 404:
            self._page = None
        return token and Question(run, token[1])

    def look(self, question: Question, receipt: Optional[str], log: ClientLog) -> None:
        """The author waits a moment for the answer."""
        begun = monotonic()
        reply = self._call("GET", f"api/runs/{question.run}?wait=1")
        if reply.status == 200:
            run = reply.json
            count = run["input"] and run["input"]["count"]
            log.add("read", begun, run=question.run, status=run["status"], count=count, by=run["reviewer"])

    def outcome(self, run: str) -> EngineRun:
        reply = self.portal.api("GET", f"/api/runs/{run}")
        if reply.status == 404:
            return EngineRun(0, None)
        found = reply.json
        return EngineRun(int(found["status"] == "resumed"), found["input"] and found["input"]["count"])

    def _call(self, method: str, path: str, value: object = None) -> Reply:
        headers = {"Authorization": f"Bearer {self.portal.api_token}", "Content-Type": "application/json"}
        body = None if value is None else json.dumps(value).encode()
        return ask(method, self.portal.url + path, body, headers, PATIENCE_S)


class Prefect:
    """Runs of a real Prefect server, paused without a process of their own."""

    name = "Prefect"
    points = ACCEPTING + DELIVERING
    pace = 2

    def __init__(self, portal: MortalPortal, server: PrefectServer, network: FlakyProxy) -> None:
        self.portal, self.server, self.network = portal, server, network
        self._numbers = count(1)
        self._pages: set[str] = set()
        self._believed: set[str] = set()
        self._waiting: dict[str, str] = {}
        self._ready: list[Question] = []

    def prepare(self, stock: int) -> None:
        """A stock of paused runs: making one takes the server longer than answering it takes a reviewer."""
        with ThreadPoolExecutor(2) as authors:
            list(authors.map(lambda _: wait_until("a paused run", self._try_to_pause), range(stock)))

    def _try_to_pause(self) -> bool:
        try:
            self._pause()
        except urllib.error.HTTPError:
            return False  # it lost its database's lock once too often
        return True

    def _pause(self) -> None:
        name = f"killed-{next(self._numbers)}-{monotonic_ns()}"
        self._waiting[name] = self.server.pause_by_hand(name, schema=json.dumps(COUNT))

    def ask(self, log: ClientLog) -> Optional[Question]:
        """A question whose page is there, and a paused run more for later."""
        if len(self._waiting) < 6:
            self._pause()
        self._ready += self._new_pages()
        return self._ready.pop(0) if self._ready else None

    def look(self, question: Question, receipt: Optional[str], log: ClientLog) -> None:
        """The reviewer looks at the receipt."""
        if receipt:
            begun = monotonic()
            headers = {"Accept": "application/json"}
            reply = ask("GET", f"{self.portal.url}receipts/{receipt}", None, headers, PATIENCE_S)
            state = reply.json["state"] if reply.status == 200 else None
            claims_it_is_there = state in ("accepted", "confirmed") and receipt not in self._believed
            waits = claims_it_is_there and self.server.run(question.run)["state_type"] == "PAUSED"
            if claims_it_is_there:
                self._believed.add(receipt)
            log.add("receipt", begun, receipt=receipt, status=reply.status, state=state, waits=waits)

    def outcome(self, run: str) -> EngineRun:
        states = self.server.states(run)
        pause = states.index("PAUSED")
        return EngineRun(states[pause:].count("RUNNING"), self._stored_count(run))

    def _stored_count(self, run: str) -> Optional[int]:
        try:
            return self.server.call("GET", f"/flow_runs/{run}/input/paused-1-response")["count"]
        except urllib.error.HTTPError as absent:
            if absent.code == 404:
                return None
            raise

    def _new_pages(self) -> Iterator[Question]:
        for path in (self.portal.site / "r").glob("*.html"):
            if path.name in self._pages:
                continue
            page = path.read_text()
            token = FORM_TOKEN.search(page)
            self._pages.add(path.name)
            for name in re.findall(r"killed-\d+-\d+", page)[:1]:
                if token and name in self._waiting:
                    yield Question(self._waiting.pop(name), token[1])
