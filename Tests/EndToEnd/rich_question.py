"""A question with every kind of field and of artifact, and an answer to it that is wrong wherever it can be."""

PIXEL = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ"
    "AAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def optional(schema):
    return {"anyOf": [schema, {"type": "null"}], "default": None}


SCHEMA = {
    "title": "Everything",
    "description": "Every kind of field, with *hints*.",
    "type": "object",
    "required": ["line", "count", "choice"],
    "additionalProperties": False,
    "properties": {
        "line": {"type": "string", "title": "Line", "maxLength": 80, "description": "A line.", "examples": ["a", "b"]},
        "maybe": {**optional({"type": "string"}), "title": "Maybe"},
        "area": {"type": "string", "maxLength": 2000, "title": "Area", "default": "one\ntwo"},
        "count": {"type": "integer", "minimum": 1, "maximum": 9, "title": "Count"},
        "rate": {"type": "number", "exclusiveMinimum": 0, "default": 0.50, "title": "Rate"},
        "tick": {"type": "boolean", "default": True, "title": "Tick"},
        "accept": {"const": True, "title": "Accept", "description": "It must be ticked."},
        "yes_no": {**optional({"type": "boolean"}), "title": "Yes or no"},
        "segments": {"enum": ["approve", "reject"], "default": "reject", "title": "Segments"},
        "choice": {"enum": [f"choice {number}" for number in range(12)], "title": "Choice"},
        "numbers": {**optional({"enum": [1, 1.5, None, "x"]}), "title": "Mixed"},
        "fixed": {"const": "fixed", "title": "Fixed"},
        "json": {
            "type": "array", "items": {"type": "integer"}, "title": "JSON", "default": [1, 2],
            "x-countersign": {"widget": "json"},
        },
        "date": {**optional({"type": "string", "format": "date"}), "title": "Date"},
        "time": {**optional({"type": "string", "format": "time"}), "title": "Time"},
        "moment": {**optional({"type": "string", "format": "date-time"}), "title": "Moment"},
        "mail": {**optional({"type": "string", "format": "email"}), "title": "Mail"},
        "uri": {**optional({"type": "string", "format": "uri"}), "title": "URI"},
        "uuid": {**optional({"type": "string", "format": "uuid"}), "title": "UUID"},
        "secret": {"type": "string", "format": "password", "title": "Secret"},
    },
}
WRONG = {
    "v/line": "x" * 81, "v/count": "ten", "v/rate": "0", "v/mail": "nobody",
    "j/json": "[1,", "v/uri": "no uri", "v/uuid": "7", "v/date": "2026-02-30", "_by": "Ada",
}
DESCRIPTION = """# Is all of this right?

A paragraph with **bold**, *slanted*, `code`, ~~struck~~ text and a [link](https://example.org/).

## Second level

1. one
2. two
   - nested

> A quotation.

```python
print("a long line of code that is wider than any phone and therefore has to scroll inside its own box")
```

| left | right |
| --- | ---: |
| a | 1 |

---

![A picture](https://example.org/picture.png)
"""
ARTIFACTS = [
    {"key": "text", "kind": "markdown", "data": DESCRIPTION, "description": "Some *Markdown*."},
    {"key": "rows", "kind": "table", "data": [{"name": "Ada", "n": 1.10}, {"name": None}], "description": "Rows."},
    {"key": "wide", "kind": "table", "data": [{f"column {n}": f"cell {n}" for n in range(20)}]},
    {"key": "columns", "kind": "table", "data": {"name": ["Ada", "Grace"], "n": [1, 2]}},
    {"kind": "table", "data": [[1, 2], ["x", "y"]]},
    {"key": "none", "kind": "table", "data": []},
    {"key": "plain-link", "kind": "link", "data": "https://example.org/" + "long/" * 30},
    {"key": "named-link", "kind": "link", "data": {"url": "https://example.org/", "text": "A name"}},
    {"key": "bar", "kind": "progress", "data": 62.5, "description": "So far."},
    {"key": "picture", "kind": "image", "data": PIXEL, "description": "One pixel."},
    {"key": "far-picture", "kind": "image", "data": "https://example.org/picture.png"},
    {"key": "no-picture", "kind": "image", "data": {"bytes": "PHNjcmlwdD4="}},
    {"key": "long", "kind": "table", "data": [{"n": n, "name": f"name {n}"} for n in range(60)]},
    {"key": "values", "kind": "json", "data": {"z": 1.10, "a": [1, "1", None, {"deep": {"deeper": [True]}}], "none": {}}},
    {"key": "changes", "kind": "diff", "data": ["title: Dr\n" + "same\n" * 20 + "old", "title: Prof\n" + "same\n" * 20 + "old\nnew"]},
    {"key": "code", "kind": "text", "data": {"text": "def clean(name):\n    return name.strip()\n" + "# long " * 40, "code": True}},
    {"key": "letter", "kind": "text", "data": "Dear Ms Hopper,\n\nthank you."},
    {"key": "call", "kind": "audio", "data": {"bytes": "SUQzBAAAAAAAAA==", "alt": "The call"}},
    {"key": "film", "kind": "video", "data": "https://example.org/film.mp4"},
    {"key": "scored", "kind": "progress", "data": 91, "task": "score the names"},
    {"key": "findings", "kind": "markdown", "data": "# First", "task": "score the names", "made_at": "2026-11-21T13:20:00Z"},
    {"key": "findings", "kind": "markdown", "data": "# Second\n\nBetter.", "task": "score the names", "made_at": "2026-11-21T13:25:00Z"},
]
