"""Where a validator is known to judge wrongly: with the cause taken away, it must agree."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Callable, Iterator, Optional

import judges
import jsonschema
import jsonschema_rs
from jsontext import dump, load

LEAST_DOUBLE = Decimal("1e-320")


@dataclass(frozen=True)
class Explanation:
    """One known fault, and how the validator judges without it."""

    wrong: str
    why: str
    source: str
    judge_without: Callable[[str, str], Optional[bool]]


def _matches(pattern: str, text: str) -> bool:
    """As ECMA-262 has it, for the patterns of these models."""
    return re.search(pattern.replace("$", r"\Z"), text, re.ASCII) is not None


def _pattern(validator: Any, pattern: str, instance: Any, schema: Any) -> Iterator[Any]:
    if validator.is_type(instance, "string") and not _matches(pattern, instance):
        yield jsonschema.ValidationError(f"{instance!r} does not match {pattern!r}")


def _python_with_ecma_patterns(schema: str, instance: str) -> Optional[bool]:
    return judges.jsonschema_python(schema, [instance], pattern=_pattern)[0]


def _rust_with_ascii_boundaries(schema: str, instance: str) -> Optional[bool]:
    plain = schema.replace(r"\\b", r"(?-u:\\b)")
    return judges.jsonschema_rust(plain, [instance], pattern_options=jsonschema_rs.RegexOptions())[0]


def _without_fractions(value: Any) -> Any:
    """Whole numbers as integers, those beneath all doubles as one of the least."""
    if isinstance(value, dict):
        return {key: _without_fractions(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_without_fractions(inner) for inner in value]
    if not isinstance(value, Decimal) or abs(value.adjusted()) < 15:
        return value
    if 0 < abs(value) < LEAST_DOUBLE:
        return LEAST_DOUBLE.copy_sign(value)
    return int(value) if value.adjusted() < 1_000 and value == value.to_integral_value() else value


def _rust_without_fractions(schema: str, instance: str) -> Optional[bool]:
    return judges.jsonschema_rust(schema, [dump(_without_fractions(load(instance)))])[0]


EXPLANATIONS = [
    Explanation(
        "python-jsonschema",
        r"searches with Python's re: \d, \w and \s take Unicode's, and $ matches before a line feed at the end",
        "ECMA-262 §22.2.2.9 CharacterClassEscape and §22.2.2.4 Assertion; the re module's documentation of $ and \\d",
        _python_with_ecma_patterns,
    ),
    Explanation(
        "jsonschema-rs",
        r"passes \b to Rust's regex, for which U+200D and combining marks are letters of a word",
        "ECMA-262 §22.2.2.4 IsWordChar: a-z, A-Z, 0-9 and _; the regex crate's documentation of \\b and (?-u)",
        _rust_with_ascii_boundaries,
    ),
    Explanation(
        "jsonschema-rs",
        "compares a number written with a point or an exponent to a bound as a double: "
        "9007199254740993.0 is less than 9007199254740993, and 1e-400 not above 0",
        "JSON Schema Core §4.2.2: numbers are compared by their mathematical value",
        _rust_without_fractions,
    ),
]
