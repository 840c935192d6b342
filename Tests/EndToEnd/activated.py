"""The program with sockets that were opened for it, as systemd does for a socket unit."""

from __future__ import annotations

import os
import socket
import subprocess
from pathlib import Path
from typing import Sequence

from prefect_server import stop_process, wait_until
from program import PROGRAM, environment

READY = "Countersign is ready at "


class Activated:
    """A command started as systemd starts it: with sockets from descriptor 3 on, and variables that say so."""

    def __init__(
        self, folder: Path, sockets: list[socket.socket], command: Sequence[str] = ("serve", "--listen", "systemd"),
        **variables: str,
    ) -> None:
        self.out, self.err = folder / "out", folder / "err"
        places = {"COUNTERSIGN_STORE": str(folder / "s.sqlite"), "COUNTERSIGN_SITE": str(folder / "site")}
        numbers = [each.fileno() for each in sockets]

        def hand_over() -> None:
            held = [os.dup(number) for number in numbers]
            high = [os.dup2(each, 50 + i, inheritable=False) for i, each in enumerate(held)]
            for i, each in enumerate(high):
                os.dup2(each, 3 + i, inheritable=True)

        script = 'export LISTEN_PID="${LISTEN_PID:-$$}"; exec "$@"'
        told = {"LISTEN_FDS": str(len(sockets)), **places, **variables}
        with self.out.open("wb") as out, self.err.open("wb") as err:
            self.process = subprocess.Popen(
                ["/bin/sh", "-c", script, "sh", str(PROGRAM), *command], stdin=subprocess.DEVNULL, stdout=out, stderr=err, cwd=folder,
                env=environment(**told), start_new_session=True, close_fds=False, preexec_fn=hand_over,
            )

    def ready(self) -> str:
        """Where it says that it is."""
        text = wait_until("the ready line", lambda: READY in self.out.read_text() and self.out.read_text(), 30)
        return text.split(READY)[1].split()[0]

    def end(self) -> int:
        stop_process(self.process)
        return self.process.returncode

    def __enter__(self) -> "Activated":
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.end()
