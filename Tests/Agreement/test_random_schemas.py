"""Countersign judges by schemas of any keywords as jsonschema-rs does.

Not as python-jsonschema: it overflows its stack where such schemas lead back to themselves.
"""

from __future__ import annotations

from random import Random
from typing import Callable

from judges import answers, jsonschema_rust
from jsontext import dump
from random_schemas import RandomSchemas

SCHEMAS, INSTANCES = 2_000, 20
REFUSALS = ("names nothing", "lead back to themselves")


def test_random_schemas_are_judged_alike(report: Callable[[str], None]) -> None:
    makers = [RandomSchemas(Random(f"random {number}")) for number in range(SCHEMAS)]
    cases = [(dump(maker.document()), [dump(maker.value()) for _ in range(INSTANCES)]) for maker in makers]
    differing, judged, valid = [], 0, 0
    for (schema, instances), answer in zip(cases, answers(cases)):
        if "error" in answer:
            assert any(words in answer["error"] for words in REFUSALS), (answer, schema)
            continue
        others = jsonschema_rust(schema, instances)
        judged, valid = judged + len(instances), valid + sum(answer["valid"])
        differing += [(each, schema) for each in zip(instances, answer["valid"], others) if each[1] is not each[2]]
    report(f"random schemas: {SCHEMAS} schemas, {judged} instances ({valid} valid), {len(differing)} disagreements")
    assert differing[:3] == []
    assert SCHEMAS * INSTANCES / 3 < judged and judged / 10 < valid < judged * 9 / 10
