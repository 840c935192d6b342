"""A portal whose process is made to die: at a named crash point, or from outside."""

from __future__ import annotations

import mmap
import os
import signal
import time
from functools import cache
from pathlib import Path
from typing import Optional

from claimed_port import ClaimedPort
from portal import Portal
from prefect_server import wait_until
from program import PROGRAM

SETTING = "COUNTERSIGN_CRASH_AT"
ACCEPTING = ("before-commit", "after-commit")
DELIVERING = ("before-send", "after-send", "after-look")


class MortalPortal(Portal):
    """`countersign serve` on a port that stays its own while no process listens there."""

    def __init__(self, home: Path, *flags: str, **variables: str) -> None:
        super().__init__(home, "serve", *flags, **variables)
        self._port = ClaimedPort()
        self.url = f"http://127.0.0.1:{self._port.number}/"

    def live(self, crash_at: Optional[str] = None) -> None:
        """Starts the process; one with a crash point may be dead already when this returns."""
        self.variables = {name: value for name, value in self.variables.items() if name != SETTING}
        if crash_at:
            self.variables[SETTING] = crash_at
        try:
            self.start()
        except RuntimeError:
            if not crash_at or not self.is_dead():
                raise

    def is_dead(self) -> bool:
        """Whether the process was killed; raises when it ended in another way."""
        if self.process is None:
            return True
        code = self.process.poll()
        if code not in (None, -signal.SIGKILL):
            raise AssertionError(f"it ended with {code}, nobody killed it:\n{self.errors[-4000:]}")
        return code is not None

    def wait_for_death(self, timeout_s: float) -> bool:
        """Whether it died of its crash point in time."""
        try:
            return wait_until("the crash point", self.is_dead, timeout_s)
        except TimeoutError:
            return False

    def freeze(self, seconds: float) -> None:
        """Stops the process as a busy machine would, and lets it go on."""
        os.killpg(self.process.pid, signal.SIGSTOP)
        time.sleep(seconds)
        os.killpg(self.process.pid, signal.SIGCONT)

    def close(self) -> None:
        """Ends it in whatever way; the port is free again."""
        self.kill()
        self._port.close()


@cache
def has_crash_points() -> bool:
    """Whether the program under test was built with them: release builds are not."""
    with PROGRAM.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return content.find(SETTING.encode()) >= 0
