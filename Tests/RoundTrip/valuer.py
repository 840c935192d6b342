"""Values for a schema that Pydantic wrote, as odd as they may be: texts that HTML or a post could change, digits."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import strings
from generate import Generator
from jsontext import Spelled

TEXTS = [
    "", " ", "a", "word", " both ends ", "\ttab\t", "a\nb", "a\r\nb", "a\rb", "\n", "\n\n", "\nfirst", "last\n", "\r\n",
    "\rfirst", "\"quoted\" 'single' `back`", "<b>&amp;</b></textarea></script>", "&lt; &amp;lt; &copy &notin;",
    "a&b=c;d",
    "100% + 1", "%41%zz+", "👍🏽 👩‍👩‍👧", "\U0001F1E9\U0001F1EA", "\u202eabc\u202c", "\u2066x\u2069", "e\u0301", "é", "Å",
    "\u200b", "\ufeff", "\ufeffbom", "\u00a0nbsp\u00a0", "a\u2028b\u2029", "\u0085", "\u0000", "a\u0001b", "\u001b[31m",
    "\u007f", "\u009f", "\uffff", "\U0010ffff", "\ue000", "x" * 81, "word " * 40, "x" * 121, "long\n" * 30, "null",
    "true",
    "0", "1.10", "1e2", "-0", "0.01", "12345.67", "{}", "[]", '"', "\\", "\\n", "~0~1/~r1", "~", "/", "none", "b0",
    "**********",
    "日本", "ab", "TODO now", "\u3000", "\f", "\v", "0x10", "١٢", "a b", ".", "..", "$ref", "__proto__",
]
FORMATS = {
    "date": ["2999-12-31", "1999-01-01", "2024-02-29", "0001-01-01", "9999-12-31"],
    "date-time": [
        "2999-01-01T00:00:00Z", "2024-11-21T08:00:00.500+00:00", "2024-11-21T08:00:00.123456-23:59",
        "2999-01-01T00:00:00",
        "2024-11-21T08:00:00", "2024-11-21t08:00:00z", "1999-12-31T23:59:59.9Z"],
    "time": ["08:00:00", "00:00:00Z", "23:59:59.999999+14:00"],
    "duration": ["PT8H", "P1DT2H", "PT1S"],
    "uuid": ["12345678-1234-4234-8234-123456789abc", "ABCDEF01-1234-4234-9234-123456789ABC"],
    "uuid4": ["12345678-1234-4234-8234-123456789abc", "ABCDEF01-1234-4234-9234-123456789ABC"],
    "uri": [
        "wss://example.com/s", "ws://h", "https://example.com/?q=a+b&c=%20#é", "redis://localhost:6379/0",
        "http://a/ b",
        "HTTPS://EXAMPLE.COM"],
    "multi-host-uri": ["postgres://u:p@h:5432/d", "postgresql://a:1,b:2/d"],
    "email": ["a@example.com", "A.B+c@sub.example.org", "é@exämple.com"],
    "name-email": ["Ann <a@example.com>", "b@example.com", "\"B, C\" <c@example.com>"],
    "ipv4": ["127.0.0.1"], "ipv6": ["::1", "1:2:3:4:5:6:7:8"], "ipvanyaddress": ["10.0.0.1", "::1", "FE80::1"],
    "ipv4network": ["10.0.0.0/8", "10.0.0.1"], "ipv6network": ["2001:db8::/32", "::1"],
    "ipv4interface": ["10.0.0.1/8"], "ipv6interface": ["::1/64"], "ipvanynetwork": ["10.0.0.0/8", "::/0"],
    "base64": ["YQ==", "", "aGVsbG8=", "YQ==\n"], "base64url": ["YQ==", "_-8=", ""], "binary": ["", "a", "abc", "é"],
    "file-path": [str(Path(__file__))], "directory-path": [".", "..", "/"], "path": ["a/b", "C:\\x", ".", ""],
    "regex": ["^a+$", "(?<=a)b", "\\d{2}", "a|b"],
    "password": ["secret", "a longer secret", " spaced secret ", "pässwörd 👍", "**********", "\"<&>'12345"],
}
JSON_TEXTS = [
    "1", "[1, 2]", " [1,\n 2] ", '{"a": null}', "{}", "[]", '"text"', "1.10", "null", '{"a": {"a": [1e2]}}',
]
WHOLES = [0, -1, 1, 7, 10**15, -(2**63) - 1, 10**40, Spelled("5.0"), Spelled("-0"), Spelled("1e2"), Spelled("100E-2")]
NUMBERS = [
    0, 1, -1, 0.5, Spelled("1.10"), Spelled("1e2"), Spelled("1E+2"), Spelled("-0.0"), Spelled("0.000"),
    Spelled("1.0e-10"),
    Spelled("12345678901234567890.10"), Spelled("0.1234567890123456789012345678901234567890"), Spelled("1e400"), 10**30,
]
ANYTHING = [
    None, True, False, 0, Spelled("1.10"), Spelled("1e2"), "", "text", "a\nb", "\u0000", [], {}, [[]], [{}], {"": ""},
    [None], {"a": None}, {"a": {"b": [1, {"c": []}]}}, {"b": 1, "a": 2}, [1, "1", Spelled("1.0")],
    {"a/b~c": {"~r0": "x"}},
    10**30, " ", {"line\nend": "a\r\nb", "\"": "'"}, "null", "[1]", [True, False], {"1": 1, "0": 0},
]


class Valuer(Generator):
    """Makes values that often fit; `values.py` mends or drops the others."""

    def value(self, schema: Any, depth: int) -> Any:
        if schema is True or schema == {}:
            return self.random.choice(ANYTHING)
        if isinstance(schema, dict) and isinstance(schema.get("allOf"), list) and self.random.random() < 0.9:
            parts = {k: v for part in schema["allOf"] if isinstance(part, dict) for k, v in part.items()}
            return super().value({**{k: v for k, v in schema.items() if k != "allOf"}, **parts}, depth)
        return super().value(schema, depth)

    def typed(self, schema: dict[str, Any], depth: int) -> Any:
        kind = schema.get("type", self.guess(schema))
        if kind == "any":
            return self.random.choice(ANYTHING)
        return self.text(schema) if kind == "string" else super().typed(schema, depth)

    def text(self, schema: dict[str, Any]) -> str:
        if "pattern" in schema:
            return strings.matching(schema["pattern"], self.random)
        if schema.get("contentMediaType") == "application/json":
            return self.random.choice(JSON_TEXTS)
        if schema.get("format") in FORMATS:
            return self.random.choice(FORMATS[schema["format"]] + strings.FORMATS.get(schema["format"], []))
        least, most = schema.get("minLength", 0), schema.get("maxLength", 10**9)
        fitting = [text for text in TEXTS if least <= len(text) <= most]
        return self.random.choice(fitting) if fitting else strings.text(schema, self.random)

    def number(self, schema: dict[str, Any], depth: int) -> Any:
        if self.random.random() < 0.4:
            return self.random.choice(WHOLES if schema.get("type") == "integer" else NUMBERS + WHOLES)
        return super().number(schema, depth)
