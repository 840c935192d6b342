"""The wide form as the boards need it: its fields, and an answer to each, the same on every machine."""
import json
import random
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
SCHEMA = json.loads((FOLDER / "wide.json").read_text())
LIST = "lines"
ROWS = SCHEMA["properties"][LIST]["minItems"]
ROW = SCHEMA["properties"][LIST]["items"]
DATES = [f"2027-{month:02}-{day:02}" for month in range(1, 13) for day in (3, 17, 28)]
TEXTS = ["Müller & Søn GmbH", "Gate 7, Hafenstraße 12", "as agreed in May", "see page 2 of the offer", "none so far"]


@dataclass(frozen=True)
class Field:
    """One property that is a control, with what its schema asks."""

    path: tuple[str, ...]
    schema: dict
    is_required: bool

    @property
    def rules(self):
        """The schema without `null`."""
        return self.schema["anyOf"][0] if "anyOf" in self.schema else self.schema

    @property
    def kind(self):
        rules = self.rules
        if "enum" in rules:
            return "choice"
        return {"date": "date", "textarea": "area"}.get(rules.get("format"), rules["type"])


def fields(schema, path=()):
    """The fields of an object and of the objects in it; not of the list."""
    for name, inner in schema["properties"].items():
        if inner.get("type") == "object":
            yield from fields(inner, (*path, name))
        elif inner.get("type") != "array":
            yield Field((*path, name), inner, name in schema["required"])


FIELDS = list(fields(SCHEMA))
ROW_FIELDS = list(fields(ROW))
assert len(FIELDS) + ROWS * len(ROW_FIELDS) == 300


def answers():
    """What a reviewer enters: path to text, for a boolean to a flag; every third text that may be blank is."""
    chance = random.Random("wide")
    for field in FIELDS:
        yield field, field.path, answer(field, chance)
    for row in range(ROWS):
        for field in ROW_FIELDS:
            yield field, (LIST, str(row), *field.path), answer(field, chance)


def answer(field, chance):
    rules = field.rules
    if not field.is_required and field.kind == "string" and chance.random() < 1 / 3:
        return ""
    if "pattern" in rules:
        return f"{chance.choice('ABCD')}{chance.choice('WXYZ')}-{chance.randrange(1000, 10000)}"
    return {
        "area": lambda: "\r\n".join(chance.choices(TEXTS, k=2)),
        "boolean": lambda: chance.random() < 0.5,
        "choice": lambda: chance.choice(rules["enum"]),
        "date": lambda: chance.choice(DATES),
        "integer": lambda: str(chance.randint(rules["minimum"], rules["maximum"])),
        "number": lambda: f"{chance.randrange(1, 100_000_000) / 100:.2f}",
        "string": lambda: chance.choice(TEXTS),
    }[field.kind]()
