"""Kills portals for longer than the tests do, on both engines, and prints what became of every answer.

    SOAK_SEED=7 SOAK_KILLS=1000 make soak

Ends with 1 when the checker found a broken promise; the clients' logs are kept then.
"""

from __future__ import annotations

import os
import random
import shutil
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "EndToEnd"))

from client_log import ClientLog
from engines import Embedded, Prefect
from flaky_proxy import FlakyProxy
from kill_loop import KillLoop, Verdict, plan
from mortal_portal import MortalPortal, has_crash_points
from prefect_server import PrefectServer
from summary import table

ROUND = 40  # kills on one store


def on_embedded(home: Path, kills: int, seed: int) -> Verdict:
    return judged(Embedded(MortalPortal(home)), kills, seed)


def on_prefect(server: PrefectServer, home: Path, kills: int, seed: int) -> Verdict:
    network = FlakyProxy(server.port, seed)
    try:
        portal = MortalPortal(home, "--prefect", network.url, "--poll-seconds", "1")
        engine = Prefect(portal, server, network)
        engine.prepare(20)
        return judged(engine, kills, seed)
    finally:
        network.close()


def judged(engine: Embedded | Prefect, kills: int, seed: int) -> Verdict:
    log = ClientLog(engine.portal.home.with_suffix(".jsonl"))
    try:
        verdict = KillLoop(engine, log, seed, freeze_s=4).run(plan(engine, kills, seed))
    finally:
        engine.portal.close()
        log.close()
    print(f"{engine.name}: {len(verdict.kills)} kills, {verdict.acked} acknowledged, {len(verdict.faults)} faults")
    for fault in verdict.faults:
        print(f"  {fault.kind}: {fault.run}: {fault.words}")
    for point in verdict.missed:
        print(f"  {point} was not reached in time")
    return verdict


def main() -> int:
    seed = int(os.environ.get("SOAK_SEED") or random.randrange(10**6))
    kills = int(os.environ.get("SOAK_KILLS") or 240)
    home, begun = Path(tempfile.mkdtemp(prefix="countersign-soak-")), time.monotonic()
    print(f"SOAK_SEED={seed} SOAK_KILLS={kills}, logs in {home}", flush=True)
    if not has_crash_points():
        print("soak: THE PROGRAM WAS BUILT WITHOUT CRASH POINTS: only random kills are tried", file=sys.stderr)
    server, verdicts = PrefectServer(home / "prefect"), []
    try:
        server.start()
        for number, first in enumerate(range(0, kills, ROUND)):
            some, place = min(ROUND, kills - first), home / f"round-{number}"
            verdicts += [on_embedded(place, some, seed + number)] if number % 2 == 0 else [
                on_prefect(server, place, some, seed + number)]
            sys.stdout.flush()
    finally:
        server.stop()
    print(table(verdicts, seed), f"in {time.monotonic() - begun:.0f} s", sep="\n")
    if any(verdict.faults or verdict.missed for verdict in verdicts):
        return 1
    shutil.rmtree(home)
    return 0


if __name__ == "__main__":
    sys.exit(main())
