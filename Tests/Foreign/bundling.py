"""Puts the documents that a schema refers to into it, as JSON Schema 2020-12, Core §9.3 describes it."""

from __future__ import annotations

from typing import Any, Iterator
from urllib.parse import urldefrag, urljoin


def bundled(document: Any, known: dict[str, Any]) -> Any:
    """The document, with those of the known ones that it needs beside its own definitions, each with its `$id`."""
    needed = closure(document, known)
    if not needed:
        return document
    place = "definitions" if "draft-07" in document.get("$schema", "") else "$defs"
    return {**document, place: {**document.get(place, {}), **{uri: known[uri] for uri in needed}}}


def closure(document: Any, known: dict[str, Any]) -> list[str]:
    """The documents referred to, directly or by one of them, without the document itself."""
    found, waiting = {document.get("$id", "").rstrip("#"): document}, [document]
    while waiting:
        for uri in references(waiting.pop(), ""):
            if uri in known and uri not in found:
                found[uri] = known[uri]
                waiting.append(known[uri])
    return list(found)[1:]


def references(node: Any, base: str) -> Iterator[str]:
    """What the `$ref`s in the node lead to, without fragments."""
    if isinstance(node, list):
        for element in node:
            yield from references(element, base)
    if isinstance(node, dict):
        if isinstance(node.get("$id"), str):
            base = urljoin(base, node["$id"])
        if isinstance(node.get("$ref"), str):
            yield urldefrag(urljoin(base, node["$ref"])).url
        for value in node.values():
            yield from references(value, base)
