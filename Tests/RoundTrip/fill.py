"""A value as a form shows it: with the defaults of members that it lacks, and members in the schema's order.

An untouched form posts what it shows. So where a value lacks a member and the schema has a default other than `null`
for it, the default comes back; a constant comes back also where nothing proposes it (docs/forms.md). A member whose
default is `null` stays absent, and so does one without a default. In a union the first branch that takes the value
decides.
"""

from __future__ import annotations

from functools import lru_cache
from random import Random
import unicodedata
from typing import Any, Iterator

import jsonschema_rs
from jsontext import dump, load


class Filler:
    """Fills the values of one schema."""

    def __init__(self, root: Any) -> None:
        self.root = root
        self._takes = lru_cache(maxsize=None)(self._compiled)

    def filled(self, value: Any) -> Any:
        return self._filled(self.root, value)

    def removable(self, schema: Any, value: Any) -> list[str]:
        """The members of an object that are their defaults, and come back if they are left out."""
        if not isinstance(value, dict):
            return []
        layers = list(self.layers(schema, value))
        required = {name for layer in layers for name in layer.get("required", [])}
        proposed = {name: (inner, self._proposed(inner)) for name, inner in self._declared(layers).items()}
        return [
            name for name, (inner, found) in proposed.items()
            if name in value and name not in required and found is not None
            and dump(value[name]) == dump(self._filled(inner, found))]

    def thinned(self, value: Any, random: Random, depth: int = 9) -> Any:
        """Without some members that filling brings back; `depth` 1: of the whole value alone."""
        return self._thinned(self.root, value, random, depth)

    def _thinned(self, schema: Any, value: Any, random: Random, depth: int) -> Any:
        if depth == 0 or not isinstance(value, (dict, list)):
            return value
        layers = list(self.layers(schema, value))
        if isinstance(value, list):
            return [self._thinned(self._item(layers, n), item, random, depth - 1) for n, item in enumerate(value)]
        gone = {name for name in self.removable(schema, value) if random.random() < 0.6}
        declared = self._declared(layers)
        return {
            name: self._thinned(declared.get(name, self._others(layers)), inner, random, depth - 1)
            for name, inner in value.items() if name not in gone}

    def _filled(self, schema: Any, value: Any) -> Any:
        if not isinstance(schema, dict) or not isinstance(value, (dict, list)):
            return value
        layers = list(self.layers(schema, value))
        if any(keyword in layer for layer in layers for keyword in ("const", "enum")):
            return value
        return self._object(layers, value) if isinstance(value, dict) else self._list(layers, value)

    def _object(self, layers: list[dict[str, Any]], value: dict[str, Any]) -> dict[str, Any]:
        declared, made = self._declared(layers), {}
        for name, schema in declared.items():
            if name in value:
                made[name] = self._filled(schema, value[name])
            elif (proposed := self._proposed(schema)) is not None:
                made[name] = self._filled(schema, proposed)
        others = self._others(layers)
        if any(not is_typed(name) for name in value if name not in declared):
            # A dictionary with such a name is one JSON text, in which nothing is filled in.
            return made | {name: inner for name, inner in value.items() if name not in declared}
        return made | {name: self._filled(others, inner) for name, inner in value.items() if name not in declared}

    def _list(self, layers: list[dict[str, Any]], value: list[Any]) -> list[Any]:
        return [self._filled(self._item(layers, n), item) for n, item in enumerate(value)]

    def _declared(self, layers: list[dict[str, Any]]) -> dict[str, Any]:
        """The members' schemas in the form's order; of two statements the outer one counts."""
        declared: dict[str, Any] = {}
        for layer in layers:
            for name, schema in layer.get("properties", {}).items():
                declared.setdefault(name, schema)
        return declared

    def _others(self, layers: list[dict[str, Any]]) -> Any:
        return next((layer["additionalProperties"] for layer in layers if "additionalProperties" in layer), True)

    def _item(self, layers: list[dict[str, Any]], position: int) -> Any:
        first = next((layer["prefixItems"] for layer in layers if "prefixItems" in layer), [])
        rest = next((layer["items"] for layer in layers if "items" in layer), True)
        return first[position] if position < len(first) else rest

    def _proposed(self, schema: Any) -> Any:
        """The default, else the only value that there is; `None` where the member stays absent."""
        layers = list(self.layers(schema, None))
        found = (layer[keyword] for keyword in ("default", "const") for layer in layers if keyword in layer)
        return next(found, None)

    def layers(self, schema: Any, value: Any) -> Iterator[dict[str, Any]]:
        """What the schema says of this value, from the outside in: of a union, the first branch that takes it."""
        if not isinstance(schema, dict):
            return
        yield schema
        if isinstance(reference := schema.get("$ref"), str):
            place = self.root
            for token in reference.removeprefix("#").split("/")[1:]:
                place = place[token.replace("~1", "/").replace("~0", "~")]
            yield from self.layers(place, value)
        for part in schema.get("allOf", []):
            yield from self.layers(part, value)
        for keyword in ("anyOf", "oneOf"):
            branches = [each for each in schema.get(keyword, []) if isinstance(each, dict)]
            taken = next((each for each in branches if value is not None and self.takes(each, value)), None)
            if taken is not None:
                yield from self.layers(taken, value)

    def takes(self, schema: Any, value: Any) -> bool:
        return self._takes(dump(schema)).is_valid(load(dump(value)))

    def _compiled(self, schema: str) -> Any:
        definitions = self.root.get("$defs", {}) if isinstance(self.root, dict) else {}
        return jsonschema_rs.Draft202012Validator({**load(schema), "$defs": definitions})


def is_typed(name: str) -> bool:
    """Whether the name of a dictionary's entry can be typed into a line, and is posted as it is."""
    return name == name.strip() != "" and not any(unicodedata.category(one) == "Cc" for one in name)
