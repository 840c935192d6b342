"""What a browser makes of the text that an `input` is given, by its type.

Source: WHATWG HTML §4.10.5.1, the value sanitization algorithms. A text that a browser would not keep
comes out changed here, as it would there.
"""

from __future__ import annotations

import math
import re
from calendar import monthrange
from datetime import date
from decimal import Decimal

ASCII_SPACE = "\t\n\f\r "
NUMBER = re.compile(r"-?(\d+(\.\d+)?|\.\d+)([eE][+-]?\d+)?", re.ASCII)
DATE = re.compile(r"(\d{4,})-(\d\d)-(\d\d)", re.ASCII)
MONTH = re.compile(r"(\d{4,})-(\d\d)", re.ASCII)
WEEK = re.compile(r"(\d{4,})-W(\d\d)", re.ASCII)
TIME = re.compile(r"(\d\d):(\d\d)(:(\d\d)(\.\d{1,3})?)?", re.ASCII)
COLOUR = re.compile(r"#([0-9a-fA-F]{3}){1,2}", re.ASCII)


def sanitized(kind: str, text: str, attributes: dict[str, str]) -> str:
    """The value of an input of that type."""
    if kind in ("text", "search", "tel", "password"):
        return _one_line(text)
    if kind == "url":
        return _one_line(text).strip(ASCII_SPACE)
    if kind == "email":
        parts = _one_line(text).split(",") if "multiple" in attributes else [_one_line(text)]
        return ",".join(part.strip(ASCII_SPACE) for part in parts)
    if kind == "number":
        return text if is_number(text) else ""
    if kind == "range":
        return _range(text, attributes)
    if kind == "color":
        return _colour(text)
    checks = {"date": is_date, "month": is_month, "week": is_week, "time": is_time, "datetime-local": is_local}
    if kind == "datetime-local" and is_local(text):
        return _shortest(text.replace(" ", "T"))
    return text if kind not in checks or checks[kind](text) else ""


def _shortest(text: str) -> str:
    """The time of a normalised local date and time: no seconds that are 0, and no zeros at the end of a fraction."""
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return text.removesuffix(":00") if text.count(":") == 2 else text


def is_number(text: str) -> bool:
    """A valid floating-point number (§2.3.4.3) that is finite as a double."""
    return bool(NUMBER.fullmatch(text)) and math.isfinite(float(text))


def is_date(text: str) -> bool:
    found = DATE.fullmatch(text)
    return bool(found) and is_month(text[: -3]) and 1 <= int(found[3]) <= _days(int(found[1]), int(found[2]))


def is_month(text: str) -> bool:
    found = MONTH.fullmatch(text)
    return bool(found) and int(found[1]) > 0 and 1 <= int(found[2]) <= 12


def is_week(text: str) -> bool:
    found = WEEK.fullmatch(text)
    return bool(found) and int(found[1]) > 0 and 1 <= int(found[2]) <= _weeks(int(found[1]))


def is_time(text: str) -> bool:
    found = TIME.fullmatch(text)
    return bool(found) and int(found[1]) < 24 and int(found[2]) < 60 and int(found[4] or 0) < 60


def is_local(text: str) -> bool:
    day, separator, clock = text.partition("T" if "T" in text else " ")
    return bool(separator) and is_date(day) and is_time(clock)


def _days(year: int, month: int) -> int:
    return monthrange(2000 + year % 400, month)[1]


def _weeks(year: int) -> int:
    return date(2000 + year % 400, 12, 28).isocalendar()[1]


def _colour(text: str) -> str:
    """Colours by name or function are not known here."""
    if not COLOUR.fullmatch(text):
        return "#000000"
    return text.lower() if len(text) == 7 else "#" + "".join(2 * digit for digit in text[1:].lower())


def _one_line(text: str) -> str:
    return text.replace("\n", "").replace("\r", "")


def _range(text: str, attributes: dict[str, str]) -> str:
    """Within the bounds and on a step; in the middle where there is no number."""

    def bound(name: str, otherwise: int) -> Decimal:
        return Decimal(attributes[name]) if is_number(attributes.get(name, "")) else Decimal(otherwise)

    least, most = bound("min", 0), bound("max", 100)
    value = Decimal(text) if is_number(text) else (least + (most - least) / 2 if most >= least else least)
    within = max(min(value, most), least)
    step, base = bound("step", 1), bound("min", 0) if "min" in attributes or not is_number(text) else value
    if attributes.get("step") != "any" and step > 0 and (within - base) % step:
        within = base + round((within - base) / step) * step
    return f"{within.normalize():f}"
