"""The boards of long lists: an order of 1000 lines, and 100 steps of a discriminated union as Pydantic writes it."""
import random

from validation.board import Board, broken, object_of

TEXT = {"type": "string", "minLength": 1, "maxLength": 120}
UNITS = ["piece", "metre", "kilogram", "litre"]
PARTS = ["steel bracket", "hinge, left", "copper pipe", "sealing ring", "wood screw", "cable duct"]


def order():
    line = object_of({
        "sku": {"type": "string", "minLength": 5, "maxLength": 12},
        "description": TEXT,
        "quantity": {"type": "integer", "minimum": 1, "maximum": 10000},
        "unit": {"type": "string", "enum": UNITS},
        "unit_price": {"type": "number", "minimum": 0},
        "is_gift": {"type": "boolean"},
    }, optional=["is_gift"])
    schema = object_of({
        "number": {"type": "string", "minLength": 3, "maxLength": 20},
        "customer": {"$ref": "#/$defs/Customer"},
        "lines": {"type": "array", "items": {"$ref": "#/$defs/Line"}, "minItems": 1, "maxItems": 5000},
    }, **{"$defs": {"Customer": object_of({"name": TEXT, "city": TEXT, "country": TEXT}), "Line": line}})
    chance = random.Random("order")
    valid = {
        "number": "2026-004711", "customer": {"name": "Nordwerk", "city": "Kiel", "country": "DE"},
        "lines": [order_line(chance) for _ in range(1000)],
    }
    changes = [
        (("lines", 0, "quantity"), 0), (("lines", 500, "sku"), 4711), (("lines", 999, "unit"), "barrel"),
    ]
    return Board("order, 1000 lines", schema, [valid], broken(valid, *changes))


def order_line(chance):
    return {
        "sku": f"{chance.choice('ABCDEF')}{chance.choice('XYZ')}-{chance.randrange(10000, 100000)}",
        "description": chance.choice(PARTS), "quantity": chance.randrange(1, 200), "unit": chance.choice(UNITS),
        "unit_price": round(chance.uniform(0.1, 900), 2), "is_gift": chance.random() < 0.1,
    }


def count(least, most):
    return {"type": "integer", "minimum": least, "maximum": most}


# The fields of each kind of step, and how one is made.
STEPS = {
    "fetch": ({"url": TEXT, "timeout_s": count(1, 600), "retries": count(0, 9)},
              lambda chance: {"url": "https://example.org/a", "timeout_s": 30, "retries": chance.randrange(9)}),
    "query": ({"table": TEXT, "columns": {"type": "array", "items": TEXT, "minItems": 1}, "limit": count(1, 10**6)},
              lambda chance: {"table": "sales", "columns": ["day", "sum"], "limit": chance.randrange(1, 1000)}),
    "script": ({"command": TEXT, "arguments": {"type": "array", "items": TEXT}},
               lambda chance: {"command": "sort", "arguments": ["-n", "-r", "sales.txt"]}),
    "wait": ({"seconds": {"type": "number", "exclusiveMinimum": 0}},
             lambda chance: {"seconds": round(chance.uniform(0.1, 60), 1)}),
    "ask": ({"question": TEXT, "reviewers": {"type": "array", "items": TEXT}, "is_binding": {"type": "boolean"}},
            lambda chance: {"question": "Is it right?", "reviewers": ["ada", "grace"], "is_binding": True}),
    "mail": ({"to": TEXT, "subject": TEXT, "copies": count(0, 20)},
             lambda chance: {"to": "ada@example.org", "subject": "Done", "copies": chance.randrange(20)}),
}


def union():
    steps = {
        kind.title(): {"title": kind.title(), "type": "object", "required": ["kind", *fields],
                       "properties": {"kind": {"const": kind, "title": "Kind", "type": "string"}, **fields}}
        for kind, (fields, _) in STEPS.items()
    }
    places = {kind: f"#/$defs/{kind.title()}" for kind in STEPS}
    branches = {"discriminator": {"mapping": places, "propertyName": "kind"},
                "oneOf": [{"$ref": place} for place in places.values()]}
    schema = object_of({"steps": {"type": "array", "items": branches}}, **{"$defs": steps})
    chance = random.Random("union")
    valid = {"steps": [{"kind": kind, **STEPS[kind][1](chance)} for kind in chance.choices(list(STEPS), k=100)]}
    middle = next(n for n in range(50, 100) if valid["steps"][n]["kind"] == "fetch")
    changes = [(("steps", 0, "kind"), "nap"), (("steps", middle, "timeout_s"), 0), (("steps", 99), {"kind": "wait"})]
    return Board("union, 100 elements", schema, [valid], broken(valid, *changes))
