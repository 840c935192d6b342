"""JSON text compared exactly: digits, order of members, and `null`, absent and empty told apart."""

from __future__ import annotations

import json
from typing import Any

from jsontext import Spelled


class Members(tuple):
    """An object as its pairs in order; it equals no list and no object in another order."""


def exact(text: str) -> Any:
    """Two texts are equal here if their tokens are, but for how a string escapes its characters."""
    return json.loads(
        text, parse_int=Spelled, parse_float=Spelled, parse_constant=_refuse, object_pairs_hook=Members)


def spelled(text: str) -> Any:
    """As dictionaries, with every digit kept."""
    return json.loads(text, parse_int=Spelled, parse_float=Spelled, parse_constant=_refuse)


def member(value: Members, name: str) -> Any:
    return next(inner for key, inner in value if key == name)


def text(value: Any) -> str:
    """The text of a value that `exact` read."""
    if isinstance(value, Spelled):
        return value.text
    if isinstance(value, Members):
        return "{" + ",".join(f"{json.dumps(key)}:{text(inner)}" for key, inner in value) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(text, value)) + "]"
    return json.dumps(value)


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is no JSON")
