"""Texts for a schema: by pattern, by format, by length."""

from __future__ import annotations

import re
from random import Random
from re import _constants as op
from re import _parser as parser
from typing import Any

FORMATS = {
    "date": ["2024-11-21", "2024-02-29", "2023-02-29", "2026-13-01", "0000-01-01", "2026-1-1"],
    "date-time": [
        "2024-11-21T08:00:00Z", "2024-11-21T08:00:00.123456+05:30", "2024-11-21t08:00:00z", "2024-11-21T08:00:00",
        "2016-12-31T23:59:60Z", "2024-11-21 08:00:00Z", "2024-11-21T24:00:00Z", "2024-11-21T08:00:00+24:00",
    ],
    "time": [
        "08:00:00Z", "08:00:00.5-01:00", "23:59:60Z", "22:59:60Z", "08:00:00", "24:00:00Z", "08:00Z", "08:00:00+00:60",
    ],
    "duration": ["P1D", "PT5M", "P1Y2M3DT4H5M6S", "P2W", "P", "PT", "P1W2D", "PT0.5S", "P1D2H", "-P1D", "P1S"],
    "uuid": [
        "12345678-1234-4234-8234-123456789abc", "12345678-1234-1234-1234-123456789ABC",
        "123456781234423482341234567890ab", "12345678-1234-4234-8234-123456789ab",
        "1234567-81234-4234-8234-123456789abc",
    ],
    "uri": [
        "https://example.com/a?b=c#d", "mailto:a@example.com", "redis://localhost:6379/0", "//example.com/a",
        "a b:c", "http://[::1]:80/", "http://example.com:port/", "https://exämple.com/", "urn:a:b", "x:", "1x:y",
        "http://a/%zz", "http://a/\\b", "http://a/<b>",
    ],
    "email": [
        "a@example.com", "a.b+c@sub.example.org", "a@b@c", "a", "@example.com", "a@", ".a@example.com",
        "a..b@example.com", "\"a b\"@example.com", "é@example.com", "a@[127.0.0.1]",
    ],
    "ipv4": ["127.0.0.1", "256.0.0.1", "1.2.3", "01.2.3.4", "1.2.3.4/8", "1.2.3.４"],
    "ipv6": [
        "::1", "fe80::1%eth0", "1:2:3:4:5:6:7:8", "::ffff:1.2.3.4", "1::2::3", ":::", "12345::", "1:2:3:4:5:6:7::",
    ],
    "regex": [
        "^a+$", "(", "[a-", "a{2,1}", "\\p{L}", "(?<n>a)\\k<n>", "(?P<n>a)", "\\Z", "\\a", "(?<=a)b",
    ],
}
WORDS = [
    "a", "ab", "abc", "word", "TODO now", "é", "e\u0301", "👍🏽", "日本", "0", "", " ", "a\nb", "İ", "ß",
    "\U0001F1E9\U0001F1EA", "\u200b",
]
CLASSES = {
    op.CATEGORY_DIGIT: "0179", op.CATEGORY_WORD: "aZ_5", op.CATEGORY_SPACE: " \t", op.CATEGORY_NOT_SPACE: "aé-",
    op.CATEGORY_NOT_WORD: "- é", op.CATEGORY_NOT_DIGIT: "ab",
}


def text(schema: dict[str, Any], random: Random) -> str:
    """One that often fits."""
    if "pattern" in schema:
        return matching(schema["pattern"], random)
    if schema.get("format") in FORMATS and random.random() < 0.9:
        return random.choice(FORMATS[schema["format"]])
    found = random.choice(WORDS)
    while len(found) < schema.get("minLength", 0):
        found += random.choice(WORDS) or "x"
    return found[: schema.get("maxLength", len(found))]


def matching(pattern: str, random: Random) -> str:
    """A text that the pattern should match: a walk through its syntax tree, where look-arounds count as empty."""
    return "".join(_piece(code, argument, random) for code, argument in parser.parse(pattern))


def _piece(code: Any, argument: Any, random: Random) -> str:
    if code is op.LITERAL:
        return chr(argument)
    if code is op.NOT_LITERAL:
        return "x" if argument != ord("x") else "y"
    if code is op.ANY:
        return random.choice("ab é👍")
    if code is op.IN:
        return _member(argument, random)
    if code in (op.MAX_REPEAT, op.MIN_REPEAT):
        least, most, inner = argument
        times = random.randint(least, min(most, least + 3))
        return "".join(_piece(*each, random) for _ in range(times) for each in inner)
    if code is op.BRANCH:
        return "".join(_piece(*each, random) for each in random.choice(argument[1]))
    if code is op.SUBPATTERN:
        return "".join(_piece(*each, random) for each in argument[3])
    return ""


def _member(choices: list[Any], random: Random) -> str:
    if choices[0][0] is op.NEGATE:
        return random.choice("a5.x")
    code, argument = random.choice(choices)
    if code is op.RANGE:
        return chr(random.randint(*argument))
    return random.choice(CLASSES[argument]) if code is op.CATEGORY else chr(argument)
