"""A portal that is told to end does so whenever that is, the moment after it says that it is ready too."""

from __future__ import annotations

import signal
import subprocess
from pathlib import Path

import pytest

from program import PROGRAM, environment


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_ends_as_soon_as_it_may_be_told_to(tmp_path: Path, sign: signal.Signals) -> None:
    places = ["--store", str(tmp_path / "store.sqlite"), "--site", str(tmp_path / "site")]
    for _ in range(15):
        process = subprocess.Popen(
            [str(PROGRAM), "serve", *places, "--listen", "127.0.0.1:0"], stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment(), cwd=tmp_path,
        )
        try:
            assert process.stdout is not None
            for line in process.stdout:
                if line.startswith(b"Countersign is ready at "):
                    break
            process.send_signal(sign)
            _, errors = process.communicate(timeout=30)
            assert process.returncode == 0, errors.decode()
        finally:
            process.kill()
            process.wait()
