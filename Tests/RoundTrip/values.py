"""Values of the models that Pydantic and the schema take, each with what an untouched form must give back for it.

`ROUND_TRIP_VALUES` is how many a model gets at most (some have but one); `ROUND_TRIP_SEED` makes others.
"""

from __future__ import annotations

import os
import warnings
from dataclasses import dataclass
from functools import lru_cache
from random import Random
from typing import Any, Iterator, Optional

import jsonschema_rs
from contract import FILLED_DEPTH
from exact import spelled
from fill import Filler
from jsontext import dump, load
from models import SHAPES
from pydantic import TypeAdapter, ValidationError
from valuer import Valuer

warnings.filterwarnings("ignore", module="pydantic")
VALUES = int(os.environ.get("ROUND_TRIP_VALUES", "45"))
SEED = os.environ.get("ROUND_TRIP_SEED", "1")
PATIENCE = 40  # how often a value is mended before it is given up
MASK = '"**********"'  # what Pydantic writes for a secret: docs/forms.md, a mask is no secret

# Models that take no part, and why: the form cannot begin with any value of theirs.
LEFT_OUT: dict[str, str] = {
    "Contact": "its two defaults break its own oneOf: a form that shows both begins with an answer that is wrong",
}


@dataclass(frozen=True)
class Value:
    """One run: its schema and its initial value as JSON text, and the input that must come back."""

    model: str
    origin: str  # "made"; "dumped" as Pydantic writes it; "sparse" or "deep": without some of its defaults
    schema: str
    initial: Optional[str]
    expected: str


class Model:
    """A model's schema, and who judges its values."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.adapter = TypeAdapter(SHAPES[name])
        self.schema = self.adapter.json_schema()
        self.filler = Filler(self.schema)
        self.text = dump(self.schema)
        self._rules = jsonschema_rs.Draft202012Validator(load(self.text), validate_formats=True)

    @property
    def is_union(self) -> bool:
        return "oneOf" in self.schema or "anyOf" in self.schema

    def wrong(self, value: Any) -> list[tuple[Any, ...]]:
        """The places where the model or the schema refuses a value; empty if both take it."""
        text = dump(value)
        if MASK in text and '"password"' in self.text:
            return [()]
        return [*self.refused_by_model(text), *self.refused_by_schema(text)]

    def refused_by_model(self, text: str) -> list[tuple[Any, ...]]:
        return [tuple(error["loc"]) for error in self.errors(text)]

    def errors(self, text: str) -> list[dict[str, Any]]:
        with warnings.catch_warnings(action="ignore"):
            try:
                self.adapter.validate_json(text)
                return []
            except ValidationError as refusal:
                return refusal.errors(include_url=False)
            except (ValueError, OverflowError, TypeError) as failure:
                return [{"loc": (), "type": type(failure).__name__, "msg": str(failure)}]

    def refused_by_schema(self, text: str) -> list[tuple[Any, ...]]:
        return [tuple(each.instance_path) for each in self.schema_errors(text)]

    def schema_errors(self, text: str) -> list[Any]:
        """By formats too, but for a time that lacks its offset alone: forms take those as the run gave them."""
        return [each for each in self._rules.iter_errors(load(text)) if not _is_local(each)]


@lru_cache(maxsize=None)
def model(name: str) -> Model:
    return Model(name)


def values(name: str, count: int = VALUES) -> list[Value]:
    """Different ones, the same for every run with the same seed."""
    found, random = {}, Random(f"{SEED} {name}")
    for _ in range(3 * count):
        if len(found) >= count:
            break
        for value in _some(model(name), random):
            found.setdefault((value.initial, value.schema, value.expected), value)
    return list(found.values())[:count]


def _some(this: Model, random: Random) -> Iterator[Value]:
    made = this.filler.filled(mended(this, random))
    if this.wrong(made):
        return
    yield _value(this, "made", made, made)
    if random.random() < 0.3 and (dumped := _dumped(this, made)) is not None:
        yield _value(this, "dumped", dumped, dumped)
    if not this.is_union and random.random() < 0.3:
        yield _value(this, "sparse", this.filler.thinned(made, random, depth=1), made)


def deep(name: str, count: int = VALUES) -> list[Value]:
    """Values that lack defaults, in rows and branches too."""
    found, random, this = {}, Random(f"{SEED} deep {name}"), model(name)
    for _ in range(3 * count):
        made = this.filler.filled(mended(this, random))
        initial = this.filler.thinned(made, random, FILLED_DEPTH)
        is_same = dump(this.filler.filled(initial)) == dump(made)
        if dump(initial) != dump(made) and is_same and not this.wrong(made) and not this.wrong(initial):
            found.setdefault(dump(initial), _value(this, "deep", initial, made))
    return list(found.values())[:count]


def mended(this: Model, random: Random) -> Any:
    """A value whose members are made anew while they are refused; in the end it may still be wrong."""
    valuer = Valuer(this.schema, random)
    value = valuer.instance()
    for _ in range(PATIENCE):
        wrong = this.wrong(value)
        if not wrong:
            break
        places = {place[0] for place in wrong if place}
        properties = _properties(this, value)
        if isinstance(value, dict) and places and places <= set(properties):
            value = {**value, **{name: valuer.value(properties[name], 1) for name in sorted(places)}}
        else:
            value = valuer.instance()
    return value


def _properties(this: Model, value: Any) -> dict[str, Any]:
    return {name: inner for layer in this.filler.layers(this.schema, value)
            for name, inner in layer.get("properties", {}).items()}


def _dumped(this: Model, value: Any) -> Any:
    """As Pydantic writes it; not sets, whose order is another in each process."""
    if '"uniqueItems"' in this.text:
        return None
    with warnings.catch_warnings(action="ignore"):
        try:
            text = this.adapter.dump_json(this.adapter.validate_json(dump(value)), by_alias=True).decode()
            dumped = this.filler.filled(spelled(text))
        except (ValidationError, ValueError, TypeError):
            return None
    return None if this.wrong(dumped) else dumped


def _value(this: Model, origin: str, initial: Any, expected: Any) -> Value:
    """The API takes initial values that are objects; another begins as the schema's default."""
    if isinstance(initial, dict):
        return Value(this.name, origin, this.text, dump(initial), dump(expected))
    return Value(this.name, origin, dump({**this.schema, "default": initial}), None, dump(expected))


def _is_local(error: Any) -> bool:
    """Whether a format alone is broken, that of a time without an offset."""
    format = getattr(error.kind, "format", None)
    if format not in ("time", "date-time") or not isinstance(error.instance, str):
        return False
    return jsonschema_rs.Draft202012Validator({"format": format}, validate_formats=True).is_valid(error.instance + "Z")
