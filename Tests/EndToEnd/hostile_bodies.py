"""Families of hostile bodies: forms, parts, JSON, schemas."""

from __future__ import annotations

from typing import Iterator

from hostile import JSON, SMUGGLED, Hostile, get, post


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
