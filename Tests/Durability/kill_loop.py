"""Kills a portal again and again under traffic, and asks the checker at the end."""

from __future__ import annotations

import random
import threading
import time
from dataclasses import dataclass
from typing import Union

from checker import Fault, faults
from client_log import ClientLog, Event
from engines import Embedded, Prefect
from evidence import read_store
from mortal_portal import has_crash_points
from prefect_server import wait_until
from traffic import Traffic

AFTER_RECEIPT, MID_TRAFFIC, FROZEN = "just after a receipt", "in mid traffic", "after a freeze"
OUTAGE = "while the engine is away"
AT_RANDOM = (AFTER_RECEIPT, AFTER_RECEIPT, MID_TRAFFIC, FROZEN)
OUTAGE_S = 1.0


@dataclass(frozen=True)
class Verdict:
    """What a loop did and what the checker found."""

    engine: str
    events: list[Event]
    faults: list[Fault]
    missed: list[str]

    @property
    def kills(self) -> list[Event]:
        return [event for event in self.events if event["kind"] == "kill"]

    @property
    def acked(self) -> int:
        return len({event["receipt"] for event in self.events if event["kind"] == "post" and event["receipt"]})


def plan(engine: Union[Embedded, Prefect], kills: int, seed: int) -> list[str]:
    """How each life ends: every crash point in turn, if the program has them, between random ends."""
    chance = random.Random(f"{seed} plan")
    points = list(engine.points) if has_crash_points() else []
    others = AT_RANDOM if isinstance(engine, Embedded) else (*AT_RANDOM, OUTAGE)
    return [points[number // 2 % len(points)] if points and number % 2 else chance.choice(others)
            for number in range(kills)]


class KillLoop:
    def __init__(
        self, engine: Union[Embedded, Prefect], log: ClientLog, seed: int, reviewers: int = 4, freeze_s: float = 0.5
    ) -> None:
        self.engine, self.portal, self.log, self.freeze_s = engine, engine.portal, log, freeze_s
        self.traffic = Traffic(engine, log, seed, reviewers)
        self.chance = random.Random(f"{seed} killer")
        self.missed: list[str] = []

    def run(self, ends: list[str]) -> Verdict:
        """Lives through these ends, then to a quiet one, and judges."""
        first, *rest = [*ends, None]
        self._live(first)
        self.traffic.start()
        for end, next_end in zip(ends, rest):
            self._end(end)
            self._live(next_end)
        self.traffic.finish()
        wait_until("the outbox to be empty", self._is_settled, 90)
        self.traffic.repeat_all()
        outcomes = {run: self.engine.outcome(run) for run in self._runs()}
        self.portal.stop()
        events = self.log.read()
        found = faults(events, read_store(self.portal.store), outcomes)
        return Verdict(self.engine.name, events, found, self.missed)

    def _live(self, end: Union[str, None]) -> None:
        self.traffic.forget_receipts()
        arrival = self.chance.randint(1, self.engine.pace)
        self.portal.live(f"{end}:{arrival}" if end in self.engine.points else None)

    def _end(self, end: str) -> None:
        begun = time.monotonic()
        if end in self.engine.points:
            # A resend, and so the look after it, may be half a minute away.
            if not self.portal.wait_for_death(90):
                self.missed.append(end)
        elif end == AFTER_RECEIPT:
            self._wait_for_receipts()
            time.sleep(self.chance.uniform(0, 0.03))
        elif end == OUTAGE:
            self._cut_off_engine()
        elif end == MID_TRAFFIC:
            time.sleep(self.chance.uniform(0, 0.4))
        else:
            self._wait_for_receipts()
            self.portal.freeze(self.chance.uniform(self.freeze_s / 4, self.freeze_s))
            time.sleep(self.chance.uniform(0, 0.1))
        self.portal.kill()
        self.log.add("kill", begun, how=end)

    def _cut_off_engine(self) -> None:
        """Gone before the next receipt, and back some time after the portal has died and come back."""
        network = self.engine.network
        if not network.is_down:
            network.down()
            threading.Timer(OUTAGE_S, network.up).start()
        self.traffic.forget_receipts()
        self.traffic.wait_for_receipts(1, OUTAGE_S)

    def _wait_for_receipts(self) -> None:
        self.traffic.wait_for_receipts(self.chance.randint(1, self.engine.pace), 3)

    def _is_settled(self) -> bool:
        return self.portal.rows("SELECT count(*) FROM outbox") == [(0,)]

    def _runs(self) -> list[str]:
        return sorted({event["run"] for event in self.log.read() if event["kind"] in ("post", "created")})
