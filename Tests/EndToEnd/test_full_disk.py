"""A disk that is full: answers are refused, nothing is lost, and `/readyz` says so until there is room again."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Iterator

import pytest
from exchange import get, post_form
from prefect_server import wait_until

pytestmark = pytest.mark.skipif(os.geteuid() != 0, reason="SKIPPED: only root can mount a small disk")


@pytest.fixture
def small_disk(tmp_path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk], check=True)
    yield disk
    subprocess.run(["umount", disk], check=True)


def fill(file: Path) -> None:
    """Writes until nothing more goes in."""
    with file.open("wb", buffering=0) as full, pytest.raises(OSError):
        while True:
            full.write(b"x" * 4096)


def test_readiness_is_told_as_it_is(small_disk, start_portal):
    portal = start_portal("serve", "--store", str(small_disk / "store.sqlite"))
    portal.store = small_disk / "store.sqlite"
    run = portal.create_run()
    values = {"_token": run.form_token(), "v/count": "1"}
    assert get(portal.url + "readyz").status == 200
    fill(small_disk / "ballast")
    assert post_form(portal.url + "submissions", values).status == 503
    assert get(portal.url + "readyz").status == 503
    assert get(portal.url + "healthz").status == 200, "the process itself is well"
    (small_disk / "ballast").unlink()
    assert get(portal.url + "readyz").status == 200, "without anybody's answer"
    assert post_form(portal.url + "submissions", values).status == 303
    wait_until("the run to go on", lambda: run.read()["status"] == "resumed", 10)
    portal.stop()
