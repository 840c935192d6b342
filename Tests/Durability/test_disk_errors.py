"""Writes and syncs that fail, at each call in turn: what was acknowledged before is there afterwards."""

from __future__ import annotations

import os
import shutil

import pytest
from answering import Client
from disks import build_faulty_disk, faulty
from portal import Portal
from prefect_server import wait_until

# The calls that fail. Without the soak a few: SQLite's own start takes about 5 syncs and 35 writes, an answer 1 and 20.
IS_SOAK = "SOAK_SEED" in os.environ
SYNCS = range(1, 25) if IS_SOAK else (1, 3, 6, 9)
WRITES = range(1, 220, 9) if IS_SOAK else (8, 60, 105)
STRIKES = [("sync", "EIO", first, times) for first in SYNCS for times in (0, 1)]
STRIKES += [("write", error, first, 0) for error in ("EIO", "ENOSPC", "SHORT") for first in WRITES]


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    if shutil.which("cc") is None:
        pytest.skip("DISK ERRORS ARE NOT TRIED: there is no C compiler, see scripts/setup test")
    return build_faulty_disk(tmp_path_factory.mktemp("faulty"))


@pytest.fixture(scope="module")
def made_before(tmp_path_factory):
    """A store that was made while all was well, and the answers in it."""
    portal = Portal(tmp_path_factory.mktemp("made")).start()
    client = Client(portal)
    assert client.go_on(2) == [303, 303]
    portal.stop()
    return portal.home, client.acknowledged


@pytest.mark.parametrize(("call", "error", "first", "times"), STRIKES)
def test_what_was_acknowledged_outlives_a_failing_disk(tmp_path, library, made_before, call, error, first, times):
    portal, client = copy_of(made_before, tmp_path)
    portal.variables = faulty(library, portal.store, call, error, first, times)
    try:
        suffer(portal, client, call, times)
    finally:
        portal.kill()
    portal.variables = {}
    portal.start()
    client.expect_all()
    assert client.go_on(2) == [303, 303]
    portal.stop()


def test_a_write_that_fails_once_needs_no_restart(tmp_path, library, made_before):
    portal, client = copy_of(made_before, tmp_path)
    portal.variables = faulty(library, portal.store, "write", "ENOSPC", 60, times=1)
    portal.start()
    assert client.go_on(4).count(303) == 3
    client.expect_all()
    portal.stop()


def copy_of(made_before, folder):
    """A portal on a store of its own, and a client who knows what was acknowledged there."""
    home, acknowledged = made_before
    portal = Portal(folder / "home")
    shutil.copytree(home, portal.home)
    client = Client(portal)
    client.acknowledged.update(acknowledged)
    return portal, client


def suffer(portal, client, call, times):
    """Goes on until the disk fails, and a little longer."""
    try:
        portal.start()
    except RuntimeError as refusal:
        expect_clean_end(portal, str(refusal))
        return
    outcomes = client.go_on_until_refused(30) + client.go_on(4)
    if times == 1 and set(outcomes) == {303}:
        return  # it struck a checkpoint, which SQLite makes again from its log: nothing depended on it
    assert set(outcomes) <= {303, 503, None} and outcomes.count(303) < 30, outcomes
    if call == "sync":
        wait_until("the process to end", lambda: portal.process.poll() is not None, 10)
    if portal.process.poll() is not None:
        expect_clean_end(portal, portal.errors)


def expect_clean_end(portal, words):
    """It ended by itself, with a reason."""
    assert portal.process.returncode > 0, f"it ended with {portal.process.returncode}: {words}"
    assert "disk" in words
