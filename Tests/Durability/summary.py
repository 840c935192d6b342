"""The table that a kill loop prints: a line for each way in which a life ended."""

from __future__ import annotations

from collections import Counter, defaultdict

from checker import DOUBLED, LOST
from kill_loop import Verdict

COLUMNS = ("engine", "killed", "kills", "acked", "cut", "lost", "doubled", "other faults")


def table(verdicts: list[Verdict], seed: int) -> str:
    rows = [COLUMNS, *(row for verdict in verdicts for row in rows_of(verdict))]
    totals = [sum(row[column] for row in rows[1:]) for column in range(2, len(COLUMNS))]
    rows.append(("both" if len(verdicts) > 1 else "", "in all", *totals))
    widths = [max(len(str(row[column])) for row in rows) for column in range(len(COLUMNS))]
    lines = ["  ".join(str(cell).ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows]
    return "\n".join([f"seed {seed}", *lines])


def rows_of(verdict: Verdict) -> list[tuple]:
    """What happened in the lives that ended so; a fault counts where its run was acknowledged, else at the end."""
    ends = [(event["ended"], event["how"]) for event in verdict.kills]
    counts: dict[str, Counter] = defaultdict(Counter)
    home: dict[str, str] = {}
    receipts: set[str] = set()
    for _, how in ends:
        counts[how]["kills"] += 1
    for event in verdict.events:
        if event["kind"] != "post":
            continue
        how = next((how for ended, how in ends if event["ended"] <= ended), "(the last life)")
        counts[how]["cut"] += event["status"] is None
        if event["receipt"] and event["receipt"] not in receipts:
            receipts.add(event["receipt"])
            counts[how]["acked"] += 1
            home[event["run"]] = how
    for fault in verdict.faults:
        column = {LOST: "lost", DOUBLED: "doubled"}.get(fault.kind, "other")
        counts[home.get(fault.run, "(the last life)")][column] += 1
    names = ("kills", "acked", "cut", "lost", "doubled", "other")
    return [(verdict.engine, how, *(counts[how][name] for name in names)) for how in sorted(counts)]
