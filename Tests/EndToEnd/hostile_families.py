"""Families of hostile requests, each written out for every member. Those made by hand lie in `hostile_requests/`.

`{TOKEN}` stands for the token of a form that waits, `{API}` for the token of authors' programs.
"""

from __future__ import annotations

import json
import random
from dataclasses import dataclass
from pathlib import Path
from typing import Iterator
from urllib.parse import quote

from raw import Ending

BY_HAND = Path(__file__).parent / "hostile_requests"
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


def all_requests() -> list[Hostile]:
    families = [
        by_hand, transfer_encodings, lengths, smuggling, control_bytes, field_names, targets, paths, versions,
        methods, hosts, floods, forms, multiparts, json_bodies, unfinished, pipelines, garbage,
    ]
    return [request for family in families for request in family()]


def by_hand() -> Iterator[Hostile]:
    """One JSON file a subject; the bytes of a request are its characters, as in Latin-1."""
    for file in sorted(BY_HAND.glob("*.json")):
        for case in json.loads(file.read_text()):
            text = case["request"] if isinstance(case["request"], str) else "".join(case["request"])
            yield Hostile(
                f"{file.stem}: {case['name']}", text.encode("latin-1"), tuple(case["may"]), case.get("most", 1),
                case.get("ending", "open"),
            )


def get(target: str | bytes = b"/", fields: bytes = b"", version: bytes = b"HTTP/1.1") -> bytes:
    target = target.encode("latin-1") if isinstance(target, str) else target
    return b"GET " + target + b" " + version + b"\r\nHost: portal\r\n" + fields + b"\r\n"


def post(body: bytes, type_: str = FORM, target: str = "/submissions", fields: str = "") -> bytes:
    head = f"POST {target} HTTP/1.1\r\nHost: portal\r\nContent-Type: {type_}\r\nContent-Length: {len(body)}\r\n{fields}\r\n"
    return head.encode() + body


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


def forms() -> Iterator[Hostile]:
    bodies = {
        "no token": b"a=b", "empty": b"", "token alone": b"_token={TOKEN}", "two tokens": b"_token={TOKEN}&_token={TOKEN}&v%2Fcount=1",
        "513 fields": b"_token={TOKEN}" + b"".join(b"&f%d=1" % i for i in range(513)),
        "10000 fields": b"_token={TOKEN}" + b"".join(b"&f%d=1" % i for i in range(10_000)),
        "a key of 5 KB": b"_token={TOKEN}&" + b"k" * 5000 + b"=1", "a value of 200 KB": b"_token={TOKEN}&v%2Fcount=" + b"1" * 200_000,
        "one field 512 times": b"_token={TOKEN}" + b"&v%2Fcount=1" * 512, "bad percent": b"_token={TOKEN}&v%2Fcount=%zz",
        "cut percent": b"_token={TOKEN}&v%2Fcount=%4", "NUL": b"_token={TOKEN}&v%2Fcount=1%00", "raw NUL": b"_token={TOKEN}&v%2Fcount=1\x00",
        "overlong": b"_token={TOKEN}&v%2Fcount=%c0%af", "surrogate": b"_token={TOKEN}&v%2Fcount=%ed%a0%80", "not UTF-8": b"_token={TOKEN}&v%2Fcount=\xff\xfe",
        "only separators": b"&" * 60_000, "only equals": b"=" * 60_000, "a state unknown": b"_token={TOKEN}&q%2Fzz=1",
        "an unknown action": b"_token={TOKEN}&a=zz", "two actions": b"_token={TOKEN}&a=x&a=y", "prototype": b"_token={TOKEN}&v%2F__proto__=1",
        "a Prefect kind": b"_token={TOKEN}&v%2F__prefect_kind=jinja", "a forged token": b"_token=1.k.AAAA.BBBB&v%2Fcount=1",
        "a token of 60 KB": b"_token=" + b"A" * 60_000 + b"&v%2Fcount=1", "a token of dots": b"_token=" + b"." * 5000, "deep pointer": b"_token={TOKEN}&v" + b"%2Fa" * 900 + b"=1",
        "a huge number": b"_token={TOKEN}&v%2Fcount=" + b"9" * 5000, "an exponent": b"_token={TOKEN}&v%2Fcount=1e999999999", "a negative": b"_token={TOKEN}&v%2Fcount=-1",
        "a huge row": b"_token={TOKEN}&a=%2B&n%2Frows=99999999999",
    }
    for name, body in bodies.items():
        yield Hostile(f"form, {name}", post(body), (400, 401, 403, 413, 422))
    for type_ in ("", "text/plain", "application/x-www-form-urlencodedEVIL", "application/xml", "x", "a/b;" * 99, "multipart/mixed; boundary=x", "image/svg+xml"):
        yield Hostile(f"form as {type_[:20]!r}", post(b"_token={TOKEN}&v%2Fcount=1", type_), (415,))
    yield Hostile("form, two types", post(b"a=b", fields=f"Content-Type: {JSON}\r\n"), (400,))
    for encoding in ("gzip", "deflate", "br", "identity", "gzip, gzip"):
        yield Hostile(f"form, encoded {encoding}", post(b"\x1f\x8b\x08", fields=f"Content-Encoding: {encoding}\r\n"), (415,))
    yield Hostile("a form of 300 KB", post(b"a=" + b"b" * 300_000), (413,))
    yield Hostile("a form of 5 MB", post(b"a=" + b"b" * 5_000_000), (413,))


def multiparts() -> Iterator[Hostile]:
    def part(head: str, value: str = "1") -> bytes:
        return f"--x\r\n{head}\r\n\r\n{value}\r\n".encode("latin-1")

    def named(name: str, rest: str = "") -> str:
        return f'Content-Disposition: form-data; name="{name}"{rest}'

    token, end = part(named("_token"), "{TOKEN}"), b"--x--\r\n"
    bodies = {
        "empty": b"", "no end": token, "end alone": end, "LF alone": (token + end).replace(b"\r\n", b"\n"), "no name": token + part("Content-Disposition: form-data") + end,
        "a bare name": token + part("Content-Disposition: form-data; name=v/count") + end, "no disposition": token + part("X: y") + end,
        "two names": token + part(named("a", '; name="b"')) + end, "an attachment": token + part('Content-Disposition: attachment; name="v/count"') + end,
        "a file name that climbs": token + part(named("v/count", '; filename="../../x"')) + end, "a NUL in a name": token + part(named("v/\0count")) + end,
        "a NUL in a value": token + part(named("v/count"), "1\0") + end, "not UTF-8": token + part(named("v/count"), "\xff") + end,
        "a head without end": token + b"--x\r\n" + b"A" * 60_000, "100 heads": token + part("\r\n".join(["X: y"] * 100 + [named("v/count")])) + end,
        "a folded head": token + part('Content-Disposition: form-data;\r\n name="v/count"') + end, "600 parts": token + part(named("v/a")) * 600 + end,
        "5000 parts": token + part(named("v/a")) * 5000 + end, "a part within": token + part("Content-Type: multipart/mixed; boundary=y\r\n" + named("v/count")) + end,
        "base64": token + part("Content-Transfer-Encoding: base64\r\n" + named("v/count"), "MQ==") + end, "boundaries alone": b"--x\r\n" * 20_000, "what follows the end": token + end + SMUGGLED,
        "dashes": b"-" * 100_000, "a repeated name": token + part(named("v/count")) * 2 + end, "a file for a number": token + part(named("v/count", '; filename="a.txt"')) + end,
    }
    for name, body in bodies.items():
        yield Hostile(f"multipart, {name}", post(body, "multipart/form-data; boundary=x"), (400, 413, 422))
    for boundary in ("", "; boundary=", '; boundary="', "; boundary=" + "b" * 71, "; boundary=" + "b" * 4000, "; boundary=x; boundary=y", "; boundary=y", "; boundary=\xff"):
        type_ = f"multipart/form-data{boundary}"
        head = f"POST /submissions HTTP/1.1\r\nHost: portal\r\nContent-Type: {type_}\r\nContent-Length: {len(token + end)}\r\n\r\n"
        yield Hostile(f"multipart{boundary[:20]}", head.encode("latin-1") + token + end, (400, 415, 422))


def json_bodies() -> Iterator[Hostile]:
    wraps = {
        "/submissions": lambda inner: b'{"token": "{TOKEN}", "input": {"count": ' + inner + b"}}",
        "/api/runs": lambda inner: b'{"name": 1, "schema": {"type": "object", "x": ' + inner + b"}}",
    }
    inners = {
        "deep arrays": b"[" * 100_000, "deep closed arrays": b"[" * 5000 + b"]" * 5000, "deep objects": b'{"a":' * 20_000 + b"1" + b"}" * 20_000,
        "a number of 100000 digits": b"1" * 100_000, "an exponent": b"1e99999999999999999999", "a tiny exponent": b"1e-99999999999999999999", "1e308": b"1e400",
        "NaN": b"NaN", "Infinity": b"-Infinity", "a zero before": b"01", "a plus": b"+1", "hex": b"0x1", "a comment": b"1/*a*/", "a comma more": b"1,", "single quotes": b"'1'",
        "equal keys": b'{"a":1,"a":2}', "10000 keys": b"{" + b",".join(b'"k%d":1' % i for i in range(10_000)) + b"}", "a key of 200 KB": b'{"' + b"k" * 200_000 + b'":1}',
        "a NUL": b'"\x00"', "an escaped NUL": b'"\\u0000"', "half a surrogate": b'"\\ud800"', "not UTF-8": b'"\xff"', "overlong": b'"\xc0\xaf"', "a bad escape": b'"\\x"', "a raw control": b'"\x01"',
        "an open text": b'"abc', "__proto__": b'{"__proto__":1}', "a Prefect kind": b'{"__prefect_kind":"jinja","template":"{{7*7}}"}', "100000 numbers": b"[" + b"1," * 100_000 + b"1]", "true text": b"tru",
    }
    for target, wrap in wraps.items():
        authorization = "Authorization: Bearer {API}\r\n" if target == "/api/runs" else ""
        for name, inner in inners.items():
            yield Hostile(f"JSON to {target}, {name}", post(wrap(inner), JSON, target, authorization), (400, 413, 422))
        for name, body in {"empty": b"", "a BOM": b"\xef\xbb\xbf{}", "UTF-16": "{}".encode("utf-16"), "null": b"null", "an array": b"[]", "a text": b'"a"', "two documents": b"{}{}", "blanks": b" " * 100_000}.items():
            yield Hostile(f"JSON to {target}, {name}", post(body, JSON, target, authorization), (400, 422))
    schemas = {
        "a file to fetch": '{"$ref": "file:///etc/passwd"}', "an address to fetch": '{"$ref": "http://127.0.0.1:1/x"}', "a circle": '{"$ref": "#"}',
        "a pattern that explodes": '{"type": "object", "properties": {"a": {"type": "string", "pattern": "("}}}', "no schema": "[]", "a number": "7",
    }
    for name, schema in schemas.items():
        yield Hostile(f"a schema, {name}", post(f'{{"name": "x", "schema": {schema}}}'.encode(), JSON, "/api/runs", "Authorization: Bearer {API}\r\n"), (400, 422))
    for value in ("", "Bearer", "Bearer ", "Bearer x", "Basic {API}", "bearer  {API}", "Bearer {API}x", "Bearer {API} {API}", "Bearer \xff", "B" * 8000):
        head = f"GET /api/runs HTTP/1.1\r\nHost: portal\r\nAuthorization: {value}\r\n\r\n"
        yield Hostile(f"Authorization {value[:16]!r}", head.encode("latin-1"), (401,))
    for query in ("status=x", "limit=0", "limit=-1", "limit=99999999999999999999", "limit=1e3", "cursor=x", "cursor=%00", "status=%ff", "limit=%zz"):
        yield Hostile(f"runs?{query}", get(f"/api/runs?{query}", b"Authorization: Bearer {API}\r\n"), (400,))
    for wait in ("-1", "61", "x", "1e9", "99999999999999999999"):
        yield Hostile(f"wait={wait}", get(f"/api/runs/x?wait={wait}", b"Authorization: Bearer {API}\r\n"), (400,))


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
