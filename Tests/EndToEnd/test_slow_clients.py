"""Clients that are slow on purpose, more of them than the portal has places: others are served at once all the same."""

from __future__ import annotations

import json
import os
import re
import resource
import signal
import socket
import threading
import time
from contextlib import ExitStack

import pytest
import raw
from exchange import connect, get, post_form
from tls_files import TLSFiles

LIMIT = 128
HEAD = b"POST /submissions HTTP/1.1\r\nHost: portal\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 60000\r\n\r\n"
SLOW = {
    "drips its request line": b"G",
    "says nothing": b"",
    "drips its fields": b"GET / HTTP/1.1\r\nHost: portal\r\nA: ",
    "drips its body": HEAD,
    "keeps an idle connection": b"GET /healthz HTTP/1.1\r\nHost: portal\r\n\r\n",
}


def open_many(stack: ExitStack, url: str, count: int, start: bytes) -> list[socket.socket]:
    clients = [stack.enter_context(raw.connect(url)) for _ in range(count)]
    for client in clients:
        raw.send(client, start)
    return clients


def drip(clients: list[socket.socket], end: threading.Event) -> None:
    """A byte to each, again and again."""
    while not end.wait(0.2):
        for client in clients:
            raw.send(client, b"a")


def seconds_of_get(url: str) -> float:
    started = time.monotonic()
    assert raw.get(url, timeout_s=30) == 200
    return time.monotonic() - started


@pytest.mark.parametrize("start", SLOW.values(), ids=SLOW.keys())
def test_more_slow_clients_than_places_do_not_lock_others_out(start_portal, start):
    portal = start_portal("serve", "--connection-limit", str(LIMIT))
    end = threading.Event()
    with ExitStack() as stack:
        slow = open_many(stack, portal.url, LIMIT * 3 // 2, start)
        dripping = threading.Thread(target=drip, args=(slow if b"GET /h" not in start else [], end))
        dripping.start()
        try:
            waits = [seconds_of_get(portal.url) for _ in range(20)]
        finally:
            end.set()
            dripping.join()
    # The first may wait until someone has been silent for long enough; slow bodies are given two seconds.
    assert max(waits) < 5
    assert sorted(waits)[10] < 1


def test_clients_that_never_shake_hands_do_not_lock_others_out(start_portal, tmp_path):
    portal = start_portal("serve", "--connection-limit", str(LIMIT), *TLSFiles(tmp_path / "tls").flags)
    with ExitStack() as stack:
        open_many(stack, portal.url, LIMIT * 3 // 2, b"\x16\x03\x01\x02\x00")
        started = time.monotonic()
        assert [get(portal.url).status for _ in range(10)] == [200] * 10
    assert time.monotonic() - started < 10


def test_clients_that_never_read_their_answers_do_not_lock_others_out(start_portal):
    portal = start_portal("serve", "--connection-limit", str(LIMIT))
    (portal.site / "large.bin").write_bytes(os.urandom(1 << 24))
    with ExitStack() as stack:
        open_many(stack, portal.url, LIMIT * 3 // 2, b"GET /large.bin HTTP/1.1\r\nHost: portal\r\n\r\n")
        waits = [seconds_of_get(portal.url) for _ in range(10)]
    assert max(waits) < 10
    assert sorted(waits)[5] < 1


def test_half_closed_clients_are_answered_and_leave_no_place_taken(start_portal):
    portal = start_portal("serve", "--connection-limit", str(LIMIT))
    with ExitStack() as stack:
        for _ in range(LIMIT * 2):
            client = stack.enter_context(raw.connect(portal.url))
            raw.send(client, b"GET /healthz HTTP/1.1\r\nHost: portal\r\n\r\n", "half")
            assert raw.statuses(raw.read_all(client, 5)) == [200]
        assert raw.get(portal.url) == 200


def test_an_answer_that_is_being_made_is_not_given_up_for_slow_clients(start_portal):
    portal = start_portal("serve", "--connection-limit", "32")
    run = portal.create_run()
    waiting: list[dict] = []
    programs = [threading.Thread(target=lambda: waiting.append(run.read(wait_s=30))) for _ in range(4)]
    for program in programs:
        program.start()
    with ExitStack() as stack:
        open_many(stack, portal.url, 100, b"G")
        form = {"_token": run.form_token(), "v/count": "5"}
        assert post_form(portal.url + "submissions", form).status == 303
        for program in programs:
            program.join()
    assert [each["input"] for each in waiting] == [{"count": 5}] * 4


def test_places_beyond_what_files_may_be_open_are_given_up_with_a_warning(start_portal):
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    try:
        portal = start_portal("serve", "--connection-limit", "65536")
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    warned = re.search(r"Only (\d+) connections at once instead of 65536", portal.errors)
    assert warned is None if hard > 200_000 else int(warned[1]) < hard
    assert get(portal.url).status == 200


@pytest.mark.parametrize("is_encrypted", [False, True])
def test_a_request_under_way_is_answered_when_the_portal_is_told_to_end(start_portal, tmp_path, is_encrypted):
    flags = TLSFiles(tmp_path / "tls").flags if is_encrypted else []
    portal = start_portal("serve", *flags)
    run = portal.create_run()
    program = connect(portal.url, 30)
    program.request("GET", f"/api/runs/{run.id}?wait=60", headers={"Authorization": f"Bearer {portal.api_token}"})
    with raw.connect(portal.url):
        assert get(portal.url).status == 200
        started = time.monotonic()
        portal.process.send_signal(signal.SIGTERM)
        assert json.loads(program.getresponse().read())["status"] == "paused"
        assert portal.process.wait(10) == 0
    assert time.monotonic() - started < 8
    portal.process = None
