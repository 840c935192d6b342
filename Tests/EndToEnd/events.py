"""Hears a page's events as a browser does, without one."""

from __future__ import annotations

import json
import re
import socket
from html import unescape
from typing import Any, Iterator, NamedTuple, Optional
from urllib.parse import urljoin, urlsplit

from exchange import ask, connect


class Event(NamedTuple):
    name: str
    id: str
    data: dict[str, Any]


def address(page: str) -> tuple[str, str]:
    """Where the page at this address hears its events, and what it says that it shows."""
    text = ask("GET", page).text
    found = re.search(r'data-events="([^"]+)"(?: data-seen="([^"]+)")?', text)
    return urljoin(page, unescape(found[1])), found[2] or ""


class Listener:
    """One open stream."""

    def __init__(self, url: str, seen: str = "", last: Optional[str] = None, timeout_s: float = 30) -> None:
        self.connection = connect(url, timeout_s)
        headers = {"Accept": "text/event-stream", **({"Last-Event-ID": last} if last else {})}
        self.connection.request("GET", f"{urlsplit(url).path}?seen={seen}", headers=headers)
        self.answer = self.connection.getresponse()

    @property
    def status(self) -> int:
        return self.answer.status

    def events(self) -> Iterator[Event]:
        """The events as they come, until the stream ends."""
        fields: dict[str, str] = {}
        for line in self.answer:
            name, _, value = line.decode().rstrip("\n").partition(": ")
            if name:
                fields[name] = value
            elif "event" in fields:
                yield Event(fields["event"], fields["id"], json.loads(fields["data"]))
                fields = {}
            else:
                fields = {}

    def close(self) -> None:
        if self.connection.sock:
            self.connection.sock.shutdown(socket.SHUT_RDWR)
        self.answer.close()
        self.connection.close()
