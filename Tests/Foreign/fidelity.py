"""Reads what `countersign preview --report` writes: a line for each property, and a line of sums."""

from __future__ import annotations

import re
from dataclasses import dataclass

SUMS = re.compile(r"(\d+) propert(?:y|ies), (\d+) as JSON text, (\d+) not expressible")


@dataclass(frozen=True)
class Fidelity:
    """How much of a schema the form shows in controls of its own."""

    properties: int
    boxes: int
    lost: int

    @property
    def share(self) -> float:
        """The part of the properties that are JSON text."""
        return self.boxes / self.properties if self.properties else 0

    def __add__(self, other: Fidelity) -> Fidelity:
        return Fidelity(self.properties + other.properties, self.boxes + other.boxes, self.lost + other.lost)


@dataclass(frozen=True)
class Row:
    """What became of one property, and who checks which of its keywords."""

    pointer: str
    widget: str
    form: str
    receiver: str
    nobody: str


def read(text: str) -> tuple[list[Row], Fidelity]:
    """Fails where a line is not of the documented form."""
    *lines, last = text.splitlines()
    sums = SUMS.fullmatch(last)
    assert sums, f"the last line is no line of sums: {last!r}"
    return [row(line) for line in lines], Fidelity(*map(int, sums.groups()))


def row(line: str) -> Row:
    cells = line.split("\t")
    labels = ["", "", "form: ", "receiver: ", "nobody: "]
    assert len(cells) == len(labels) and all(map(str.startswith, cells, labels)), f"not a line of a property: {line!r}"
    return Row(*(cell.removeprefix(label).strip() for cell, label in zip(cells, labels)))


def table(found: dict[str, Fidelity]) -> str:
    width = max(map(len, found))
    head = f"{'schema':{width}}{'properties':>12}{'as JSON text':>14}{'share':>8}{'not expressible':>17}"
    return "\n".join([head, *(
        f"{name:{width}}{one.properties:12,}{one.boxes:14,}{one.share:8.1%}{one.lost:17,}"
        for name, one in found.items()
    )])
