"""Families of hostile targets, and of streams that are cut, run on, or are no HTTP at all."""

from __future__ import annotations

import random
from typing import Iterator
from urllib.parse import quote

from hostile import JSON, SMUGGLED, Hostile, get, post


def targets() -> Iterator[Hostile]:
    for target in (
        "*", "portal:80", "http://portal/", "http://portal/healthz", "https://evil.example/", "http://", "//evil.example", "///", "/a//b",
        "healthz", "?", "#", "/#a", "\\healthz", "/\\healthz", "/healthz\\", "/|", "/<script>", '/"', "/{}", "/^", "/`", "/~",
        "/" + "a" * 2047, "/" + "a" * 2048, "/" + "a" * 40000, "/" + "a/" * 1000, "/?" + "a=b&" * 500, "/?" + "&" * 2000, "/?a=%zz", "/?%00", "/?=&=&",
        "/healthz HTTP/1.1", "/healthz  ", " /healthz", "/heal thz", "/\xe9", "/r/..\\..\\x",
    ):
        yield Hostile(f"target {target[:30]!r} ({len(target)})", get(target), (0, 200, 301, 400, 404, 414, 505))


def paths() -> Iterator[Hostile]:
    escapes = [
        "%00", "%2e%2e", "%2E.", ".%2e", "..", ".", "%2f", "%2F..%2f", "%5c", "..%5c", "%", "%4", "%zz", "%u002f", "%ff", "%c0%af",
        "%c0%ae%c0%ae", "%e0%80%af", "%f0%80%80%af", "%ed%a0%80", "%f4%90%80%80", "%80", "%c3", "%0d%0aX:%20y", "%0a", "%09", "%7f", "%252e%252e",
        "..;", "..%00", ".%00.", "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
    ]
    for folder in ("/", "/r/", "/receipts/"):
        for escape in escapes:
            yield Hostile(f"path {folder}{escape}", get(folder + escape), (400, 404))
    for escape in escapes[:12]:
        yield Hostile(f"path /api/runs/{escape}", get("/api/runs/" + escape, b"Authorization: Bearer {API}\r\n"), (400, 404))
        yield Hostile(f"path {escape}/index.html", get(f"/r/{escape}/index.html"), (400, 404))


def unfinished() -> Iterator[Hostile]:
    whole = post(b"_token={TOKEN}&v%2Fcount=0")
    for ending in ("half", "reset"):
        for cut in (0, 1, 4, 17, 40, 60, len(whole) - 30, len(whole) - 1, len(whole)):
            may = (0, 400, 422) if ending == "half" else (0,)
            yield Hostile(f"{ending} after {cut} bytes", whole[:cut], may, ending=ending)  # type: ignore[arg-type]
        for start in (get(), get("/healthz"), b"GET / HTTP/1.1\r\nHost: portal\r\n", b"HEAD / HTTP/1.1\r\nHost: portal\r\n\r\n", b"\r\n"):
            may = (0, 200, 400) if ending == "half" else (0,)
            yield Hostile(f"{ending} after {start[:12]!r} ({len(start)})", start, may, ending=ending)  # type: ignore[arg-type]
    yield Hostile("a body that never comes", post(b"")[:-4].replace(b"Length: 0", b"Length: 100") + b"\r\n\r\n", (0,))
    yield Hostile("asks whether to send, and does not", post(b"").replace(b"Length: 0", b"Length: 100").replace(b"\r\n\r\n", b"\r\nExpect: 100-continue\r\n\r\n"), (0, 100))


def pipelines() -> Iterator[Hostile]:
    health = get("/healthz")
    yield Hostile("two GETs", health * 2, (200,), most=2)
    yield Hostile("100 GETs", health * 100, (200,), most=100)
    yield Hostile("a GET, then garbage", health + b"\x00\x01\x02\r\n\r\n", (200, 400, 405, 505), most=2)
    yield Hostile("a GET, then half a GET", health + health[:20], (200,), most=1)
    yield Hostile("a bad GET, then a GET", get("/%zz") + health, (400,))
    yield Hostile("a GET that closes, then a GET", get("/healthz", b"Connection: close\r\n") + health, (200,))
    for body in (b"", b"a=b", b"_token={TOKEN}&v%2Fcount=0"):
        yield Hostile(f"a POST of {len(body)}, then GETs", post(body) + health * 3, (400, 422))
    yield Hostile("a POST to /api/runs, then a GET", post(b"{}", JSON, "/api/runs") + health, (401,))
    yield Hostile("a refused POST, then its body as a request", post(b"x" * 300_000)[:200] + SMUGGLED, (0, 413))
    yield Hostile("a DELETE with a body, then a GET", b"DELETE /api/runs/x HTTP/1.1\r\nHost: portal\r\nContent-Length: 4\r\n\r\nGET " + health, (401,))
    yield Hostile("a DELETE without a length, then a GET", b"DELETE /api/runs/x HTTP/1.1\r\nHost: portal\r\n\r\n" + health, (401,))
    yield Hostile("500 POSTs", post(b"a=b") * 500, (400,))


def garbage() -> Iterator[Hostile]:
    samples = {
        "TLS": bytes.fromhex("16030100c8010000c40303") + b"a" * 190, "HTTP/2": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "SSH": b"SSH-2.0-OpenSSH_9.2\r\n", "SMTP": b"EHLO evil.example\r\n",
        "SOCKS": b"\x05\x01\x00", "a proxy's line": b"PROXY TCP4 6.6.6.6 127.0.0.1 1 2\r\n" + get(), "NULs": b"\0" * 70_000, "line ends": b"\n" * 70_000, "blanks": b" " * 70_000, "FFs": b"\xff" * 70_000,
        "a status line": b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", "WebSocket": get(fields=b"Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\nSec-WebSocket-Version: 13\r\n"),
    }
    for name, sample in samples.items():
        yield Hostile(f"garbage, {name}", sample, (0, 200, 400, 405, 413, 414, 431, 505))
    dice = random.Random(5)
    for number in range(20):
        noise = dice.randbytes(dice.randrange(1, 4000))
        yield Hostile(f"noise {number}", noise + b"\r\n\r\n", (0, 400, 405, 414, 431, 505), most=3)
    for number in range(20):
        honest = bytearray(post(b"_token={TOKEN}&v%2Fcount=0"))
        for _ in range(3):
            honest[dice.randrange(len(honest))] = dice.randrange(256)
        yield Hostile(f"an honest post with wrong bytes {number}", bytes(honest), (0, 400, 403, 404, 405, 411, 413, 415, 422, 505))
    yield Hostile("an escaped token", post(f"_token={quote('{TOKEN}', safe='{}')}&v%2Fcount=x".encode()), (422,))
