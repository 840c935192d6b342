"""The example without any orchestrator: a shell script that asks a person and goes on with the answer."""

from __future__ import annotations

import json
import re
import subprocess

from prefect_server import stop_process, wait_until
from program import ROOT, environment
from reviewing import expect_confirmed, send


def test_the_script_prints_the_page_and_then_the_answer(portal, reviewer, tmp_path):
    variables = environment(COUNTERSIGN_URL=portal.url.rstrip("/"), COUNTERSIGN_API_TOKEN=portal.api_token)
    log = tmp_path / "curl.log"
    with log.open("wb") as stderr:
        script = subprocess.Popen(
            [ROOT / "examples" / "curl.sh"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=stderr,
            env=variables, start_new_session=True,
        )
    announced = re.compile(r"^Answer here: (\S+)$", re.MULTILINE)
    try:
        reviewer.goto(wait_until("the page's address", lambda: announced.search(log.read_text()))[1])
        reviewer.get_by_role("radio", name="older than a year").check()
        reviewer.get_by_label("Why").fill("The disk is nearly full")
        assert send(reviewer).status == 303
        expect_confirmed(reviewer)
        answer, _ = script.communicate(timeout=30)
    finally:
        stop_process(script)
    assert script.returncode == 0
    assert json.loads(answer)["input"] == {"delete": "older than a year", "note": "The disk is nearly full"}
