"""Posts that no page of ours makes: names, states, rows, sizes and encodings made up by somebody else."""

from __future__ import annotations

from typing import Iterator

from browser import Entry, urlencoded
from contract import OWN, letter

SCHEMA = {
    "type": "object", "required": ["items", "pet", "name"],
    "$defs": {
        "item": {
            "type": "object", "required": ["sku"],
            "properties": {"sku": {"type": "string"}, "count": {"type": "integer", "default": 1}}},
        "cat": {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "cat"},
        "lives": {"type": "integer"}}},
        "dog": {"type": "object", "required": ["kind"], "properties": {"kind": {"const": "dog"},
        "name": {"type": "string"}}},
        "tree": {
            "type": "object", "required": ["value"],
            "properties": {"value": {"type": "integer"}, "children": {"type": "array",
            "items": {"$ref": "#/$defs/tree"}}}},
    },
    "properties": {
        "name": {"type": "string"},
        "items": {"type": "array", "maxItems": 5, "items": {"$ref": "#/$defs/item"}},
        "many": {"type": "array", "items": {"type": "string"}, "default": []},
        "meta": {"type": "object", "additionalProperties": {"type": "integer"}, "default": {}},
        "pet": {"oneOf": [{"$ref": "#/$defs/cat"}, {"$ref": "#/$defs/dog"}]},
        "home": {"anyOf": [{"$ref": "#/$defs/item"}, {"type": "null"}], "default": None},
        "tree": {"anyOf": [{"$ref": "#/$defs/tree"}, {"type": "null"}], "default": None},
        "tick": {"type": "boolean", "default": True},
        "pick": {"enum": ["a", "b", "c"], "default": "a"},
        "tags": {"type": "array", "uniqueItems": True, "items": {"enum": ["x", "y", "z"]}, "default": ["x"]},
        "empty": {"type": "string", "default": ""},
        "fixed": {"const": "fixed", "default": "fixed"},
        "at": {"type": "string", "format": "date-time", "default": "2024-11-21T08:00:00Z"},
    },
}
INITIAL = {
    "name": "a name", "items": [{"sku": "a", "count": 1}, {"sku": "b", "count": 2}], "many": ["one", "two"],
    "meta": {"k1": 1, "k2": 2}, "pet": {"kind": "cat", "lives": 9}, "home": {"sku": "h", "count": 1},
    "tree": {"value": 1, "children": [{"value": 2, "children": [{"value": 3}]}]}, "tags": ["x", "z"],
}
NAMES = [
    "", "v", "j", "s", "r", "k", "u", "z", "o", "x/name", "V/name", " v/name", "v/name ", "v/nameless", "v//name",
    "v/name/",
    "v/", "v//", "v/items", "v/items/0/sku", "v/items/-", "v[items][0][sku]", "v/items[0]/sku", "v.items.0.sku",
    "v/items/~r0",
    "v/items/~r99999/sku", "v/items/~r-1/sku", "v/items/~r/sku", "v/items/~r00/sku", "v/items/~r0x/sku",
    "v/items/~r١/sku",
    "v/items/~r4294967296/sku", "v/items/~r18446744073709551616/sku", "v/~r0/sku", "v/items/~b0/sku",
    "v/items/~r0/~r0/sku",
    "v/many/~r99999", "k/many/~r0", "k/items/~r0", "k/meta", "k/meta/~r99999", "v/meta/~r99999", "v/meta/k1",
    "k/meta/k1",
    "v/pet", "v/pet/~b99/lives", "v/pet/~b/lives", "v/pet/~b-1/lives", "v/pet/~b0", "v/pet/~b0/kind2", "s/pet/~b0",
    "s/name",
    "s/nothing", "s/items", "r/pet", "r/name", "r/nothing", "r/items/~r99999", "r/tree/children/~r99999", "z/name",
    "z/nothing",
    "u/name", "u/nothing", "o/name", "o/nothing", "j/nothing", "j/name/x", "v/~p99", "v/~p-1", "v/~p", "v/~x",
    "v/~x/~r99999",
    "k/~x/~r99999", "r/~x/~r99999", "v/~2", "v/~", "v/na~1me", "v/%6eame", "v/name\u200b", "v/n\u0430me",
    "__proto__", "constructor", "v/__proto__", "v/constructor/prototype", "_tokens", "_by2", "_schema", "_run",
    "_csrf", "$where",
    "v/tree" + "/children/~r0" * 30 + "/value", "v/" + "~r0/" * 60 + "x", "v/" + "a/" * 200, "v/" + "x" * 600,
    "r/" * 250,
]
STATES = [
    "", "bogus", "BOOL", "bool ", "b99", "b-1", "b", "~b0", "none ", "null", "true", "value2", "empty2", "[]", "0",
]
MARKS = [
    "", "99999", "-1", "+0", "00", "0x0", "1e3", "~r0", "?", "0??", "99999?", "١", " 0", "0 ", "4294967296", "a", "0,1",
    "1" * 50,
]
ACTIONS = [
    "", "add", "add/", "add/nothing", "add/name", "add/items/~r99999", "add/items/0", "del/items", "del/items/~r99999",
    "del/name",
    "del/pet/~b0", "up/items/~r99999", "down/items/~r99999", "up/nothing/~r0", "show/nothing", "show/../..", "show/",
    "drop/items",
    "ADD/items", "add/items ", "add//items", "add/" + "items/" * 100, "add/tree" + "/children/~r0" * 40,
]
BODIES = {
    "a bad escape": b"&v%2Fname=%zz", "half an escape": b"&v%2Fname=%4", "no UTF-8": b"&v%2Fname=%FF%FE",
    "half a letter": b"&v%2Fname2=%C3", "a zero byte": b"&v%2Fname2=%00", "a surrogate": b"&v%2Fname2=%ED%A0%80",
    "an overlong letter": b"&v%2Fname2=%C0%80", "a raw byte": b"&v%2Fname2=\xff",
    "a zero byte in a name": b"&v%2Fna%00me=1",
    "a body too long": b"&v%2Fname2=" + b"a" * (300 << 10), "too many pairs": b"&a" * 25_000,
    "many names": b"&x=1" * 5_000,
    "many rows": b"".join(b"&r%%2Fitems=%d" % row for row in range(3_000)),
    "many rows of another list": b"".join(b"&r%%2Fmany=%d&v%%2Fmany%%2F%%7Er%d=x" % (row, row) for row in range(100,
    3_000)),
    "many keys": b"".join(b"&r%%2Fmeta=%d&k%%2Fmeta%%2F%%7Er%d=k" % (row, row) for row in range(100, 3_000)),
}


def posts(entries: list[Entry]) -> Iterator[tuple[str, bytes]]:
    """A valid post made hostile; the same posts for pages that lack some of these controls."""
    names = {each.name for each in entries}
    for name in NAMES:
        if name not in names:
            yield f"the name {name[:60]!r}", urlencoded([*entries, Entry(name, "1")])
    for place, each in enumerate(entries):
        doubled = urlencoded([*entries[: place + 1], each, *entries[place + 1:]])
        if letter(each.name) != "r" and _is_single(entries, each):
            yield f"{each.name} twice", doubled
        if letter(each.name) in "so" and each.name not in OWN:
            for state in STATES:
                if state != each.value:
                    yield f"{each.name} is {state!r}", urlencoded(_with(entries, place, state))
        if letter(each.name) == "r":
            yield f"the row {each.value} of {each.name} twice", doubled
            for mark in MARKS:
                yield f"a row {mark[:20]!r} of {each.name}", urlencoded(_with(entries, place, mark))
    for action in ACTIONS:
        yield f"the button {action[:40]!r}", urlencoded([*entries, Entry("a", action)])
    yield "two buttons", urlencoded([*entries, Entry("a", "add/items"), Entry("a", "add/items")])
    for what, more in BODIES.items():
        yield what, urlencoded(entries) + more


def _is_single(entries: list[Entry], entry: Entry) -> bool:
    """A set of checkboxes alone may say a name more than once."""
    return sum(each.name == entry.name for each in entries) == 1 and f"s{entry.name[1:]}=set" not in {
        f"{each.name}={each.value}" for each in entries}


def _with(entries: list[Entry], place: int, value: str) -> list[Entry]:
    return [*entries[:place], Entry(entries[place].name, value), *entries[place + 1:]]
