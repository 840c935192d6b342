"""Families of hostile heads: framing, smuggling, bytes that do not belong, versions, methods, hosts, floods."""

from __future__ import annotations

from typing import Iterator

from hostile import FORM, SMUGGLED, Hostile, get, post


def transfer_encodings() -> Iterator[Hostile]:
    values = [
        "chunked", "Chunked", "CHUNKED", " chunked", "\tchunked", "chunked ", "gzip, chunked", "chunked, gzip",
        "identity", "xchunked", "chunked;a=b", "chunked, chunked", '"chunked"', "chunked\x0b", "trailers", "",
    ]
    for method in ("POST", "GET"):
        for value in values:
            for length in ("", "Content-Length: 5\r\n"):
                head = f"{method} /submissions HTTP/1.1\r\nHost: portal\r\n{length}Transfer-Encoding:{value}\r\n\r\n"
                body = b"0\r\n\r\n" + SMUGGLED
                yield Hostile(f"{method} Transfer-Encoding:{value!r} {length!r}", head.encode("latin-1") + body, (400, 405, 411, 501))


def lengths() -> Iterator[Hostile]:
    values = [
        "+4", "-1", "-0", "0x4", "4 4", "4,4", "4, 4", "4;4", "4.0", "4e1", " ", "", "four", "\u00b2", "00000000004", "4\t4",
        "9999999999", "99999999999999999999999", "9223372036854775807", "9223372036854775808", "18446744073709551616", "2147483648",
        "4294967300", "4194305", "10000000000",
    ]
    for value in values:
        head = f"POST /submissions HTTP/1.1\r\nHost: portal\r\nContent-Type: {FORM}\r\nContent-Length: {value}\r\n\r\n"
        yield Hostile(f"Content-Length: {value!r}", head.encode("latin-1") + b"a=b&" + SMUGGLED, (0,) if value == "4194305" else (400, 411, 413))
    for first, second in [("4", "4"), ("4", "40"), ("0", "4"), ("4", "0"), ("4", "+4"), ("4", "")]:
        head = f"POST /submissions HTTP/1.1\r\nHost: portal\r\nContent-Length: {first}\r\nContent-Length: {second}\r\n\r\n"
        yield Hostile(f"two lengths {first!r} {second!r}", head.encode() + b"a=b&" + SMUGGLED, (400,))
    for method in ("GET", "HEAD"):
        for length in ("1", "41", "300000"):
            head = f"{method} / HTTP/1.1\r\nHost: portal\r\nContent-Length: {length}\r\n\r\n"
            yield Hostile(f"{method} with a body of {length}", head.encode() + SMUGGLED, (400, 413))
    yield Hostile("POST without a length", b"POST /submissions HTTP/1.1\r\nHost: portal\r\n\r\na=b" + SMUGGLED, (411,))


def smuggling() -> Iterator[Hostile]:
    spellings = [
        "Content-Length : 45", "Content-Length\t: 45", " Content-Length: 45", "Content-Length:\r\n 45", "Content-Length: 4\r\n 5",
        "Content\r\n -Length: 45", "X: y\r\n Content-Length: 45", "X: y\r\n\tTransfer-Encoding: chunked", "X: y\nContent-Length: 45",
        "X: y\rContent-Length: 45", "Content-Length: 45\x00", "Content-Length\x00: 45", "Content_Length: 45", "Content-Length: 0\r\nContent-Length : 45",
        "Transfer-Encoding : chunked", "Transfer-Encoding\t: chunked", "Transfer-Encoding\x00: chunked", " Transfer-Encoding: chunked",
        "Transfer_Encoding: chunked", "Transfer-Encoding:\r\n chunked", "Transfer\r\n -Encoding: chunked", "X-Length: 1\r\n\r\nContent-Length: 45",
        ": x", ":", ":\r\n:", "X: y\r\n:", "\x00X: y", "X: y\r\n\x00", "X:\r\n:", "X: \r\n \r\n", "X:\r\n\x00\r\nY:", "X: y\n\r\n", "X: y\r\r\n", "\n", "X: y\n\n",
        "Connection: Content-Length\r\nContent-Length: 45", "Connection: keep-alive, Transfer-Encoding", "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings",
        "Expect: 100-continue", "Expect: 200-ok", "Trailer: Content-Length",
    ]
    for fields in spellings:
        for start in ("", "Content-Length: 0\r\n"):
            head = f"POST /submissions HTTP/1.1\r\nHost: portal\r\n{start}{fields}\r\n\r\n".encode("latin-1")
            yield Hostile(f"POST {start!r}{fields!r}", head + b"0\r\n\r\n" + SMUGGLED, (0, 400, 411, 415))
    for fields in (": x", ":", "X:\r\n:", "\x00", "X: y\r\n\x00\x00", "X: y\r\n z", "X: y\r\n\tz", "X\r\n : y", "X: y\nZ: z", "X: y\r\n:\r\n:", "X:\x00\r\n\x00", "X: \x00"):
        yield Hostile(f"GET {fields!r}", get(fields=fields.encode("latin-1") + b"\r\n" + SMUGGLED), (400,))
        yield Hostile(f"GET {fields!r} last", get(fields=fields.encode("latin-1") + b"\r\n") + b"", (400,))


def control_bytes() -> Iterator[Hostile]:
    for byte in [*range(0x20), 0x7F]:
        if byte in (0x09, 0x0A, 0x0D):
            continue
        mark = bytes([byte])
        yield Hostile(f"byte {byte:#x} in a value", get(fields=b"X: a" + mark + b"b\r\n"), (400,))
        yield Hostile(f"byte {byte:#x} ends a value", get(fields=b"X: a" + mark + b"\r\n"), (400,))
        yield Hostile(f"byte {byte:#x} in a name", get(fields=b"X" + mark + b"Y: a\r\n"), (400,))
        yield Hostile(f"byte {byte:#x} starts a line", get(fields=mark + b"\r\n" + SMUGGLED), (400,))
        yield Hostile(f"byte {byte:#x} in a target", get(b"/a" + mark + b"b"), (400,))


def field_names() -> Iterator[Hostile]:
    for name in "( ) < > @ , ; \\ \" / [ ] ? = { }".split():
        yield Hostile(f"{name} in a name", get(fields=f"X{name}Y: a\r\n".encode()), (400,))
    for line in (b": a", b" : a", b"X", b"X a", b"\xc3\xa9: a", b"\xff: a", b"X :a"):
        yield Hostile(f"field {line!r}", get(fields=line + b"\r\n"), (0, 400))
    for value in (b"\xff\xfe", b"\xc0\xaf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"a" * 8000):
        yield Hostile(f"Accept: {value[:9]!r}", get(fields=b"Accept: " + value + b"\r\n"), (200, 400))


def versions() -> Iterator[Hostile]:
    for version in (
        b"HTTP/0.9", b"HTTP/1.2", b"HTTP/1.9", b"HTTP/1.10", b"HTTP/1.1x", b"HTTP/1.", b"HTTP/1", b"HTTP/01.1", b"HTTP/2.0", b"HTTP/3", b"http/1.1",
        b"HTTPS/1.1", b"HTTP /1.1", b"ICY", b"HTTP/-1.1", b"HTTP/1,1", b"\xffTTP/1.1", b"HTTP/1.1 HTTP/1.1", b"",
    ):
        yield Hostile(f"version {version!r}", get(version=version), (0, 400, 505))


def methods() -> Iterator[Hostile]:
    for method in (
        "PUT", "PATCH", "OPTIONS", "TRACE", "TRACK", "CONNECT", "DEBUG", "PROPFIND", "BREW", "get", "Get", "post", "GETT", "G", "PRI", "GET\x00",
        "A" * 300, "A" * 40000, "\xff", "GET,POST", "POST/submissions",
    ):
        for fields in ("", "X-HTTP-Method-Override: DELETE\r\n"):
            text = f"{method} /submissions HTTP/1.1\r\nHost: portal\r\nContent-Length: 0\r\n{fields}\r\n"
            yield Hostile(f"method {method[:12]!r} {fields!r}", text.encode("latin-1"), (0, 400, 405, 413, 414, 431, 501, 505))
    for target in ("/", "/healthz", "/submissions", "/receipts/x", "/r/x.html", "/countersign.css"):
        yield Hostile(f"DELETE {target}", f"DELETE {target} HTTP/1.1\r\nHost: portal\r\n\r\n".encode(), (405,))
        yield Hostile(f"POST {target}", post(b"", target=target), (400, 405))


def hosts() -> Iterator[Hostile]:
    for host in (
        "", "a b", "a, b", "portal, evil.example", "user@evil.example", "portal/evil", "http://portal", "portal:99999", "portal:x", "[::1", "::1",
        "\xff", "a" * 9000, "portal\x00evil", "${jndi:ldap://evil.example}", "<script>", "%00", "*",
    ):
        yield Hostile(f"Host {host[:20]!r}", f"GET / HTTP/1.1\r\nHost: {host}\r\n\r\n".encode("latin-1"), (200, 400, 421))
    yield Hostile("no Host", b"GET / HTTP/1.1\r\n\r\n", (400,))
    yield Hostile("no Host in HTTP/1.0", b"GET / HTTP/1.0\r\n\r\n", (400,))
    yield Hostile("two Hosts", b"GET / HTTP/1.1\r\nHost: portal\r\nHost: evil.example\r\n\r\n", (400,))
    yield Hostile("two equal Hosts", b"GET / HTTP/1.1\r\nHost: portal\r\nhost: portal\r\n\r\n", (400,))
    yield Hostile("a Host under a folded line", b"GET / HTTP/1.1\r\n Host: portal\r\n\r\n", (0, 400))


def floods() -> Iterator[Hostile]:
    for count in (64, 65, 100, 513, 1000, 10_000):
        yield Hostile(f"{count} fields", get(fields=b"A: b\r\n" * count), (400, 431))
    for size in (8_000, 31_000, 40_000, 1_000_000):
        yield Hostile(f"a value of {size}", get(fields=b"A: " + b"a" * size + b"\r\n"), (200, 413, 431))
        yield Hostile(f"a name of {size}", get(fields=b"A" * size + b": a\r\n"), (200, 400, 413, 431))
        yield Hostile(f"a line of {size} without an end", b"GET /" + b"a" * size, (0, 413, 414, 431))
        yield Hostile(f"{size} line ends first", b"\r\n" * size + get(), (0, 200, 400, 414))
    for name in ("Range", "If-None-Match", "Accept", "Cookie", "X-Forwarded-For", "Authorization", "Origin", "Expect"):
        value = (b"bytes=" if name == "Range" else b"") + b"0-1," * 4000
        yield Hostile(f"{name} of 16 KB", get(fields=name.encode() + b": " + value + b"\r\n"), (200, 206, 400, 416, 417, 431))
