"""Many reviewers and many waiting programs at once: each question gets one answer, each program its own."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor

from exchange import get, post_form

REVIEWERS = 24
RUNS = 60


def test_of_answers_that_race_exactly_one_counts(portal):
    run = portal.create_run()
    token = run.form_token()

    def answer(number: int) -> int:
        form = {"_token": token, "_by": f"reviewer {number}", "v/count": str(number)}
        return post_form(portal.url + "submissions", form).status

    with ThreadPoolExecutor(REVIEWERS) as reviewers:
        statuses = list(reviewers.map(answer, range(1, REVIEWERS + 1)))
    assert sorted(statuses) == [303] + [409] * (REVIEWERS - 1)
    winner = statuses.index(303) + 1
    assert (run.read()["input"], run.read()["reviewer"]) == ({"count": winner}, f"reviewer {winner}")
    assert portal.rows("SELECT count(*) FROM submissions") == [(1,)]


def test_the_same_post_sent_many_times_at_once_gets_one_receipt(portal):
    form = {"_token": portal.create_run().form_token(), "v/count": "5"}
    with ThreadPoolExecutor(REVIEWERS) as reviewers:
        replies = list(reviewers.map(lambda _: post_form(portal.url + "submissions", form), range(REVIEWERS)))
    assert {reply.status for reply in replies} == {303}
    assert len({reply.headers["Location"] for reply in replies}) == 1


def test_each_of_many_waiting_programs_gets_its_own_answer_in_whatever_order_they_come(portal):
    runs = [portal.create_run(name=f"run {number}") for number in range(RUNS)]
    with ThreadPoolExecutor(RUNS) as programs:
        waiting = [programs.submit(run.read, wait_s=60) for run in runs]
        for number, run in reversed(list(enumerate(runs, start=1))):
            form = {"_token": run.form_token(), "v/count": str(number)}
            assert post_form(portal.url + "submissions", form).status == 303
        assert [answer.result()["input"]["count"] for answer in waiting] == list(range(1, RUNS + 1))
    metrics = get(portal.url + "metrics").text
    assert re.search(r"^countersign_pauses_waiting 0$", metrics, re.MULTILINE)
