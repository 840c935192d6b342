"""JSON text and Python values, without a digit lost."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Context, Decimal
from typing import Any


@dataclass(frozen=True)
class Spelled:
    """A number that is to be written exactly so."""

    text: str


def dump(value: Any) -> str:
    """One line of JSON."""
    if isinstance(value, Spelled):
        return value.text
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, dict):
        return "{" + ",".join(f"{json.dumps(key)}:{dump(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(map(dump, value)) + "]"
    return json.dumps(value, allow_nan=False)


def load(text: str) -> Any:
    """What the Python validators are given: numbers with a point or an exponent as decimals, as doubles lose digits."""
    return json.loads(text, parse_float=lambda digits: Context(prec=1_000_000).create_decimal(digits))
