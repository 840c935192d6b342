"""Backup, restore and purge on the command line."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from exchange import get, post_form
from prefect_server import wait_until
from program import countersign


#: Any user who is not root.
SERVICE = 65534

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="SKIPPED: only root can mount a disk or give a file away")


def run(portal, *arguments: object):
    """A command on the portal's store."""
    return countersign(*arguments, "--store", portal.store, folder=portal.home)


def answer(portal, count: int) -> str:
    """A run that was answered; its id."""
    run = portal.create_run()
    reply = post_form(portal.url + "submissions", {"_token": run.form_token(), "_by": "Ada", "v/count": str(count)})
    assert reply.status == 303
    return run.id


def dump(portal) -> list[str]:
    """All that its store holds."""
    with closing(sqlite3.connect(f"file:{portal.store}?mode=ro", uri=True)) as db:
        return list(db.iterdump())


def mode(path: Path) -> int:
    return stat.S_IMODE(os.stat(path).st_mode)


def test_a_backup_is_made_while_answers_come_in_and_is_whole(portal):
    answer(portal, 1)
    copies = [portal.home / f"copy-{number}.sqlite" for number in range(5)]
    with ThreadPoolExecutor(4) as pool:
        answers = [pool.submit(answer, portal, number) for number in range(2, 40)]
        made = [run(portal, "backup", copy) for copy in copies]
        assert all(answer.result() for answer in answers)
    for copy, done in zip(copies, made):
        assert (done.returncode, done.stderr) == (0, "")
        assert mode(copy) == 0o600
        assert "store.sqlite.keys" in done.stdout and "store.sqlite.api-token" in done.stdout
        assert countersign("ledger", "verify", "--store", copy, folder=portal.home).returncode == 0
    assert portal.rows("SELECT count(*) FROM submissions") == [(39,)]


def test_a_backup_never_replaces_a_file(portal):
    (portal.home / "mine.txt").write_text("mine")
    refused = run(portal, "backup", portal.home / "mine.txt")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "is there already" in refused.stderr
    assert (portal.home / "mine.txt").read_text() == "mine"


def test_a_restored_store_has_what_was_backed_up_and_goes_on(portal):
    kept = answer(portal, 1)
    assert run(portal, "backup", portal.home / "copy.sqlite").returncode == 0
    later = answer(portal, 2)
    portal.stop()
    done = run(portal, "restore", portal.home / "copy.sqlite", "--replace")
    assert (done.returncode, done.stderr) == (0, "")
    assert "store.sqlite.keys" in done.stdout
    assert mode(portal.store) == 0o600
    portal.start()
    assert portal.api("GET", f"/api/runs/{kept}").json["input"] == {"count": 1}
    assert portal.api("GET", f"/api/runs/{later}").status == 404
    answer(portal, 3)
    portal.stop()
    assert run(portal, "ledger", "verify").returncode == 0
    assert "\trestored\t" in run(portal, "ledger", "list").stdout


def test_a_store_that_is_there_or_in_use_is_not_replaced(portal):
    answer(portal, 1)
    copy = portal.home / "copy.sqlite"
    run(portal, "backup", copy)
    in_use = run(portal, "restore", copy, "--replace")
    assert (in_use.returncode, "is open in a running program" in in_use.stderr) == (1, True)
    answer(portal, 2)
    portal.stop()
    there = run(portal, "restore", copy)
    assert (there.returncode, "is there already" in there.stderr) == (1, True)
    assert portal.rows("SELECT count(*) FROM submissions") == [(2,)]


def owner(path: Path) -> tuple[int, int]:
    return path.stat().st_uid, path.stat().st_gid


@pytest.mark.parametrize("harm", ["tampered", "cut", "text", "absent"])
def test_a_backup_that_is_no_good_changes_nothing(portal, harm):
    answer(portal, 1)
    copy = portal.home / "copy.sqlite"
    run(portal, "backup", copy)
    portal.stop()
    if harm == "tampered":
        with closing(sqlite3.connect(copy)) as db:
            db.execute("DROP TRIGGER ledger_keeps_words")
            db.execute("UPDATE ledger SET reviewer = 'Eve' WHERE sequence = 2")
            db.commit()
    elif harm == "cut":
        copy.write_bytes(copy.read_bytes()[:-8192])
    elif harm == "text":
        copy.write_text("not a database" * 100)
    else:
        copy.unlink()
    before = dump(portal)
    refused = run(portal, "restore", copy, "--replace")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "copy.sqlite" in refused.stderr
    assert dump(portal) == before
    assert not [file for file in portal.home.iterdir() if "restored" in file.name]


def test_a_store_is_restored_on_a_new_machine_with_its_keys(portal, start_portal, tmp_path):
    run_id = answer(portal, 7)
    open_run = portal.create_run()
    token = open_run.form_token()
    run(portal, "backup", portal.home / "copy.sqlite")
    portal.stop()
    home = tmp_path / "new"
    home.mkdir()
    for end in (".keys", ".api-token"):
        (home / f"store.sqlite{end}").write_bytes(Path(f"{portal.store}{end}").read_bytes())
        (home / f"store.sqlite{end}").chmod(0o600)
    done = countersign("restore", portal.home / "copy.sqlite", "--store", home / "store.sqlite", folder=home)
    assert done.returncode == 0, done.stderr
    new = start_portal("serve", home=home)
    assert new.api("GET", f"/api/runs/{run_id}").json["input"] == {"count": 7}
    page = new.url + open_run.page.split("/", 3)[3]
    assert get(page).status == 200, "the page has the name that it had"
    assert post_form(new.url + "submissions", {"_token": token, "v/count": "1"}).status == 303, "an open form still counts"


@as_root
def test_a_store_that_root_restores_stays_the_services(portal):
    """The service's user could not open a file that belongs to root."""
    answer(portal, 1)
    copy = portal.home / "copy.sqlite"
    run(portal, "backup", copy)
    portal.stop()
    os.chown(portal.store, SERVICE, SERVICE)
    portal.store.chmod(0o640)
    assert run(portal, "restore", copy, "--replace").returncode == 0
    assert (owner(portal.store), mode(portal.store)) == ((SERVICE, SERVICE), 0o640), "as the one that it replaces"
    home = portal.home / "new"
    home.mkdir()
    os.chown(home, SERVICE, SERVICE)
    done = countersign("restore", copy, "--store", home / "store.sqlite", folder=portal.home)
    assert done.returncode == 0, done.stderr
    assert (owner(home / "store.sqlite"), mode(home / "store.sqlite")) == ((SERVICE, SERVICE), 0o600), "as its folder"
    assert {file.name: owner(file) for file in home.iterdir()} == {
        name: (SERVICE, SERVICE) for name in ("store.sqlite", "store.sqlite.lock")
    }


@as_root
@pytest.mark.parametrize("journal", ["DELETE", "WAL"])
def test_a_backup_on_a_medium_that_takes_no_writing(portal, tmp_path, journal):
    answer(portal, 1)
    disk = tmp_path / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk], check=True)
    try:
        assert run(portal, "backup", disk / "copy.sqlite").returncode == 0
        with closing(sqlite3.connect(disk / "copy.sqlite")) as db:
            db.execute(f"PRAGMA journal_mode = {journal}")
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        portal.stop()
        done = run(portal, "restore", disk / "copy.sqlite", "--replace")
        if journal == "DELETE":
            assert (done.returncode, done.stderr) == (0, "")
            assert run(portal, "ledger", "verify").returncode == 0
        else:
            assert done.returncode == 1
            assert f"{disk}/copy.sqlite cannot be read: " in done.stderr and "countersign backup" in done.stderr
    finally:
        subprocess.run(["umount", disk], check=True)


def test_purge_lets_contents_go_and_keeps_the_ledger_whole(portal):
    answer(portal, 8675309)
    waiting = portal.create_run()
    portal.stop()
    with closing(sqlite3.connect(portal.store)) as db:
        db.execute("UPDATE pauses SET updated_at = updated_at - 91 * 86400 * 1000000")
        db.commit()
    assert "0 pauses" in run(portal, "purge", "--older-than", "92d", "--dry-run").stdout
    assert "1 pause would lose what it asked" in run(portal, "purge", "--older-than", "90d", "--dry-run").stdout
    assert b"8675309" in portal.store.read_bytes()
    done = run(portal, "purge", "--older-than", "90d")
    assert (done.returncode, "1 pause lost what it asked" in done.stdout) == (0, True)
    assert not [file for file in portal.home.glob("store.sqlite*") if b"8675309" in file.read_bytes()]
    assert run(portal, "ledger", "verify").returncode == 0
    assert "Ada" in run(portal, "ledger", "list", "--event", "answered").stdout
    portal.start()
    assert portal.api("GET", f"/api/runs/{waiting.id}").json["status"] == "paused"
    assert post_form(portal.url + "submissions", {"_token": waiting.form_token(), "v/count": "1"}).status == 303


@pytest.mark.parametrize("age", ["90", "d", "-1d", "0d", "90y", "1.5d", "999999999d"])
def test_an_age_that_cannot_be_read_is_wrong_usage(tmp_path, age):
    assert countersign("purge", f"--older-than={age}", folder=tmp_path).returncode == 64
