"""How many runs a second Prefect's own server resumes, each with an answer, on the same disk."""
import sys
import tempfile
import time
import urllib.error
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from contest import FOLDER

sys.path.insert(0, str(FOLDER.parent / "Tests" / "EndToEnd"))
from prefect_server import PrefectServer  # noqa: E402

RUNS = 48
SCHEMA = '{"type": "object", "properties": {"count": {"type": "integer"}}, "required": ["count"]}'


def rates():
    with tempfile.TemporaryDirectory(dir=FOLDER / ".build") as home:
        server = PrefectServer(Path(home)).start()
        try:
            return {clients: rate(server, clients) for clients in (1, 16)}
        finally:
            server.stop()


def rate(server, clients):
    runs = [server.pause_by_hand(f"run {number}", schema=SCHEMA) for number in range(RUNS)]

    def resume(run):
        while True:
            try:
                answer = server.call("POST", f"/flow_runs/{run}/resume", {"run_input": {"count": 2}})
            except urllib.error.HTTPError as error:
                if error.code == 503:  # it lost its database's lock; a client of Prefect's asks again too
                    continue
                raise
            if answer["status"] != "ACCEPT":
                raise SystemExit(f"Prefect did not resume: {answer}")
            return

    start = time.monotonic()
    with ThreadPoolExecutor(clients) as pool:
        list(pool.map(resume, runs))
    return RUNS / (time.monotonic() - start)
