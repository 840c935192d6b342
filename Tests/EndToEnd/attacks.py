"""The corpus of attacks (`hostile/attacks.json`), and runs that have each of them in every place."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

ATTACKS: list[str] = json.loads((Path(__file__).parent / "hostile" / "attacks.json").read_text())


def batches(size: int) -> list[list[str]]:
    return [ATTACKS[start:start + size] for start in range(0, len(ATTACKS), size)]


def hostile_run(attacks: list[str]) -> dict[str, Any]:
    """A run that has each of the attacks in every place; its first question cannot be answered with a blank."""
    one = attacks[0]
    properties: dict[str, Any] = {"must": {"type": "integer", "title": one, "x-countersign": {"errors": one, one: one}}}
    for number, attack in enumerate(attacks):
        properties.update({f"{number}{key}": schema for key, schema in fields(attack).items()})
        properties[attack] = {"type": "string", "default": attack, "minLength": 1}
    return {
        "name": one, "description": markdown(attacks), "tags": attacks, "artifacts": artifacts(attacks),
        "initial": {f"{number}given": attack for number, attack in enumerate(attacks)},
        "schema": {
            "title": one, "description": one, "type": "object", "required": ["must"], "properties": properties,
            "x-countersign": {"submit": one, "order": attacks}, "$comment": one, one: one,
        },
    }


def fields(attack: str) -> dict[str, Any]:
    """A field of each kind, all of whose words are the attack."""
    words = {"title": attack, "description": attack, "examples": [attack]}
    hints = {"placeholder": attack, "help": attack, "group": attack, "errors": {"type": attack, "default": attack}}
    return {
        "line": {"type": "string", "default": attack, **words, "x-countersign": hints},
        "area": {"type": "string", "default": "\n" + attack, "title": attack, "x-countersign": {"widget": "area", **hints}},
        "given": {"type": "string", "title": attack, "format": attack, "contentMediaType": attack},
        "pattern": {"type": "string", "pattern": escaped(attack), "default": attack, "title": attack},
        "number": {"type": "integer", "default": 7, **words, "x-countersign": hints},
        "segments": {
            "enum": [attack, attack + "2"], "title": attack, "x-countersign": {"labels": [attack + "3", attack + "4"]},
        },
        "select": {"enum": [attack + str(number) for number in range(9)], "title": attack, "default": attack + "1"},
        "named": {"oneOf": [{"const": attack, "title": attack}, {"const": attack + "2", "title": attack + "2"}]},
        "fixed": {"const": attack, "title": attack},
        "read": {"type": "string", "readOnly": True, "default": attack},
        "json": {"default": {attack: [attack]}, "title": attack, "x-countersign": {"widget": "json"}},
        "list": {"type": "array", "items": {"type": "string", "title": attack}, "default": [attack]},
        "set": {"type": "array", "uniqueItems": True, "items": {"enum": [attack, "two"]}, "default": [attack]},
        "map": {"type": "object", "additionalProperties": {"type": "string", "title": attack}, "default": {attack: attack}},
        "group": {
            "type": "object", "title": attack, "description": attack,
            "properties": {attack: {"type": "string", "default": attack}},
        },
        "union": {
            "oneOf": [
                {"title": attack, "type": "object", "properties": {attack: {"const": attack}}},
                {"title": attack + "2", "type": "integer"},
            ],
        },
        "file": {"type": "string", "contentEncoding": "base64", "contentMediaType": attack, "title": attack},
        "tick": {"type": "boolean", "title": attack, "default": True},
    }


def artifacts(attacks: list[str]) -> list[dict[str, Any]]:
    one = attacks[0]
    rows = [{attack: attack, "x": {attack: [attack]}} for attack in attacks]
    return [
        {"key": one, "kind": "markdown", "data": markdown(attacks), "description": one},
        {"key": one, "kind": "table", "data": rows, "description": one},
        {"key": one, "kind": "table", "data": {attack: [attack] for attack in attacks}},
        {"key": one, "kind": "progress", "data": 50, "description": one},
        *({"key": attack, "kind": "markdown", "data": attack, "description": attack} for attack in attacks),
        *({"key": attack, "kind": kind, "data": attack} for kind in ("link", "image") for attack in attacks),
        *({"kind": "link", "data": {"url": attack, "text": attack}} for attack in attacks),
        *({"kind": "link", "data": {"url": "https://example.org/" + attack, "text": attack}} for attack in attacks),
        *({"kind": "image", "data": "https://example.org/" + attack, "description": attack} for attack in attacks),
    ]


def markdown(attacks: list[str]) -> str:
    """Each attack in every place of Markdown; a block that one of them opens ends with its paragraph or its list item."""
    return "\n\n".join(line for attack in attacks for line in in_markdown(attack))


def in_markdown(attack: str) -> list[str]:
    flat = re.sub(r"\s", " ", attack)
    return [
        "# " + flat, "- " + attack, f"[text](<{flat}>)", f"[text]({attack})", f"[{flat}](https://example.org/)",
        f"[text](https://example.org/ \"{flat}\")", f"![{flat}](<{flat}>)", f"![x](https://example.org/{attack})", f"<{flat}>",
        f"`{flat}`", f"**{flat}**", f"| {flat} | b |\n| --- | --- |\n| {flat} | c |", f"> {flat}", f"[r]: <{flat}> '{flat}'\n\n[r] ![r]",
        f"1. ```{flat}\n   {flat}\n   ```",
    ]


def escaped(text: str) -> str:
    """A pattern for the text, as ECMA-262 writes one."""
    return re.sub(r"[\\^$.*+?()\[\]{}|/-]", lambda found: "\\" + found[0], text)
