"""Many waiting programs at once: each gets its own answer. Reviewers who race are in `Tests/Durability`."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor

from exchange import get, post_form

RUNS = 60


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
