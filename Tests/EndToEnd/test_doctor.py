"""`countersign doctor` tells what is wrong, and what to do about it."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import time
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from exchange import post_form
from people import configure
from prefect_server import free_port
from program import countersign


def examine(portal, *flags: object, **variables: str) -> dict[str, tuple[str, str]]:
    """The verdict and the words of each check; the exit must go with the verdicts."""
    done = countersign(
        "doctor", "--json", "--store", portal.store, "--site", portal.site, *flags, folder=portal.home,
        variables=variables,
    )
    report = json.loads(done.stdout)
    verdicts = [finding["verdict"] for finding in report["findings"]]
    assert done.returncode == (1 if "bad" in verdicts else 0) == int(not report["well"])
    assert all((finding["verdict"] == "ok") == (finding["advice"] is None) for finding in report["findings"])
    found: dict[str, tuple[str, str]] = {}
    for finding in sorted(report["findings"], key=lambda one: ["ok", "warn", "bad"].index(one["verdict"])):
        found[finding["check"]] = (finding["verdict"], finding["words"])
    return found


@pytest.fixture
def well(portal):
    """A portal that was answered and stopped; its store's file holds everything."""
    run = portal.create_run()
    assert post_form(portal.url + "submissions", {"_token": run.form_token(), "v/count": "1"}).status == 303
    portal.stop()
    write(portal, "PRAGMA wal_checkpoint(TRUNCATE)")
    return portal


def write(portal, *statements: str) -> None:
    with closing(sqlite3.connect(portal.store)) as db:
        for statement in statements:
            db.execute(statement)
        db.commit()


def test_a_portal_that_is_well_is_said_to_be_so_while_it_runs(portal):
    portal.create_run()
    configure(portal.home)
    found = examine(portal)
    assert {verdict for verdict, _ in found.values()} == {"ok"}, found
    assert {"settings", "version", "store", "ledger", "answers", "permissions", "keys", "disk", "site", "orchestrators"} == set(found)


def test_lines_for_eyes_say_the_same(well):
    configure(well.home)
    done = countersign("doctor", "--store", well.store, "--site", well.site, folder=well.home)
    assert done.returncode == 0
    assert all(line.startswith("ok   ") for line in done.stdout.splitlines())
    (well.home / "store.sqlite.keys").chmod(0o644)
    done = countersign("doctor", "--store", well.store, "--site", well.site, folder=well.home)
    assert done.returncode == 1
    assert f"→ run: chmod 600 {well.store}.keys" in done.stdout


def test_it_says_which_settings_it_read(well):
    verdict, words = examine(well)["settings"]
    assert (verdict, words) == ("warn", f"there is no countersign.yaml in {well.home}")
    configure(well.home, language="de")
    assert examine(well)["settings"] == ("ok", f"read from {well.home}/countersign.yaml")


def test_settings_with_secrets_that_all_may_read_are_bad(well):
    configure(well.home, passphrase="correct horse battery", api_token="t" * 43)
    (well.home / "countersign.yaml").chmod(0o644)
    verdict, words = examine(well)["settings"]
    assert verdict == "bad" and "holds api_token, passphrase, and everybody" in words
    (well.home / "countersign.yaml").chmod(0o640)
    assert examine(well)["settings"][0] == "ok"


def test_of_a_file_that_is_no_store_it_says_no_more(well):
    other = well.home / "passwd"
    other.write_text("root:x:0:0:root:/root:/bin/sh\n" * 9)
    done = countersign("doctor", "--store", other, "--site", well.site, folder=well.home)
    assert done.returncode == 1
    assert "passwd is not a store" in done.stdout and "chmod" not in done.stdout and "chown" not in done.stdout


@pytest.mark.skipif(os.geteuid() != 0, reason="SKIPPED: only root can give a file away")
@pytest.mark.parametrize("end", ["", ".keys", ".api-token"])
def test_a_file_that_the_portals_user_cannot_open_is_bad(well, end):
    """What root restored or copied into the service's folder; the folder tells whose it has to be."""
    for file in (well.home, *well.home.glob("store.sqlite*")):
        os.chown(file, 65534, 65534)
    done = countersign("doctor", "--store", well.store, "--site", well.site, folder=well.home)
    assert "run this as the portal's user: sudo -u nobody" in done.stdout
    assert "chown" not in done.stdout
    os.chown(f"{well.store}{end}", 0, 0)
    done = countersign("doctor", "--store", well.store, "--site", well.site, folder=well.home)
    assert (done.returncode, f"→ run: chown nobody: {well.store}{end}\n" in done.stdout) == (1, True)


def test_it_makes_and_changes_nothing(tmp_path):
    done = countersign("doctor", "--json", folder=tmp_path)
    assert (done.returncode, list(tmp_path.iterdir())) == (1, [])
    assert "countersign.sqlite is not there" in done.stdout


@pytest.mark.parametrize("end", ["", ".keys", ".api-token"])
def test_files_that_others_may_open_are_bad(well, end):
    (well.home / f"store.sqlite{end}").chmod(0o640)
    verdict, words = examine(well)["permissions"]
    assert (verdict, "mode 640" in words) == ("bad", True)


def test_folders_that_all_may_write_to_are_bad(well):
    well.site.chmod(0o777)
    assert examine(well)["site"][0] == "bad"
    well.site.chmod(0o755)
    well.home.chmod(0o777)
    assert examine(well)["permissions"][0] == "bad"


def test_a_tampered_ledger_is_bad_and_located(well):
    write(well, "DROP TRIGGER ledger_keeps_words", "UPDATE ledger SET reviewer = 'Eve' WHERE sequence = 2")
    verdict, words = examine(well)["ledger"]
    assert (verdict, "entry 2 was altered" in words) == ("bad", True)


def test_a_damaged_file_is_bad(well):
    with well.store.open("r+b") as file:
        file.seek(8192)
        file.write(b"\xff" * 8192)
    assert examine(well)["store"][0] == "bad"


def test_a_store_of_another_version_is_left_alone(well):
    write(well, "PRAGMA user_version = 99")
    before = well.store.read_bytes()
    assert examine(well)["version"] == ("bad", "the store has version 99, this program knows 3")
    write(well, "PRAGMA user_version = 1")
    assert examine(well)["version"][0] == "warn"
    write(well, "PRAGMA user_version = 99")
    assert well.store.read_bytes()[4096:] == before[4096:]


def test_old_and_missing_keys_are_told(well):
    keys = well.home / "store.sqlite.keys"
    year = time.time() - 400 * 86400
    os.utime(keys, (year, year))
    assert examine(well)["keys"] == ("warn", f"{keys} is 400 days old")
    keys.unlink()
    assert examine(well)["keys"][0] == "warn"
    assert examine(well, COUNTERSIGN_TOKEN_KEYS=f"k1:{'A' * 43}")["keys"][0] == "ok"
    assert not keys.exists()


@pytest.mark.parametrize(("age_s", "verdict"), [(0, "ok"), (1200, "warn"), (7200, "bad")])
def test_an_answer_that_is_held_for_long_is_told(well, age_s, verdict):
    write(
        well, f"UPDATE submissions SET received_at = received_at - {age_s} * 1000000, state = 'held'",
        "INSERT INTO outbox (submission, orchestrator, due_at, attempts, may_have_arrived) "
        "SELECT id, 'prefect', 0, 3, 0 FROM submissions",
    )
    found, words = examine(well)["answers"]
    assert (found, words.startswith("1 held")) == (verdict, True)


def test_an_engine_that_is_down_is_bad(well):
    found = examine(well, "--prefect", f"http://127.0.0.1:{free_port()}/api")
    assert (found["orchestrators"][0], found["clock"][0]) == ("bad", "warn")
    assert "cannot be reached" in found["orchestrators"][1]


def test_a_real_engine_is_asked_with_the_credentials(well, own_prefect_server):
    flags = ["--prefect", own_prefect_server.url]
    found = examine(well, *flags, PREFECT_API_AUTH_STRING="portal:a secret")
    assert (found["orchestrators"][0], found["clock"]) == ("ok", ("ok", "agrees with prefect")), found
    found = examine(well, *flags, PREFECT_API_AUTH_STRING="portal:another")
    assert (found["orchestrators"][0], "refused the credentials" in found["orchestrators"][1]) == ("bad", True)


@pytest.mark.parametrize(("skew_s", "verdict"), [(0, "ok"), (-20, "warn"), (3600, "bad")])
def test_a_clock_that_differs_from_the_engines_is_told(well, skew_s, verdict):
    class Engine(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()

        do_POST = do_GET

        def date_time_string(self, timestamp=None) -> str:
            return super().date_time_string(time.time() + skew_s)

        def log_message(self, *_: object) -> None:
            pass

    engine = ThreadingHTTPServer(("127.0.0.1", 0), Engine)
    Thread(target=engine.serve_forever, daemon=True).start()
    found = examine(well, "--prefect", f"http://127.0.0.1:{engine.server_port}/api")
    engine.shutdown()
    engine.server_close()
    assert found["clock"][0] == verdict, found


@pytest.mark.skipif(os.geteuid() != 0, reason="SKIPPED: only root can mount a small disk")
def test_a_disk_that_is_nearly_full_is_bad(portal, tmp_path):
    small = tmp_path / "small"
    small.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", small], check=True)
    try:
        portal.stop()
        portal.store = small / "store.sqlite"
        portal.start()
        portal.stop()
        assert examine(portal)["disk"][0] == "bad"
    finally:
        subprocess.run(["umount", small], check=True)
