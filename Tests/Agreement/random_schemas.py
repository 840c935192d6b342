"""Schemas of any keywords, also of those that Pydantic does not write: dynamic references, unevaluated members."""

from __future__ import annotations

from random import Random
from typing import Any, Callable

from jsontext import Spelled

NAMES = ["a", "b", "c", "kind", "é", "e\u0301", "", "x-1"]
NUMBERS = [
    0, 1, -1, 2, 3, 1.5, 0.1, 0.3, Spelled("1e2"), Spelled("1.0"), 2**53, 2**53 + 1, Spelled("1e30"), 2**64,
]
STRINGS = ["", "a", "ab", "abc", "é", "e\u0301", "👍🏽", "x-1", "1"]
PATTERNS = ["^a", "b$", "^x-", "^.$", "é", "^[^a]*$", "c"]
TYPES = ["null", "boolean", "number", "integer", "string", "array", "object"]
STEPS = [1, 2, 3, 7, 0.1, 0.5, 0.01, Spelled("1e2")]
BOUNDS = ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")
COUNTS = tuple(f"{end}{what}" for end in ("min", "max") for what in ("Length", "Items", "Properties", "Contains"))
LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
MAPS = ("properties", "dependentSchemas", "patternProperties")
LEAVES = [
    *BOUNDS, *COUNTS, "type", "type", "const", "enum", "multipleOf", "pattern", "uniqueItems", "required",
    "dependentRequired", "$ref", "$ref", "$dynamicRef",
]
BRANCHES = [
    *LISTS, *MAPS, "not", "if", "then", "else", "items", "contains", "properties", "additionalProperties",
    "propertyNames", *["unevaluatedItems", "unevaluatedProperties"] * 2,
]


class RandomSchemas:
    """Makes schemas, and values that may fit them."""

    def __init__(self, random: Random) -> None:
        self.random = random

    def document(self) -> dict[str, Any]:
        """A schema with definitions, one of them a resource of its own; two bear the same dynamic anchor."""
        root = self.schema(3)
        inner = {"$id": "inner", "$dynamicAnchor": "node", **self.object(2), "$defs": {"d": self.schema(1)}}
        anchor = self.random.choice(["$dynamicAnchor", "$dynamicAnchor", "$anchor"])
        other = {anchor: "node", **self.object(2)}
        definitions = {"a": self.schema(2), "b": self.schema(2), "c": other, "inner": inner}
        whole = root if isinstance(root, dict) else {"$ref": "#/$defs/a"}
        return {"$id": "https://example.com/root", **whole, "$defs": definitions}

    def value(self, depth: int = 3) -> Any:
        random = self.random
        kind = random.randrange(9 if depth > 0 else 5)
        if kind < 5:
            return random.choice([None, random.random() < 0.5, random.choice(NUMBERS), random.randrange(-2, 6),
                                  random.choice(STRINGS)])
        if kind < 7:
            return [self.value(depth - 1) for _ in range(random.randrange(5))]
        return {name: self.value(depth - 1) for name in random.sample(NAMES, random.randrange(5))}

    def schema(self, depth: int) -> Any:
        return self.random.random() < 0.5 if self.random.random() < 0.08 else self.object(depth)

    def object(self, depth: int) -> dict[str, Any]:
        names = LEAVES + BRANCHES * 2 if depth > 0 else LEAVES
        chosen = [self.random.choice(names) for _ in range(self.random.randint(1, 4))]
        return {keyword: self.keyword(keyword, depth - 1) for keyword in chosen}

    def keyword(self, keyword: str, depth: int) -> Any:
        random = self.random
        if keyword in LISTS:
            return [self.schema(depth) for _ in range(random.randint(1, 3))]
        if keyword in MAPS:
            return self.map(lambda: self.schema(depth), PATTERNS if keyword == "patternProperties" else NAMES)
        if keyword in BRANCHES:
            return self.schema(depth)
        makers: dict[str, Callable[[], Any]] = {
            "type": lambda: random.choice(TYPES) if random.random() < 0.7 else random.sample(TYPES, 2),
            "const": lambda: self.value(2),
            "enum": lambda: [self.value(1) for _ in range(random.randint(1, 3))],
            "multipleOf": lambda: random.choice(STEPS),
            "pattern": lambda: random.choice(PATTERNS),
            "uniqueItems": lambda: random.random() < 0.8,
            "required": self.names,
            "dependentRequired": lambda: self.map(self.names, NAMES),
            "$ref": lambda: random.choice(["#", "#/$defs/a", "#/$defs/b", "#/$defs/c", "inner", "inner#/$defs/d"]),
            "$dynamicRef": lambda: random.choice(["#node", "#node", "inner#node"]),
        }
        return random.choice(NUMBERS) if keyword in BOUNDS else makers.get(keyword, lambda: random.randrange(4))()

    def names(self) -> list[str]:
        return self.random.sample(NAMES, self.random.randrange(3))

    def map(self, make: Callable[[], Any], names: list[str]) -> dict[str, Any]:
        return {name: make() for name in self.random.sample(names, self.random.randint(1, 3))}
