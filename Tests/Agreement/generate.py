"""Instances for a schema that Pydantic wrote, mostly valid: a walk through it that makes a choice at each step."""

from __future__ import annotations

from decimal import Context, Decimal, localcontext
from random import Random
from typing import Any

import strings
from jsontext import Spelled

LEAST, MOST = ("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")
WHOLES = [0, 1, -1, 3, 84, 2**53 + 1, 10**30, Spelled("5.0"), Spelled("1e2")]
NUMBERS = [0, 1, -1, 2, 7, 12, 100, 0.5, -0.25, 0.3, 1e3, Spelled("1.0"), Spelled("0.10"), 2**53 + 1]
ANYTHING = [None, True, 1, 0.5, "text", [], {}, [1, "1"], {"a": None}]


class Generator:
    """Makes instances of one schema."""

    def __init__(self, schema: Any, random: Random) -> None:
        self.root, self.random = schema, random

    def instance(self) -> Any:
        return self.value(self.root, depth=0)

    def value(self, schema: Any, depth: int) -> Any:
        if not isinstance(schema, dict):
            return self.random.choice(ANYTHING)
        if isinstance(reference := schema.get("$ref"), str):
            return self.value({**self.target(reference), **{k: v for k, v in schema.items() if k != "$ref"}}, depth)
        for keyword in ("const", "enum"):
            if keyword in schema:
                return schema[keyword] if keyword == "const" else self.random.choice(schema[keyword])
        for keyword in ("anyOf", "oneOf"):
            if keyword in schema:
                rest = {k: v for k, v in schema.items() if k != keyword}
                return self.value({**rest, **self.branch(schema[keyword], depth)}, depth)
        return self.typed(schema, depth)

    def branch(self, branches: list[Any], depth: int) -> dict[str, Any]:
        """Deep down the ones that end: those without references."""
        ends = [each for each in branches if "$ref" not in str(each)]
        branch = self.random.choice(ends if depth > 4 and ends else branches)
        return branch if isinstance(branch, dict) else {}

    def target(self, reference: str) -> dict[str, Any]:
        place = self.root
        for token in reference.removeprefix("#").split("/")[1:]:
            place = place[token.replace("~1", "/").replace("~0", "~")]
        return place

    def typed(self, schema: dict[str, Any], depth: int) -> Any:
        kind = schema.get("type", self.guess(schema))
        if isinstance(kind, list):
            kind = self.random.choice(kind)
        makers = {"object": self.object, "array": self.array, "integer": self.number, "number": self.number}
        if kind in makers:
            return makers[kind](schema, depth)
        if kind == "string":
            return strings.text(schema, self.random)
        if kind == "boolean":
            return self.random.random() < 0.5
        return None if kind == "null" else self.random.choice(ANYTHING)

    @staticmethod
    def guess(schema: dict[str, Any]) -> str:
        if "properties" in schema or "required" in schema:
            return "object"
        return "array" if "items" in schema or "prefixItems" in schema else "any"

    def number(self, schema: dict[str, Any], depth: int) -> Any:
        """Often a bound itself or next to it, and then mostly one within all bounds."""
        step = Decimal(str(schema.get("multipleOf", 1)))
        bounds = [Decimal(str(schema[keyword])) for keyword in (*LEAST, *MOST, "multipleOf") if keyword in schema]
        with localcontext(Context(prec=400)):
            near = [bound // step * step + step * steps for bound in bounds for steps in (-2, -1, 0, 1, 2, 3)] + bounds
        within = [number for number in near if _is_within(number, schema)]
        if near and self.random.random() < 0.9:
            return Spelled(f"{self.random.choice(within if within and self.random.random() < 0.7 else near):f}")
        return self.random.choice(WHOLES if schema.get("type") == "integer" else NUMBERS)

    def array(self, schema: dict[str, Any], depth: int) -> list[Any]:
        first = schema.get("prefixItems", [])
        most = max(schema.get("minItems", 0), min(schema.get("maxItems", 9), len(first) + (3 if depth < 5 else 0)))
        count = self.random.randint(schema.get("minItems", 0), max(most, schema.get("minItems", 0)))
        rest = [schema.get("items", True), *[schema[keyword] for keyword in ("contains",) if keyword in schema]]
        items = [first[n] if n < len(first) else self.random.choice(rest) for n in range(count)]
        return [self.value(item, depth + 1) for item in items]

    def object(self, schema: dict[str, Any], depth: int) -> dict[str, Any]:
        declared, required = schema.get("properties", {}), schema.get("required", [])
        chance = 0.7 if depth < 4 else 0.1
        wanted = [name for name in declared if name in required or self.random.random() < chance]
        made = {name: self.value(declared[name], depth + 1) for name in wanted}
        rest = schema.get("additionalProperties", not declared)
        for pattern, inner in [*schema.get("patternProperties", {}).items(), (None, rest)]:
            if inner is not False and self.random.random() < chance:
                made.update(self.more(schema, pattern, inner, depth))
        return made

    def more(self, schema: dict[str, Any], pattern: Any, inner: Any, depth: int) -> dict[str, Any]:
        names = {"pattern": pattern} if pattern else schema.get("propertyNames", {})
        keys = [self.value({"type": "string", **names}, depth) for _ in range(self.random.randint(0, 3))]
        return {str(key): self.value(inner, depth + 1) for key in keys}


def _is_within(number: Decimal, schema: dict[str, Any]) -> bool:
    """Apart from `multipleOf`, of which all but the bounds themselves are."""
    bounds = {keyword: Decimal(str(schema[keyword])) for keyword in (*LEAST, *MOST) if keyword in schema}
    return (
        all(number >= bound for keyword, bound in bounds.items() if keyword in LEAST)
        and all(number <= bound for keyword, bound in bounds.items() if keyword in MOST)
        and number not in [bounds.get("exclusiveMinimum"), bounds.get("exclusiveMaximum")]
    )
