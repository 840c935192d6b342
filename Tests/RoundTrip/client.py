"""Many requests of many threads to one portal, each thread over a connection that stays open."""

from __future__ import annotations

import http.client
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Callable, Iterable, Optional
from urllib.parse import urljoin, urlsplit

from browser import Entry, Form, encoded
from exact import Members, exact, member
from exchange import Reply
from jsontext import dump
from page import Page
from portal import Portal

THREADS = 6


class Client:
    """An author's program and a reviewer's browser."""

    def __init__(self, portal: Portal) -> None:
        self.url = portal.url
        self._token = portal.api_token
        self._local = threading.local()

    def ask(self, method: str, url: str, body: Optional[bytes] = None, **headers: str) -> Reply:
        """One exchange; a connection that the server closed meanwhile is opened again."""
        parts = urlsplit(urljoin(self.url, url))
        names = {name.replace("_", "-"): value for name, value in headers.items()}
        for attempt in (1, 2):
            connection = self._connection(parts)
            try:
                connection.request(method, parts.path, body, names)
                answer = connection.getresponse()
                return Reply(answer.status, answer.headers, answer.read())
            except (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError):
                connection.close()
                if attempt == 2:
                    raise
        raise AssertionError

    def create(self, name: str, schema: str, initial: Optional[str] = None) -> tuple[Optional[str], Reply]:
        """The id of a new run, `None` where it is refused; schema and initial values are JSON text."""
        body = f'{{"name":{dump(name)},"schema":{schema}' + (f',"initial":{initial}}}' if initial else "}")
        reply = self.ask("POST", "/api/runs", body.encode(), **self._api)
        return (reply.json["id"] if reply.status == 201 else None), reply

    def form(self, reply: Reply) -> tuple[Form, str]:
        """The form of a new run, and its page's address."""
        address = urljoin(self.url, reply.json["page"])
        page = self.ask("GET", address, Accept="text/html")
        assert page.status == 200, (page.status, page.text)
        return Form(Page(page.text), address), address

    def post(self, form: Form, entries: list[Entry]) -> Reply:
        """Sends the form as a browser does."""
        kind, body = encoded(entries, form.enctype)
        return self.post_body(form, body, kind)

    def post_body(self, form: Form, body: bytes, kind: str = "application/x-www-form-urlencoded") -> Reply:
        origin = self.url.rstrip("/")
        return self.ask("POST", form.action, body, Content_Type=kind, Accept="text/html", Origin=origin)

    def run(self, id: str) -> Members:
        """The run with its digits as they are."""
        reply = self.ask("GET", f"/api/runs/{id}", **self._api)
        assert reply.status == 200, reply.text
        return exact(reply.text)

    def input(self, id: str) -> Any:
        """The run input, exactly; `ValueError` where the run was not answered."""
        run = self.run(id)
        if member(run, "status") != "resumed":
            raise ValueError(f"the run is {member(run, 'status')}")
        return member(run, "input")

    @property
    def _api(self) -> dict[str, str]:
        return {
            "Authorization": f"Bearer {self._token}", "Accept": "application/json", "Content_Type": "application/json"}

    def _connection(self, parts: Any) -> http.client.HTTPConnection:
        if not hasattr(self._local, "connection"):
            self._local.connection = http.client.HTTPConnection(parts.hostname, parts.port, timeout=60)
        return self._local.connection


def each(work: Callable[[Any], Any], items: Iterable[Any]) -> list[Any]:
    """The work on every item, on a few threads; in the items' order."""
    with ThreadPoolExecutor(THREADS) as threads:
        return list(threads.map(work, items))
