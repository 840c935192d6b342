"""Raw sockets: exact bytes to a portal, and what comes back, however broken the request."""

from __future__ import annotations

import re
import socket
import struct
import time
from typing import Iterable, Literal
from urllib.parse import urlsplit

HEAD = re.compile(rb"HTTP/1\.[01] (\d{3}) ")
Ending = Literal["open", "half", "reset"]


def connect(url: str, timeout_s: float = 10) -> socket.socket:
    parts = urlsplit(url)
    return socket.create_connection((parts.hostname or "", parts.port or 80), timeout=timeout_s)


def connect_unix(path: object, timeout_s: float = 10) -> socket.socket:
    client = socket.socket(socket.AF_UNIX)
    client.settimeout(timeout_s)
    client.connect(str(path))
    return client


def read_all(client: socket.socket, silence_s: float = 10, first_s: float = 0) -> bytes:
    """Everything until the server ends the connection or says nothing for so long; it may think before the first word."""
    client.settimeout(max(silence_s, first_s))
    received = bytearray()
    try:
        while piece := client.recv(1 << 16):
            received += piece
            client.settimeout(silence_s)
    except (TimeoutError, ConnectionError):
        pass
    return bytes(received)


def send(client: socket.socket, bytes_: bytes, ending: Ending = "open") -> None:
    """Sends as far as the server listens, and perhaps no more then: half closed, or gone without a word."""
    try:
        client.sendall(bytes_)
        if ending == "half":
            client.shutdown(socket.SHUT_WR)
    except (ConnectionError, OSError):
        pass
    if ending == "reset":
        client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        client.close()


def exchange(url: str, bytes_: bytes, ending: Ending = "open", silence_s: float = 0.2, first_s: float = 0) -> bytes:
    """What one connection gets for these bytes."""
    with connect(url) as client:
        send(client, bytes_, ending)
        return b"" if ending == "reset" else read_all(client, silence_s, first_s)


def statuses(received: bytes) -> list[int]:
    """The status of each answer that is final. libmicrohttpd sends the head of one of its own twice: that counts once."""
    found = [int(status) for status in HEAD.findall(received) if status != b"100"]
    return [each for i, each in enumerate(found) if i == 0 or each != found[i - 1] or each not in (400, 413, 414, 431)]


def get(url: str, path: str = "/", timeout_s: float = 5) -> int:
    """The status of a GET on a connection of its own, in bounded time; 0 when there is no answer."""
    return ask(connect(url, timeout_s), path)


def ask(client: socket.socket, path: str = "/", fields: Iterable[str] = ()) -> int:
    """The status of a GET on this connection, which ends with it."""
    with client:
        lines = [f"GET {path} HTTP/1.1", "Host: portal", "Connection: close", *fields]
        started = time.monotonic()
        try:
            client.sendall(("\r\n".join(lines) + "\r\n\r\n").encode())
            received = b""
            while not HEAD.match(received) and time.monotonic() - started < 10:
                piece = client.recv(1 << 16)
                if not piece:
                    break
                received += piece
        except (TimeoutError, ConnectionError):
            return 0
        found = statuses(received)
        return found[0] if found else 0
