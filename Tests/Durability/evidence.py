"""What is left after the end: the store's rows, read by SQLite alone, and what the engine says about its runs."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Optional


@dataclass(frozen=True)
class Answer:
    """A row of `submissions`."""

    id: str
    run: str
    by: Optional[str]
    count: Optional[int]
    state: str


@dataclass(frozen=True)
class Entry:
    """A row of `ledger`."""

    event: str
    submission: Optional[str]


@dataclass
class Store:
    runs: set[str] = field(default_factory=set)
    answers: list[Answer] = field(default_factory=list)
    ledger: list[Entry] = field(default_factory=list)
    outbox: int = 0


@dataclass
class EngineRun:
    """How often a run went on, and with which answer."""

    resumes: int
    count: Optional[int]


Engine = dict[str, EngineRun]


def read_store(path: Path) -> Store:
    """The store after its last process has ended; raises when SQLite finds it unsound."""
    with closing(sqlite3.connect(path)) as file:
        verdict = file.execute("PRAGMA integrity_check").fetchall()
        if verdict != [("ok",)]:
            raise AssertionError(f"the store is not sound: {verdict}")
        answers = file.execute(
            "SELECT submissions.id, run_id, reviewer, input, submissions.state FROM submissions"
            " JOIN pauses ON number = submissions.pause ORDER BY submissions.rowid")
        return Store(
            runs={run for (run,) in file.execute("SELECT run_id FROM pauses")},
            answers=[Answer(id, run, by, count_of(text), state) for id, run, by, text, state in answers],
            ledger=[Entry(*row) for row in file.execute("SELECT event, submission FROM ledger ORDER BY sequence")],
            outbox=file.execute("SELECT count(*) FROM outbox").fetchone()[0],
        )


def count_of(text: Optional[str]) -> Optional[int]:
    """The one number that all answers here consist of."""
    return None if text is None else json.loads(text)["count"]
