"""The record of all decisions on the command line: listed, exported, and verified against whoever wrote to the file."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import shutil
import sqlite3
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from exchange import post_form
from prefect_server import free_port, wait_until
from program import countersign

NAMES = ["=1+2", "+1", "-1", "@SUM(A1)", "\tx", 'say "hi", you', "Ada"]


def answer(portal, name: str) -> None:
    """One more run that somebody answered: three entries."""
    run = portal.create_run(name=f"run of {name.strip()}")
    reply = post_form(portal.url + "submissions", {"_token": run.form_token(), "_by": name, "v/count": "3"})
    assert reply.status == 303, reply.text


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The backup of a portal that was answered by some and stopped: its store alone may lack what its log still holds."""
    from portal import Portal

    portal = Portal(tmp_path_factory.mktemp("ledger")).start()
    for name in NAMES:
        answer(portal, name)
    portal.stop()
    copy = portal.home / "copy.sqlite"
    assert countersign("backup", copy, "--store", portal.store, folder=portal.home).returncode == 0
    return copy


@pytest.fixture
def store(made, tmp_path):
    """A copy of that store, for one test alone."""
    return Path(shutil.copy(made, tmp_path / "store.sqlite"))


@pytest.fixture
def ledger(store):
    """Runs `countersign ledger` on the copy."""
    return lambda command, *flags: countersign("ledger", command, "--store", store, *flags, folder=store.parent)


def write(store, *statements: str) -> None:
    """Writes to the store as somebody does who may write to the file."""
    with closing(sqlite3.connect(store)) as db:
        for trigger in ("ledger_keeps_entries", "ledger_keeps_words"):
            db.execute(f"DROP TRIGGER {trigger}")
        for statement in statements:
            db.execute(statement)
        db.commit()


def test_list_shows_the_newest_first_and_takes_conditions(ledger):
    rows = [line.split("\t") for line in ledger("list").stdout.splitlines()]
    assert [int(row[0]) for row in rows] == list(range(3 * len(NAMES), 0, -1))
    assert [row[2:6] for row in rows[:3]] == [
        ["confirmed", "run of Ada", "Ada", "form"], ["answered", "run of Ada", "Ada", "form"],
        ["opened", "run of Ada", "-", "-"],
    ]
    for flags, count in (
        (["--run", "run of Ada"], 3), (["--run", "run of"], 0), (["--reviewer", "Ada"], 2), (["--event", "answered"], 7),
        (["--since", "2999-01-01"], 0), (["--since", "2020-01-01T00:00:00Z", "--limit", "5"], 5),
        (["--reviewer", "Ada", "--event", "confirmed"], 1), (["--pause", "none"], 0),
        (["--reviewer", "ad"], 2), (["--reviewer", "HI\", yo"], 2), (["--reviewer", "A%a"], 0), (["--limit", "0"], 0),
    ):
        listed = ledger("list", *flags)
        assert (listed.returncode, len(listed.stdout.splitlines())) == (0, count), flags
        assert listed.stderr == ("nothing found\n" if count == 0 and "--limit" not in flags else ""), flags


@pytest.mark.parametrize("flags", [["--event", "eaten"], ["--since", "yesterday"], ["--limit", "many"]])
def test_a_condition_that_cannot_be_read_is_wrong_usage(ledger, flags):
    assert ledger("list", *flags).returncode == 64


def test_an_export_has_all_that_the_chain_is_made_of(ledger):
    lines = [json.loads(line) for line in ledger("export").stdout.splitlines()]
    assert [line["sequence"] for line in lines] == list(range(1, 3 * len(NAMES) + 1))
    previous = "0" * 64
    for line in lines:
        seconds, _, fraction = line["at"].removesuffix("Z").partition(".")
        at = int(sqlite3.connect(":memory:").execute("SELECT unixepoch(?)", [seconds]).fetchone()[0]) * 1_000_000 + int(fraction)
        columns = ["event", "pause", "submission", "reviewer", "reviewer_id", "proof", "channel", "shown", "sent", "reason"]
        record = json.dumps(
            [line["sequence"], at, *(line[name] for name in columns)], separators=(",", ":"), ensure_ascii=False
        )
        previous = hashlib.sha256(f"{previous}\n{record}".encode()).hexdigest()
        assert line["hash"] == previous, line
    assert ledger("head").stdout == f"{len(lines)}:{previous}\n"


def test_answers_are_exported_only_when_they_are_asked_for(ledger):
    assert "input" not in json.loads(ledger("export").stdout.splitlines()[1])
    lines = [json.loads(line) for line in ledger("export", "--with-answers").stdout.splitlines()]
    assert {line["event"]: line["input"] for line in lines} == {"opened": None, "answered": {"count": 3}, "confirmed": None}


def test_a_table_is_safe_to_open_in_a_spreadsheet(ledger):
    exported = ledger("export", "--format", "csv").stdout
    rows = list(csv.DictReader(io.StringIO(exported, newline="")))
    assert len(rows) == 3 * len(NAMES)
    said = [row["reviewer"] for row in rows if row["event"] == "answered"]
    assert said == ["'=1+2", "'+1", "'-1", "'@SUM(A1)", "x", 'say "hi", you', "Ada"]
    assert not [cell for row in rows for cell in row.values() if cell[:1] in tuple("=+-@\t\r")]


def test_a_combining_mark_hides_no_quote_no_comma_and_no_formula(start_portal):
    names = ['x"\u0301,=cmd|\' /C calc\'!A0,', "x,\u0301y", "=\u03381+2", "\uff1d1+2", "\uff0b1", "\uff0d1", "\uff20A"]
    portal = start_portal("serve")
    for name in names:
        answer(portal, name)
    portal.stop()
    exported = countersign("ledger", "export", "--format", "csv", "--store", portal.store, folder=portal.home).stdout
    rows = list(csv.DictReader(io.StringIO(exported, newline="")))
    assert [row["reviewer"] for row in rows if row["event"] == "answered"] == names[:2] + [f"'{name}" for name in names[2:]]
    assert not [row for row in rows if None in row], "a cell has become more"


def test_a_ledger_that_nobody_touched_is_sound(ledger):
    head = ledger("head").stdout.strip()
    for flags in ([], ["--head", head]):
        verified = ledger("verify", *flags)
        assert (verified.returncode, verified.stdout) == (0, f"sound: {3 * len(NAMES)} entries, head {head}\n")


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("UPDATE ledger SET reviewer = 'Eve' WHERE sequence = 5", "entry 5 was altered"),
        ("UPDATE ledger SET at = at + 1 WHERE sequence = 1", "entry 1 was altered"),
        ("UPDATE ledger SET reason = '' WHERE sequence = 7", "entry 7 was altered"),
        ("UPDATE ledger SET hash = replace(hash, substr(hash, 1, 1), 'x') WHERE sequence = 21", "entry 21 was altered"),
        ("DELETE FROM ledger WHERE sequence = 8", "entry 8 is missing"),
        ("DELETE FROM ledger WHERE sequence = 1", "entry 1 is missing"),
        ("DELETE FROM ledger WHERE sequence > 18", "the entries after 18 were cut off"),
        (
            "INSERT INTO ledger SELECT 22, at, event, pause, submission, 'Eve', channel, shown, reason, reviewer_id, proof, sent,"
            " hash FROM ledger WHERE sequence = 21",
            "entry 22 was altered",
        ),
        ("UPDATE submissions SET input = '{\"count\":4}' WHERE reviewer = 'Ada'", "taken in entry 20, is not what was sent"),
        ("UPDATE submissions SET id = 'x' WHERE reviewer = 'Ada'", "the answer x stands in the store, but in no entry"),
    ],
)
def test_tampering_is_found_and_located(ledger, store, statement, words):
    write(store, "PRAGMA foreign_keys = OFF", statement)
    verified = ledger("verify")
    assert (verified.returncode, verified.stderr) == (1, "")
    assert words in verified.stdout.splitlines()[0]


def test_entries_that_changed_places_are_found(ledger, store):
    write(
        store, "UPDATE ledger SET sequence = 1000 WHERE sequence = 4", "UPDATE ledger SET sequence = 4 WHERE sequence = 6",
        "UPDATE ledger SET sequence = 6 WHERE sequence = 1000",
    )
    assert "entry 4 was altered" in ledger("verify").stdout


def test_a_cut_end_without_a_trace_is_found_by_a_head_that_was_noted_elsewhere(ledger, store):
    head = ledger("head").stdout.strip()
    write(
        store, "PRAGMA foreign_keys = OFF",
        "DELETE FROM pauses WHERE id IN (SELECT pause FROM ledger WHERE sequence > 18)",
        "DELETE FROM questions WHERE pause NOT IN (SELECT number FROM pauses)",
        "DELETE FROM submissions WHERE pause NOT IN (SELECT number FROM pauses)",
        "DELETE FROM ledger WHERE sequence > 18", "UPDATE sqlite_sequence SET seq = 18 WHERE name = 'ledger'",
    )
    assert ledger("verify").returncode == 0, "nobody can tell from the file alone"
    verified = ledger("verify", "--head", head)
    assert (verified.returncode, "the entries after 18 were cut off" in verified.stdout) == (1, True)


def test_a_ledger_that_was_written_anew_is_found_by_a_head_that_was_noted_elsewhere(ledger):
    verified = ledger("verify", "--head", f"12:{'a' * 64}")
    assert (verified.returncode, "entry 12 is not the one whose hash was noted" in verified.stdout) == (1, True)


@pytest.mark.parametrize("head", ["12", "12:abc", f"x:{'a' * 64}", f"1:{'A' * 64}"])
def test_a_head_that_cannot_be_read_is_wrong_usage(ledger, head):
    assert ledger("verify", "--head", head).returncode == 64


@pytest.mark.parametrize("command", ["list", "export", "verify", "head"])
def test_a_store_that_is_not_there_is_not_made(tmp_path, command):
    ended = countersign("ledger", command, "--store", "none.sqlite", folder=tmp_path)
    assert (ended.returncode, ended.stdout, list(tmp_path.iterdir())) == (1, "", [])
    assert "none.sqlite cannot be opened" in ended.stderr


def test_the_head_is_logged_and_posted_elsewhere_at_the_start_and_at_the_end(start_portal):
    posted, callers = [], set()

    class Notebook(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            callers.add(self.headers["User-Agent"])
            posted.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    notebook = ThreadingHTTPServer(("127.0.0.1", 0), Notebook)
    Thread(target=notebook.serve_forever, daemon=True).start()
    portal = start_portal("serve", "--ledger-head-url", f"http://127.0.0.1:{notebook.server_port}/secret-path")
    wait_until("the first head", lambda: len(posted) == 1, 10)
    answer(portal, "Ada")
    portal.stop()
    notebook.shutdown()
    notebook.server_close()
    heads = [f"{note['sequence']}:{note['hash']}" for note in posted]
    assert heads[0] == f"0:{'0' * 64}"
    assert heads[1] == countersign("ledger", "head", "--store", portal.store, folder=portal.home).stdout.strip()
    logged = [json.loads(line) for line in portal.errors.splitlines()]
    assert [line["head"] for line in logged if line["message"] == "ledger head"] == heads
    assert "secret-path" not in portal.errors
    assert [caller.split("/")[0] for caller in callers] == ["countersign"]


def test_an_address_that_takes_no_head_is_told_without_its_name(start_portal):
    portal = start_portal("serve", "--ledger-head-url", f"http://127.0.0.1:{free_port()}/secret-path")
    wait_until("the warning", lambda: "was not noted elsewhere" in portal.errors, 15)
    assert "secret-path" not in portal.errors
    answer(portal, "Ada")
