"""Asserted formats, those that Pydantic writes: where the others judge otherwise, the table says why."""

from __future__ import annotations

import re
from collections import Counter
from random import Random
from typing import Callable

import strings
from judges import countersign, jsonschema_python, jsonschema_rust
from jsontext import dump

TELLING = "0123456789:-+.TZPYMDWHS/%[]@#?{}()\\ é\u0661\n"
Rule = Callable[[str], bool]
UUID = re.compile("-".join(f"[0-9a-fA-F]{{{digits}}}" for digits in (8, 4, 4, 4, 12)))

# Who differs, for which format, on which texts, and why that one is wrong.
DIFFERENCES: list[tuple[str, str, Rule, str]] = [
    ("python-jsonschema", "date", lambda text: text.startswith("0000"),
     "Python's date has no year 0; RFC 3339 §5.6 has"),
    ("python-jsonschema", "time", lambda text: ":60" in text, "rfc3339-validator refuses leap seconds; RFC 3339 §5.7"),
    ("python-jsonschema", "date-time", lambda text: ":60" in text or text.startswith("0000"),
     "rfc3339-validator refuses leap seconds and year 0; RFC 3339 §5.6 and §5.7"),
    ("python-jsonschema", "duration", lambda text: True, "isoduration takes ISO 8601's; RFC 3339 appendix A has fewer"),
    ("python-jsonschema", "email", lambda text: "@" in text, "an @ is all it asks for; RFC 5321 §4.1.2 is the rule"),
    ("python-jsonschema", "uuid", lambda text: not UUID.fullmatch(text),
     "Python's UUID leaves out hyphens and braces and reads digits as int does; RFC 4122 §3 has one shape"),
    ("python-jsonschema", "regex", lambda text: True, "it compiles by Python's re; ECMA-262 §22.2.1 is the rule"),
    *(("python-jsonschema", name, lambda text: text.endswith("\n"), "its pattern's $ matches before a line feed")
      for name in ("time", "date-time", "uri")),
    *(("jsonschema-rs", name, lambda text: re.search(r"(?<!\d)[*+,./-]\d|\d[*+,./-]", text) is not None,
       "its arithmetic on digits takes * + , - . / for some; RFC 3339 §5.6")
      for name in ("date", "time", "date-time")),
    ("jsonschema-rs", "email", lambda text: text.startswith('"') and "\\" in text,
     "it refuses a backslash before a blank within quotes; RFC 5321 §4.1.2, quoted-pairSMTP"),
    ("jsonschema-rs", "regex", lambda text: re.search(r"[]{}]|\\[^\x00-\x7f]", text) is not None,
     "it compiles with the flag u, Countersign also what ECMA-262 §B.1.2 adds without: lone ] { } and more escapes"),
]


def changed(text: str, random: Random) -> str:
    letters = list(text)
    for _ in range(random.choice([1, 1, 2, 3])):
        place = random.randrange(len(letters) + 1)
        letters[place:place + random.randrange(2)] = random.choice(["", random.choice(TELLING)])
    return "".join(letters)


def texts(name: str) -> list[str]:
    random = Random(name)
    samples = strings.FORMATS[name]
    return list(dict.fromkeys([*samples, *(changed(text, random) for text in samples for _ in range(150))]))


def is_explained(wrong: str, name: str, text: str) -> bool:
    return any(each[:2] == (wrong, name) and each[2](text) for each in DIFFERENCES)


def test_formats_differ_for_known_reasons_only(report: Callable[[str], None]) -> None:
    schemas = {name: dump({"type": "string", "format": name}) for name in strings.FORMATS}
    cases = {name: [dump(text) for text in texts(name)] for name in schemas}
    verdicts = countersign([(schemas[name], cases[name]) for name in schemas], asserts_formats=True)
    differing: Counter[bool] = Counter()
    unexplained = []
    for name, ours in zip(schemas, verdicts):
        for wrong, judge in {"jsonschema-rs": jsonschema_rust, "python-jsonschema": jsonschema_python}.items():
            for text, own, other in zip(texts(name), ours, judge(schemas[name], cases[name], asserts_formats=True)):
                if own is not other:
                    differing[known := is_explained(wrong, name, text)] += 1
                    unexplained += [] if known else [(name, wrong, f"countersign says {own}", text)]
    report(
        f"formats: {len(schemas)} formats, {sum(map(len, verdicts))} texts, {differing.total()} disagreements, "
        f"{differing[True]} explained")
    assert unexplained == []
