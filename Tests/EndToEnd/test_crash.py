"""A receipt is a promise: what it stands for survives the process that gave it."""

from __future__ import annotations

import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

from exchange import get, post_form
from prefect_server import wait_until


def test_nothing_is_lost_when_serve_is_killed_right_after_a_receipt(portal):
    run = portal.create_run()
    form = {"_token": run.form_token(), "_by": "Ada", "v/count": "3"}
    receipt = portal.url + post_form(portal.url + "submissions", form).headers["Location"]
    portal.kill()
    ledger = portal.rows("SELECT * FROM ledger ORDER BY 1")
    portal.start()
    assert portal.rows("SELECT * FROM ledger ORDER BY 1") == ledger
    assert run.read() | {"answered_at": None} == {
        "id": run.id, "name": "a run", "status": "resumed", "input": {"count": 3}, "answered_at": None,
        "reviewer": "Ada", "reviewer_id": None, "reviewer_proof": "word", "reminded_at": None,
    }
    assert get(receipt, "application/json").json["state"] == "confirmed"
    assert "Already answered" in get(run.page).text
    assert portal.url + post_form(portal.url + "submissions", form).headers["Location"] == receipt
    late = post_form(portal.url + "submissions", {**form, "v/count": "4"})
    assert (late.status, run.read()["input"]) == (409, {"count": 3})


def test_a_page_opened_before_the_crash_can_be_answered_after_it(portal):
    run = portal.create_run()
    form = {"_token": run.form_token(), "v/count": "7"}
    portal.kill()
    portal.start()
    assert post_form(portal.url + "submissions", form).status == 303
    assert run.read()["input"] == {"count": 7}


def test_an_answer_that_cannot_be_kept_is_given_back_with_all_that_was_typed(portal, reviewer):
    run = portal.create_run()
    reviewer.goto(run.page)
    reviewer.fill('[name="v/count"]', "41")
    reviewer.fill("[name=_by]", "Ada")
    with closing(sqlite3.connect(portal.store)) as other:
        other.execute("BEGIN IMMEDIATE")
        with reviewer.expect_navigation(timeout=30_000) as answered:
            reviewer.get_by_role("button", name="Send answer").click(timeout=30_000)
        assert answered.value.status == 503
        assert "could not be kept" in reviewer.get_by_role("alert").text_content()
        assert reviewer.input_value('[name="v/count"]') == "41" and reviewer.input_value("[name=_by]") == "Ada"
        other.rollback()
    reviewer.get_by_role("button", name="Send answer").click()
    assert "/receipts/" in reviewer.url and run.read()["input"] == {"count": 41}


def test_serve_ends_in_order_when_asked_and_comes_back_on_its_port(portal):
    run, process = portal.create_run(), portal.process
    portal.stop()
    assert process.returncode == 0
    portal.start()
    assert run.read()["status"] == "paused"


def test_an_author_who_waits_is_told_how_things_stand_when_serve_ends(portal):
    run, begun = portal.create_run(), time.monotonic()
    with ThreadPoolExecutor() as author:
        waiting = author.submit(run.read, wait_s=60)
        wait_until("the author to be connected", lambda: connections_to(portal) == 1)
        portal.stop()
        assert waiting.result()["status"] == "paused"
    assert time.monotonic() - begun < 5


def connections_to(portal) -> int:
    """Established connections that the portal has accepted, as the kernel lists them."""
    port = f":{urlsplit(portal.url).port:04X}"
    sockets = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    return sum(1 for socket in sockets if socket[1].endswith(port) and socket[3] == "01")
