"""A full disk: nothing is acknowledged that is not kept, nothing typed is lost, and room is enough to go on."""

from __future__ import annotations

import subprocess

import pytest
from answering import Client
from disks import SmallDisk
from exchange import get, post_form
from page import Page
from portal import Portal


@pytest.fixture
def small_disk(tmp_path):
    try:
        disk = SmallDisk(tmp_path / "disk", 4)
    except (subprocess.CalledProcessError, FileNotFoundError) as error:
        pytest.skip(f"A FULL DISK IS NOT TRIED: no tmpfs can be mounted here, which takes root ({error})")
    yield disk
    disk.close()


@pytest.fixture
def cramped(tmp_path, small_disk, request):
    portal = Portal(tmp_path / "home")
    portal.store = small_disk.place / "store.sqlite"
    yield portal.start()
    portal.kill()
    request.node.add_report_section("call", "stderr", portal.errors)


def fill_until_refused(disk, client, questions):
    """Answers questions on a full disk until one is not kept; what SQLite has in hand lasts a while."""
    disk.fill()
    for question in questions:
        if client.answer(question).status == 503:
            return question
    raise AssertionError("the disk was full and every answer was acknowledged")


def test_a_full_disk_acknowledges_nothing_and_room_is_enough_to_go_on(cramped, small_disk):
    client = Client(cramped)
    assert client.go_on(3) == [303, 303, 303]
    questions = [client.question() for _ in range(12)]
    refused = fill_until_refused(small_disk, client, questions)
    process = cramped.process
    assert get(cramped.url + "healthz").status == 200
    client.expect_all()
    small_disk.free()
    assert client.answer(refused).status == 303
    assert client.go_on(3) == [303, 303, 303]
    assert cramped.process is process and process.poll() is None
    assert "the disk is full" in cramped.errors
    cramped.kill()
    cramped.start()
    client.expect_all()


def test_an_answer_for_which_there_is_no_room_comes_back_with_all_that_was_typed(cramped, small_disk):
    client = Client(cramped)
    refused = fill_until_refused(small_disk, client, [client.question() for _ in range(12)])
    reply = post_form(cramped.url + "submissions", {"_token": refused.token, "_by": "Ada", "v/count": "4711"})
    page = Page(reply.text)
    typed = {each["name"]: each["value"] for each in page.root.all("input")}
    assert (reply.status, typed["v/count"], typed["_by"]) == (503, "4711", "Ada")
    assert any("could not be kept" in each.text for each in page.root.walk() if each["role"] == "alert")
    small_disk.free()
    again = post_form(cramped.url + "submissions", {name: value for name, value in typed.items() if value})
    assert again.status == 303


def test_a_portal_that_died_on_a_full_disk_comes_back_when_there_is_room(cramped, small_disk):
    client = Client(cramped)
    fill_until_refused(small_disk, client, [client.question() for _ in range(12)])
    cramped.kill()
    try:
        cramped.start()
    except RuntimeError as refusal:
        assert "the disk is full" in str(refusal)
        assert cramped.process.returncode > 0
    else:
        client.expect_all()
        cramped.kill()
    small_disk.free()
    cramped.start()
    client.expect_all()
    assert client.go_on(1) == [303]
