"""All hostile requests: families written out for every member, and those made by hand in `hostile_requests/`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Iterator

import hostile_bodies as bodies
import hostile_heads as heads
import hostile_streams as streams
from hostile import Hostile

BY_HAND = Path(__file__).parent / "hostile_requests"


def all_requests() -> list[Hostile]:
    families = [
        by_hand, heads.transfer_encodings, heads.lengths, heads.smuggling, heads.control_bytes, heads.field_names, streams.targets,
        streams.paths, heads.versions, heads.methods, heads.hosts, heads.floods, bodies.forms, bodies.multiparts, bodies.json_bodies,
        streams.unfinished, streams.pipelines, streams.garbage,
    ]
    return [request for family in families for request in family()]


def by_hand() -> Iterator[Hostile]:
    """One JSON file a subject; the bytes of a request are its characters, as in Latin-1."""
    for file in sorted(BY_HAND.glob("*.json")):
        for case in json.loads(file.read_text()):
            text = case["request"] if isinstance(case["request"], str) else "".join(case["request"])
            yield Hostile(
                f"{file.stem}: {case['name']}", text.encode("latin-1"), tuple(case["may"]), case.get("most", 1),
                case.get("ending", "open"),
            )
