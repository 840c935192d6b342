"""One HTTP exchange, as it is: redirects are not followed and no status is an exception."""

from __future__ import annotations

import http.client
import json
import ssl
from dataclasses import dataclass
from typing import Any, Mapping, Optional, Sequence, Union
from urllib.parse import urlencode, urlsplit


@dataclass(frozen=True)
class Reply:
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def json(self) -> Any:
        return json.loads(self.body)


def connect(url: str, timeout_s: float = 70) -> http.client.HTTPConnection:
    """A connection to a portal; one with TLS is not asked who it is."""
    parts = urlsplit(url)
    if parts.scheme == "https":
        anyone = ssl._create_unverified_context()
        return http.client.HTTPSConnection(parts.hostname or "", parts.port, timeout=timeout_s, context=anyone)
    return http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=timeout_s)


def ask(
    method: str, url: str, body: Optional[bytes] = None, headers: Optional[Mapping[str, str]] = None,
    timeout_s: float = 70,
) -> Reply:
    parts = urlsplit(url)
    connection = connect(url, timeout_s)
    try:
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        connection.request(method, target, body, dict(headers or {}))
        answer = connection.getresponse()
        return Reply(answer.status, answer.headers, answer.read())
    finally:
        connection.close()


def get(url: str, accept: str = "text/html") -> Reply:
    return ask("GET", url, headers={"Accept": accept})


def post_form(url: str, values: Union[Mapping[str, str], Sequence[tuple[str, str]]], accept: str = "text/html") -> Reply:
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": accept}
    return ask("POST", url, urlencode(values).encode(), headers)


def post_json(url: str, value: Any, accept: str = "application/json") -> Reply:
    headers = {"Content-Type": "application/json", "Accept": accept}
    return ask("POST", url, json.dumps(value).encode(), headers)
