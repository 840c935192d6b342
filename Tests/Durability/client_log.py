"""What the clients of a portal saw: a line of JSON for each call, written when the call has ended.

Every line has `kind`, `begun` and `ended` (seconds of the monotonic clock). The kinds:

- `post`: `run`, `by`, `count`, `status` (null when the connection broke), `receipt`, `winner` (named by a 409)
- `created`: `run`, acknowledged to its author
- `read`: `run`, `status`, `count`, `by`: an author's look at a run
- `receipt`: `receipt`, `status`, `state`: a reviewer's look at a receipt; `waits` when it says that the engine has the
  answer, and the engine, asked after that, says that the run is paused
- `kill`: `how` the portal's process ended
"""

from __future__ import annotations

import json
import threading
import time
from pathlib import Path
from typing import Any

Event = dict[str, Any]


class ClientLog:
    """Many threads write to it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file = path.open("a", buffering=1)
        self._lock = threading.Lock()

    def add(self, kind: str, begun: float, **rest: Any) -> None:
        line = json.dumps({"kind": kind, "begun": begun, "ended": time.monotonic(), **rest})
        with self._lock:
            self._file.write(line + "\n")

    def read(self) -> list[Event]:
        """All lines so far."""
        with self._lock:
            return [json.loads(line) for line in self.path.read_text().splitlines()]

    def close(self) -> None:
        with self._lock:
            self._file.close()
