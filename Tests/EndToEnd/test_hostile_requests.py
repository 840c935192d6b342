"""Hundreds of hostile requests on raw sockets: each is turned away by one answer at most, and the next client is served.

Nothing in the store moves, memory stays bounded, and no answer says 5xx but 503 and 505.
"""

from __future__ import annotations

import re
import time
from pathlib import Path

import raw
from hostile import Hostile
from hostile_families import all_requests

TABLES = ("pauses", "questions", "submissions", "outbox", "ledger", "revision")
PATIENCE_S = 2.0
# No hostile request holds a number that fits: an honest answer, sent by mistake, would end the test.
QUESTION = {"type": "object", "required": ["count"], "properties": {"count": {"type": "integer", "minimum": 5000, "maximum": 9000}}}
GROWTH_LIMIT_IN_KIB = 64 << 10


def test_no_hostile_request_harms_the_portal_or_the_next_client(start_portal):
    portal = start_portal("serve")
    run = portal.create_run(QUESTION)
    secrets = {b"{TOKEN}": run.form_token().encode(), b"{API}": portal.api_token.encode()}
    requests = all_requests()
    assert len(requests) >= 300
    before, memory_before = store(portal), memory_in_kib(portal)
    faults = [fault for request in requests for fault in faults_of(portal, request, secrets)]
    assert not faults, "\n".join(faults)
    assert store(portal) == before
    assert memory_in_kib(portal) - memory_before < GROWTH_LIMIT_IN_KIB
    assert portal.process.poll() is None
    assert "Fatal error" not in portal.errors


def faults_of(portal, request: Hostile, secrets: dict[bytes, bytes]) -> list[str]:
    """What went wrong with one request and after it, in words."""
    first_s = 0 if 0 in request.may else PATIENCE_S
    found = raw.statuses(raw.exchange(portal.url, filled(request.bytes, secrets), request.ending, first_s=first_s))
    faults = []
    if not set(found or [0]) <= set(request.may) or any(status >= 500 and status not in (501, 503, 505) for status in found):
        faults.append(f"{request.name}: answered {found}, not {request.may}")
    if len(found) > request.most:
        faults.append(f"{request.name}: {len(found)} answers: {found[:5]}")
    started = time.monotonic()
    status, seconds = raw.get(portal.url), time.monotonic() - started
    if status != 200 or seconds > PATIENCE_S:
        faults.append(f"after {request.name}: GET / gave {status} in {seconds:.1f} s")
    return faults


def filled(bytes_: bytes, secrets: dict[bytes, bytes]) -> bytes:
    """The request with its tokens in place; a length that was its body's is so again."""
    head, end, body = bytes_.partition(b"\r\n\r\n")
    for mark, secret in secrets.items():
        grown = body.count(mark) * (len(secret) - len(mark))
        told = b"\r\nContent-Length: %d\r\n" % len(body)
        head = (head + b"\r\n").replace(told, b"\r\nContent-Length: %d\r\n" % (len(body) + grown))[:-2]
        head, body = head.replace(mark, secret), body.replace(mark, secret)
    return head + end + body


def store(portal) -> dict[str, list[tuple[object, ...]]]:
    """All that the store holds."""
    return {table: portal.rows(f"SELECT * FROM {table}") for table in TABLES}


def memory_in_kib(portal) -> int:
    """The resident memory of the portal's process."""
    status = Path(f"/proc/{portal.process.pid}/status").read_text()
    return int(re.search(r"^VmRSS:\s+(\d+)", status, re.MULTILINE)[1])
