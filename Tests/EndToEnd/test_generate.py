"""Many pages, made once: only what changed is written again."""

from __future__ import annotations

import json
import os
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest
from exchange import post_form
from portal import COUNT, FORM_TOKEN, Portal
from program import countersign

RUNS = int(os.environ.get("COUNTERSIGN_MANY_RUNS", "10000"))
CONNECTIONS = 8
INDEX_PAGES, STATES, FEEDS, ASSETS = 2 * -(-RUNS // 100), 5, 2, 2  # the index stands in two orders


def create_runs(portal, count: int) -> None:
    """As several programs would: each on a connection of its own."""
    headers = {"Authorization": f"Bearer {portal.api_token}", "Content-Type": "application/json"}

    def create(share: range) -> None:
        connection = HTTPConnection(urlsplit(portal.url).netloc, timeout=60)
        for number in share:
            run = {"name": f"run {number}", "description": f"# Question {number}?", "schema": COUNT}
            connection.request("POST", "/api/runs", json.dumps(run), headers)
            answer = connection.getresponse()
            answer.read()
            assert answer.status == 201
        connection.close()

    with ThreadPoolExecutor(CONNECTIONS) as programs:
        list(programs.map(create, [range(first, count, CONNECTIONS) for first in range(CONNECTIONS)]))


def files(portal) -> dict[str, tuple[int, int]]:
    """Every file of the site with what tells whether it was replaced."""
    return {
        str(path.relative_to(portal.site)): (path.stat().st_ino, path.stat().st_mtime_ns)
        for path in portal.site.rglob("*") if path.is_file()
    }


def generate(portal) -> str:
    done = countersign("generate", "--store", portal.store, "--site", portal.site, folder=portal.home, timeout_s=300)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def full_portal(tmp_path_factory):
    """A receiver whose store holds many runs that wait, and a site that shows none yet."""
    portal = Portal(tmp_path_factory.mktemp("many"), "receive").start()
    create_runs(portal, RUNS)
    yield portal
    portal.stop()


def test_every_pending_run_becomes_a_page_and_unchanged_files_are_left_alone(full_portal):
    total = RUNS + INDEX_PAGES + STATES + FEEDS + ASSETS
    assert generate(full_portal) == f"{total} written, 0 unchanged in {full_portal.site}\n"
    before = files(full_portal)
    assert len([name for name in before if name.startswith("r/")]) == RUNS
    assert generate(full_portal) == f"0 written, 0 unchanged in {full_portal.site}\n", "nothing changed, so nothing is drawn"
    assert files(full_portal) == before


def test_what_was_drawn_is_looked_at_again_when_it_cannot_be_told_that_it_is_as_it_was(full_portal):
    generate(full_portal)
    before = files(full_portal)
    page = next(full_portal.site.glob("r/*.html"))
    page.unlink()
    total = RUNS + INDEX_PAGES + STATES + FEEDS + ASSETS
    assert generate(full_portal) == f"1 written, {total - 1} unchanged in {full_portal.site}\n"
    assert files(full_portal).keys() == before.keys()


def test_an_answer_changes_its_page_and_the_index_alone(start_portal):
    portal = start_portal("receive")
    create_runs(portal, 3)
    run = portal.create_run()
    generate(portal)
    before, page = files(portal), "r/" + run.page.rsplit("/", 1)[1]
    form = {"_token": FORM_TOKEN.search((portal.site / page).read_text())[1], "v/count": "1"}
    assert post_form(portal.url + "submissions", form).status == 303
    assert generate(portal) == f"6 written, 2 unchanged in {portal.site}\n"
    after = files(portal)
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {page, "index.html", "index-oldest.html", "index-answered.html", "index.atom", "index.json"}
    assert "Already answered" in (portal.site / page).read_text()
    assert run.page.rsplit("/", 1)[1] not in (portal.site / "index.html").read_text()
