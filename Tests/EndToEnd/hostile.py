"""A hostile request as exact bytes, and the honest ones that it is made from.

`{TOKEN}` stands for the token of a form that waits, `{API}` for the token of authors' programs.
"""

from __future__ import annotations

from dataclasses import dataclass

from raw import Ending

SMUGGLED = b"GET /healthz HTTP/1.1\r\nHost: portal\r\n\r\n"
FORM, JSON = "application/x-www-form-urlencoded", "application/json"


@dataclass(frozen=True)
class Hostile:
    """Exact bytes, the statuses that may come back (0 for none at all), and how many answers at most."""

    name: str
    bytes: bytes
    may: tuple[int, ...]
    most: int = 1
    ending: Ending = "open"


def get(target: str | bytes = b"/", fields: bytes = b"", version: bytes = b"HTTP/1.1") -> bytes:
    target = target.encode("latin-1") if isinstance(target, str) else target
    return b"GET " + target + b" " + version + b"\r\nHost: portal\r\n" + fields + b"\r\n"


def post(body: bytes, type_: str = FORM, target: str = "/submissions", fields: str = "") -> bytes:
    head = f"POST {target} HTTP/1.1\r\nHost: portal\r\nContent-Type: {type_}\r\nContent-Length: {len(body)}\r\n{fields}\r\n"
    return head.encode() + body
