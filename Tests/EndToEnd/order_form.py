"""One question with every control and every part that a form can have, and answers to it: complete, or wrong all over."""

from __future__ import annotations

import base64

DRAWING = base64.b64encode(b"a drawing").decode()
LINE = {
    "title": "Line",
    "type": "object",
    "required": ["part", "pieces"],
    "additionalProperties": False,
    "properties": {
        "part": {"type": "string", "minLength": 2, "examples": ["bolt", "nut"]},
        "pieces": {"type": "integer", "minimum": 1, "maximum": 1000},
        "fragile": {"type": "boolean", "default": False},
    },
}
CARD = {
    "title": "Card",
    "type": "object",
    "required": ["kind", "number"],
    "properties": {
        "kind": {"const": "card"},
        "number": {"type": "string", "pattern": "^[0-9]{4}$", "description": "The last four digits."},
    },
}
TRANSFER = {
    "title": "Transfer",
    "type": "object",
    "required": ["kind", "account"],
    "properties": {"kind": {"const": "transfer"}, "account": {"type": "string"}, "days": {"type": "integer", "default": 14}},
}
CATEGORY = {
    "title": "Category",
    "type": "object",
    "required": ["name"],
    "properties": {"name": {"type": "string"}, "within": {"$ref": "#/$defs/Category"}},
}
ADDRESS = {
    "type": "object",
    "required": ["street", "city"],
    "x-countersign": {"columns": 2},
    "properties": {"street": {"type": "string"}, "city": {"type": "string"}, "gate": {"type": "string"}},
}


def hinted(schema: dict, **hints) -> dict:
    return {**schema, "x-countersign": hints}


SCHEMA = {
    "title": "The order",
    "description": "Nothing is sent before **you** say so.",
    "type": "object",
    "required": ["customer", "lines", "payment", "delivery", "decision"],
    "unevaluatedProperties": False,
    "$defs": {"Category": CATEGORY},
    "properties": {
        "customer": {"type": "string", "minLength": 2},
        "lines": {"type": "array", "items": LINE, "minItems": 1, "maxItems": 9},
        "payment": {"oneOf": [CARD, TRANSFER], "discriminator": {"propertyName": "kind"}},
        "ship_to": {**ADDRESS, "description": "Where it goes, if not to the customer."},
        "bill_to": ADDRESS,
        "category": {"$ref": "#/$defs/Category"},
        "stock": {
            "type": "object", "propertyNames": {"enum": ["north", "south"]}, "description": "Pieces by warehouse.",
            "additionalProperties": {"type": "integer", "minimum": 0},
        },
        "codes": {"type": "object", "propertyNames": {"pattern": "^[a-z]+$"}, "additionalProperties": {"type": "string"}},
        "delivery": hinted({"enum": ["fetched", "brought"], "default": "fetched"}, group="Delivery"),
        "coupon": hinted({"type": "string"}, group="Delivery"),
        "due": hinted({"type": "string", "format": "date-time"}, group="Delivery"),
        "window": hinted({"type": "array", "prefixItems": [{"type": "string", "format": "date"}] * 2, "items": False}, group="Delivery"),
        "channels": hinted({"type": "array", "uniqueItems": True, "items": {"enum": ["shop", "phone", "fair"]}}, group="Marks"),
        "share": hinted({"type": "integer", "minimum": 0, "maximum": 10, "default": 3}, group="Marks", widget="range"),
        "colour": hinted({"type": "string", "format": "color", "default": "#22623a"}, group="Marks"),
        "drawing": hinted({"type": "string", "contentEncoding": "base64"}, group="Marks"),
        "plan": hinted({"type": "string", "contentEncoding": "base64", "contentMediaType": "image/png"}, group="Marks"),
        "secret": hinted({"type": "string", "format": "password"}, group="Marks"),
        "anything": hinted({}, group="Marks"),
        "trace": hinted({"type": "string", "pattern": "^[a-f0-9]+$"}, advanced=True),
        "tries": hinted({"type": "array", "items": {"type": "integer", "minimum": 1}}, advanced=True),
        "decision": hinted(
            {"oneOf": [{"const": "approve", "title": "Approve"}, {"const": "reject", "title": "Reject"}], "title": "Your decision"},
            widget="buttons"),
    },
    "if": {"properties": {"delivery": {"const": "brought"}}, "required": ["delivery"]},
    "then": {"required": ["floor"], "properties": {"floor": {"type": "integer"}}},
    "else": {"properties": {"counter": {"type": "string"}}},
    "dependentSchemas": {"coupon": {"required": ["reason"], "properties": {"reason": {"type": "string", "minLength": 1}}}},
}
DESCRIPTION = "# Does this order go out?\n\nThe customer asked **twice**."
INITIAL = {
    "customer": "Ada",
    "lines": [{"part": "bolt", "pieces": 10}, {"part": "nut", "pieces": 20, "fragile": True}],
    "payment": {"kind": "card", "number": "4242"},
    "ship_to": {"street": "Long Street 1", "city": "York"},
    "stock": {"north": 3},
    "drawing": DRAWING,
    "anything": [1, {"a": None}],
}
# Wrong in a row, in the chosen branch, in the name of an entry, in an optional part, in a moment and where few look.
WRONG = {
    "v/customer": "A", "v/lines/~r1/part": "n", "v/lines/~r1/pieces": "many", "v/payment/~b0/number": "42",
    "v/ship_to/street": "", "v/stock/~r0": "-3", "k/codes/~r0": "7", "v/codes/~r0": "seven", "v/due": "2026-12-24T18:30",
    "z/due": "Nowhere/None", "v/trace": "xyz", "v/tries/~r0": "0", "_by": "Ada",
}


def in_language(language: str, **titles: str) -> dict:
    """The same question for a reader of another language."""
    properties = {
        key: {**schema, **({"title": titles[key]} if key in titles else {})} for key, schema in SCHEMA["properties"].items()
    }
    return {**SCHEMA, "properties": properties, "x-countersign": {"language": language}}


GERMAN = in_language("de", customer="Kundschaft", lines="Positionen", payment="Bezahlung", decision="Ihre Entscheidung")
ARABIC = in_language("ar", customer="العميل", lines="البنود", payment="الدفع", decision="قرارك")
