"""Countersign judges by Pydantic's schemas as two other validators do; where not, the cause is known and theirs."""

from __future__ import annotations

import warnings
from collections import Counter
from random import Random
from typing import Any, Callable, Iterator

import pytest
from explanations import EXPLANATIONS
from generate import Generator
from judges import countersign, jsonschema_python, jsonschema_rust
from jsontext import dump, load
from models import SHAPES
from mutate import mutate
from pydantic import TypeAdapter, ValidationError

MODES = ("validation", "serialization")
INSTANCES = 100  # generated for each schema; about as many again are broken ones
Case = tuple[str, list[str]]


def passed_on(adapter: TypeAdapter, texts: list[str]) -> Iterator[str]:
    """What Pydantic itself writes for the instances that it takes; not sets, whose order is another in each process."""
    for text in texts:
        with warnings.catch_warnings(action="ignore"):
            try:
                yield dump(load(adapter.dump_json(adapter.validate_json(text), by_alias=True).decode()))
            except (ValidationError, ValueError, TypeError):
                continue


def case(name: str, mode: str) -> Case:
    """A model's schema, and instances from a seed of its own."""
    random, adapter = Random(f"{name} {mode}"), TypeAdapter(SHAPES[name])
    schema = adapter.json_schema(mode=mode)
    generator = Generator(schema, random)
    made = [generator.instance() for _ in range(INSTANCES)]
    broken = [mutate(instance, random) for instance in made]
    texts = list(map(dump, made + broken))
    more = passed_on(adapter, texts if "uniqueItems" not in dump(schema) else [])
    return dump(schema), list(dict.fromkeys([*texts, *more]))


@pytest.fixture(scope="session")
def cases() -> dict[tuple[str, str], Case]:
    return {(name, mode): case(name, mode) for name in SHAPES for mode in MODES}


def explain(wrong: str, ours: Any, schema: str, instance: str) -> Any:
    """The first explanation of that validator with which it agrees; `None` where there is none."""
    known = (entry for entry in EXPLANATIONS if entry.wrong == wrong)
    return next((entry for entry in known if entry.judge_without(schema, instance) is ours), None)


def test_the_three_agree(cases: dict[tuple[str, str], Case], report: Callable[[str], None]) -> None:
    verdicts = countersign(list(cases.values()))
    others = {"jsonschema-rs": jsonschema_rust, "python-jsonschema": jsonschema_python}
    used: Counter[Any] = Counter()
    unexplained = []
    for (name, (schema, instances)), ours in zip(cases.items(), verdicts):
        for wrong, judge in others.items():
            for instance, own, other in zip(instances, ours, judge(schema, instances)):
                if own is not other:
                    used[entry := explain(wrong, own, schema, instance)] += 1
                    unexplained += [] if entry else [(name, wrong, f"countersign says {own}", instance)]
    report(
        f"agreement: {len(SHAPES)} models, {len(cases)} schemas, {sum(map(len, verdicts))} instances "
        f"({sum(map(sum, verdicts))} valid), {sum(used.values())} disagreements, "
        f"{sum(used.values()) - len(unexplained)} explained")
    assert unexplained == []
    assert [entry.why for entry in EXPLANATIONS if entry not in used] == []


def test_each_schema_meets_valid_and_broken_instances(cases: dict[tuple[str, str], Case]) -> None:
    assert len(SHAPES) >= 60
    verdicts = zip(cases, countersign(list(cases.values())))
    assert [name for name, each in verdicts if not any(each) or all(each)] == []
