"""A copy of a store that was cut off anywhere opens to a prefix of what was answered, or is refused in words."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest
from answering import Client
from evidence import read_store
from portal import Portal
from program import countersign

ANSWERS = 12
IS_SOAK = "SOAK_SEED" in os.environ
CUTS = 60 if IS_SOAK else 2
FRAME, HEADER = 4096 + 24, 32  # of SQLite's write-ahead log
SEED = int(os.environ.get("SOAK_SEED", random.randrange(10**6)))


@pytest.fixture(scope="module")
def killed(tmp_path_factory):
    """The home of a portal that was killed, its log not yet folded into the file, and its answers in their order."""
    portal = Portal(tmp_path_factory.mktemp("killed")).start()
    client = Client(portal)
    client.go_on(ANSWERS)
    portal.kill()
    assert portal.store.with_name("store.sqlite-wal").stat().st_size > 20 * FRAME
    return portal.home, [receipt for _, receipt in client.acknowledged.values()]


def places(size):
    """Byte positions: the ends, around the borders of frames, and anywhere."""
    chance = random.Random(SEED)
    borders = [HEADER + FRAME * chance.randrange(size // FRAME) + chance.choice((-1, 0, 1, 24)) for _ in range(CUTS)]
    anywhere = [chance.randrange(size) for _ in range(CUTS)]
    return sorted({0, 1, HEADER, size - 1, *(place for place in borders + anywhere if 0 <= place < size)})


@pytest.mark.parametrize("part", ["store.sqlite-wal", "store.sqlite"])
def test_a_store_cut_anywhere_opens_to_a_prefix_or_is_refused(tmp_path, killed, part):
    home, receipts = killed
    cuts = places((home / part).stat().st_size)
    with ThreadPoolExecutor(2) as workers:
        copies = workers.map(lambda place: open_cut(home, tmp_path / str(place), part, place), cuts)
        outcomes = dict(zip(cuts, copies))
    for place, (process, found) in outcomes.items():
        told = f"cut at {place} (SOAK_SEED={SEED}): {process}"
        assert process.returncode in (0, 1), told
        if process.returncode == 1:
            assert "store.sqlite" in process.stderr and len(process.stderr) > 40, told
        elif found is None:
            assert part == "store.sqlite", f"opened, and is unsound: {told}"
        else:
            assert found == receipts[:len(found)], told
    # A log that is cut is a shorter log: nothing of it is refused.
    assert part == "store.sqlite" or all(process.returncode == 0 for process, _ in outcomes.values())


def open_cut(home, copy, part, place):
    """What the program says of a copy of which one file is cut, and the answers that are in it then."""
    copy.mkdir()
    for path in home.glob("store.sqlite*"):
        if not path.name.endswith("-shm"):
            shutil.copy(path, copy / path.name)
    os.truncate(copy / part, place)
    outcome = countersign("generate", "--store", "store.sqlite", "--site", "site", folder=copy)
    found = kept_answers(copy / "store.sqlite") if outcome.returncode == 0 else None
    shutil.rmtree(copy)
    return outcome, found


def kept_answers(path):
    """The ids of the answers; `None` where SQLite finds the file unsound."""
    try:
        store = read_store(path)
    except (AssertionError, sqlite3.DatabaseError):
        return None
    with closing(sqlite3.connect(path)) as file:
        halves = file.execute(
            "SELECT count(*) FROM pauses LEFT JOIN submissions ON submissions.id = answer"
            " WHERE (pauses.state = 'answered') <> (submissions.id IS NOT NULL)").fetchone()
    ids = [answer.id for answer in store.answers]
    assert halves == (0,), "an answer without its pause, or the other way round"
    assert ids == [entry.submission for entry in store.ledger if entry.event == "answered"]
    return ids
