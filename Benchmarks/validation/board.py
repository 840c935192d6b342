"""A board of the validators: a schema, instances that fit it and instances that do not.

The schemas mean the same in draft 2020-12 and in draft-07, for not every peer knows both; no format is asked for.
"""
import copy
import json
from dataclasses import dataclass


@dataclass(frozen=True)
class Board:
    name: str
    schema: dict
    valid: list
    broken: list

    @property
    def instances(self):
        return self.valid + self.broken

    @property
    def verdicts(self):
        """What every contestant has to say of the instances."""
        return [True] * len(self.valid) + [False] * len(self.broken)

    def write(self, folder):
        """The files that the contestants with a process of their own read."""
        (folder / "schema.json").write_text(json.dumps(self.schema))
        (folder / "instances.jsonl").write_text("".join(compact(instance) + "\n" for instance in self.instances))


def compact(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def object_of(properties, optional=(), **more):
    """The schema of an object, as Pydantic writes a model; closed, as Prefect's run inputs are."""
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False, **more}


def broken(instance, *changes):
    """Copies of the instance, each with one of the changes, and one with all; a change is a path and a wrong value."""
    return [changed(instance, [change]) for change in changes] + [changed(instance, changes)]


def changed(instance, changes):
    copied = copy.deepcopy(instance)
    for path, value in changes:
        place = copied
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = value
    return copied
