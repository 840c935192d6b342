"""Kill loops, bounded: whatever the moment, nothing acknowledged is lost and no run goes on twice.

`make soak` runs the same for longer. `SOAK_SEED` repeats a run's choices, though not the machine's timing.
"""

from __future__ import annotations

import os
import random

import pytest
from client_log import ClientLog
from engines import Embedded, Prefect
from flaky_proxy import FlakyProxy
from kill_loop import KillLoop, plan
from mortal_portal import MortalPortal, has_crash_points
from summary import table

SEED = int(os.environ.get("SOAK_SEED", random.randrange(10**6)))


@pytest.fixture
def judge(tmp_path, report):
    """Runs the loop on an engine; the seed and the whole log are there when it fails."""
    log = ClientLog(tmp_path / "clients.jsonl")

    def run(engine, kills):
        try:
            verdict = KillLoop(engine, log, SEED).run(plan(engine, kills, SEED))
        finally:
            engine.portal.close()
        report(table([verdict], SEED))
        assert verdict.faults == [], f"SOAK_SEED={SEED}, log {log.path}"
        assert verdict.missed == []
        assert len(verdict.kills) == kills and verdict.acked >= kills / 2
        return verdict

    yield run
    log.close()


def test_the_program_has_crash_points():
    if not has_crash_points():
        pytest.skip("THE PROGRAM WAS BUILT WITHOUT CRASH POINTS: only random kills are tried")


def test_nothing_is_lost_or_doubled_on_the_embedded_orchestrator(tmp_path, judge):
    judge(Embedded(MortalPortal(tmp_path)), 16)


def test_nothing_is_lost_or_doubled_on_prefect_behind_a_bad_network(tmp_path, judge, prefect_server):
    proxy = FlakyProxy(prefect_server.port, SEED)
    portal = MortalPortal(tmp_path, "--prefect", proxy.url, "--poll-seconds", "1")
    engine = Prefect(portal, prefect_server, proxy)
    engine.prepare(12)
    judge(engine, 10)
    proxy.close()
    assert sum(proxy.fates.values()) > 0
