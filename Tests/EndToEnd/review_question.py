"""A question about things to judge, in each shape: pictures, predictions, two outputs, and a text with spans."""

from __future__ import annotations

DOT = ("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==")


def evidence(kind, **rest):
    return {"type": "string", "x-countersign": {"evidence": kind}, **rest}


def items(title, properties, review=None):
    entry = {"title": title, "type": "object", "required": ["verdict"], "properties": properties}
    hint = {"x-countersign": {"review": review}} if review else {}
    return {"type": "array", "title": f"{title}s", "description": "One *after* the other.", "items": entry, **hint}


KEPT = {"type": "number", "x-countersign": {"evidence": "kept"}}
SCHEMA = {
    "type": "object",
    "title": "Judge these",
    "required": ["pictures", "pairs", "texts"],
    "properties": {
        "pictures": items("Picture", {
            "image": evidence({"kind": "image", "alt": "name"}, title="What the camera saw"),
            "name": evidence("value", title="File"),
            "confidence": KEPT,
            "verdict": {"enum": ["holiday", "family", "pets"], "title": "What is it?"},
            "comment": {"type": "string", "maxLength": 80, "title": "Comment"},
        }, {"confidence": "confidence", "threshold": 0.75, "sample": 0.5, "passed": "fold"}),
        "pairs": items("Pair", {
            "a": evidence("text", title="Output A"), "b": evidence("markdown", title="Output B"),
            "verdict": {"enum": ["A", "B", "neither"], "title": "Which is better?"},
        }),
        "texts": items("Text", {
            "text": evidence({"kind": "text", "spans": "names"}, title="Text"),
            "names": {"type": "array", "title": "Names", "items": {
                "title": "Name", "type": "object", "required": ["label"], "properties": {
                    "start": KEPT, "end": KEPT, "label": {"enum": ["person", "place", "nothing"], "title": "It is"}}}},
            "verdict": {"type": "boolean", "title": "Are all names marked?"},
        }),
    },
}
ARABIC = {**SCHEMA, "x-countersign": {"language": "ar"}}
INITIAL = {
    "pictures": [
        {"image": f"data:image/png;base64,{DOT}", "name": f"IMG_{number}.png", "confidence": sure, **rest}
        for number, sure, rest in ((1, 0.9, {"verdict": "pets"}), (2, 0.41, {}), (3, 0.95, {"verdict": "family"}))
    ] + [{"image": "https://example.org/4.png"}, {"image": "data:image/png;base64,PHN2Zz4="}],
    "pairs": [{"a": "The bridge was closed in 1974.", "b": "It was **given up** on 29 September 1973."}],
    "texts": [{"text": "Ada Byron was born in London.", "names": [
        {"start": 0, "end": 9, "label": "person"}, {"start": 22, "end": 28, "label": "person"}]}],
}
HALF = {"r/pictures": "1", "v/pictures/~r1/verdict": "family", "v/pictures/~r1/comment": "two of them"}
