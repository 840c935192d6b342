"""The table that a kill loop prints: a line for each way in which a life ended."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Iterable

from checker import DOUBLED, LOST
from kill_loop import Verdict

COLUMNS = ("kills", "acked", "cut", "lost", "doubled", "other faults")
LAST = "(the last life)"


def table(verdicts: Iterable[Verdict], seed: int) -> str:
    counts: dict[tuple[str, str], Counter] = defaultdict(Counter)
    for verdict in verdicts:
        for how, some in counts_of(verdict).items():
            counts[verdict.engine, how].update(some)
    cells = [("engine", "killed", *COLUMNS)]
    cells += [(*place, *(str(some[column]) for column in COLUMNS)) for place, some in sorted(counts.items())]
    total = sum(counts.values(), Counter())
    cells.append(("in all", "", *(str(total[column]) for column in COLUMNS)))
    widths = [max(len(row[column]) for row in cells) for column in range(len(cells[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in cells]
    return "\n".join([f"SOAK_SEED={seed}", *lines])


def counts_of(verdict: Verdict) -> dict[str, Counter]:
    """What happened in the lives that ended so; a fault counts where its run was acknowledged."""
    ends = [(event["ended"], event["how"]) for event in verdict.kills]
    counts: dict[str, Counter] = defaultdict(Counter)
    home: dict[str, str] = {}
    receipts: set[str] = set()
    for _, how in ends:
        counts[how]["kills"] += 1
    for event in verdict.events:
        if event["kind"] != "post":
            continue
        how = next((how for ended, how in ends if event["ended"] <= ended), LAST)
        counts[how]["cut"] += event["status"] is None
        if event["receipt"] and event["receipt"] not in receipts:
            receipts.add(event["receipt"])
            counts[how]["acked"] += 1
            home[event["run"]] = how
    for fault in verdict.faults:
        column = {LOST: "lost", DOUBLED: "doubled"}.get(fault.kind, "other faults")
        counts[home.get(fault.run, LAST)][column] += 1
    return counts
