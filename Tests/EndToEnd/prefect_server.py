"""Starts, stops and restarts a real Prefect server of one's own, and runs example flows against it.

As a program it runs a command beside a fresh server that demands credentials and CSRF tokens:

    python Tests/EndToEnd/prefect_server.py swift test

The command finds COUNTERSIGN_PREFECT_URL and COUNTERSIGN_PREFECT_AUTH_STRING in its environment.
"""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any, Callable, Optional, TypeVar

EXAMPLES = Path(__file__).parents[2] / "examples" / "prefect"
Value = TypeVar("Value")

PAUSE_KEYS = {"schema": "paused-1-schema", "description": "paused-1-description", "response": "paused-1-response"}


def wait_until(what: str, look: Callable[[], Optional[Value]], timeout_s: float = 60) -> Value:
    """Looks until there is something to see, at most for the time given."""
    deadline = time.monotonic() + timeout_s
    while True:
        seen = look()
        if seen:
            return seen
        if time.monotonic() > deadline:
            raise TimeoutError(f"waited {timeout_s:g} s for {what}")
        time.sleep(0.1)


def stop_process(process: subprocess.Popen[bytes], grace_s: float = 15) -> None:
    """Asks a process and its children to end; makes them after the grace."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        if process.poll() is None:
            os.killpg(process.pid, sign)
        try:
            process.wait(grace_s)
            break
        except subprocess.TimeoutExpired:
            continue


class PrefectServer:
    """A server on SQLite in a folder of its own. A restart keeps its port and its database."""

    def __init__(self, home: Path, auth_string: Optional[str] = None, csrf: bool = False) -> None:
        self.home = home
        self.auth_string = auth_string
        self.csrf = csrf
        self.port = 0
        self.process: Optional[subprocess.Popen[bytes]] = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/api"

    @property
    def log(self) -> Path:
        return self.home / "server.log"

    def start(self) -> "PrefectServer":
        """Starts the server; on its first start it takes a port that is free, and tries others if somebody is faster."""
        for _ in range(1 if self.port else 5):
            first_port = self.port or free_port()
            if self._start_on(first_port):
                self.port = first_port
                return self
        raise RuntimeError(f"the Prefect server did not start:\n{self.log.read_text()[-4000:]}")

    def stop(self) -> None:
        if self.process:
            stop_process(self.process)
            self.process = None

    def restart(self) -> None:
        self.stop()
        self.start()

    def environment(self, **more: str) -> dict[str, str]:
        """What a flow needs to run against this server."""
        credentials = {"PREFECT_API_AUTH_STRING": self.auth_string} if self.auth_string else {}
        return {
            **quiet_environment(self.home / "client"),
            "PREFECT_API_URL": self.url,
            "PREFECT_CLIENT_CSRF_SUPPORT_ENABLED": str(self.csrf).lower(),
            "PREFECT_RUNNER_POLL_FREQUENCY": "1",
            **credentials,
            **more,
        }

    def call(self, method: str, path: str, body: Any = None) -> Any:
        """One request to the API; a refusal raises `urllib.error.HTTPError`."""
        headers = {"Content-Type": "application/json"}
        if self.auth_string:
            headers["Authorization"] = "Basic " + base64.b64encode(self.auth_string.encode()).decode()
        content = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, content, headers, method=method)
        for tries_left in (4, 3, 2, 1, 0):
            try:
                with urllib.request.urlopen(request, timeout=30) as answer:
                    return json.loads(answer.read() or "null")
            except urllib.error.HTTPError as error:
                # It lost its database's lock, and changed nothing.
                if error.code != 503 or not tries_left:
                    raise
                time.sleep(0.2)

    def paused_runs(self) -> list[dict[str, Any]]:
        return self.call("POST", "/flow_runs/filter", {"flow_runs": {"state": {"type": {"any_": ["PAUSED"]}}}})

    def run(self, run_id: str) -> dict[str, Any]:
        return self.call("GET", f"/flow_runs/{run_id}")

    def pause_by_hand(self, name: str, flow_name: str = "by hand", **question: str) -> str:
        """The id of a run without a process, paused with these texts as its question's rows."""
        flow = self.call("POST", "/flows/", {"name": flow_name})
        run = self.call("POST", "/flow_runs/", {"flow_id": flow["id"], "name": name, "state": {"type": "RUNNING"}})
        for part, text in question.items():
            self.call("POST", f"/flow_runs/{run['id']}/input", {"key": PAUSE_KEYS[part], "value": text})
        state = {"type": "PAUSED", "name": "Paused", "state_details": {"run_input_keyset": PAUSE_KEYS}}
        self.call("POST", f"/flow_runs/{run['id']}/set_state", {"state": state, "force": True})
        return run["id"]

    def states(self, run_id: str) -> list[str]:
        """The types of the states that a run went through."""
        return [state["type"] for state in self.call("GET", f"/flow_run_states/?flow_run_id={run_id}")]

    def wait_for_state(self, run_id: str, *types: str, timeout_s: float = 60) -> dict[str, Any]:
        """The run, once its state has one of these types."""

        def look() -> Optional[dict[str, Any]]:
            run = self.run(run_id)
            return run if run["state_type"] in types else None

        return wait_until(f"run {run_id} to be {' or '.join(types)}", look, timeout_s)

    def wait_for_deployment(self, name: str, timeout_s: float = 60) -> dict[str, Any]:
        """The deployment `FLOW/NAME`, once somebody serves it."""

        def look() -> Optional[dict[str, Any]]:
            try:
                return self.call("GET", f"/deployments/name/{name}")
            except urllib.error.HTTPError as refusal:
                if refusal.code == 404:
                    return None
                raise

        return wait_until(f"deployment {name}", look, timeout_s)

    def artifacts(self, run_id: str) -> dict[str, Any]:
        """The newest artifact under each key of a run; the data of tables is read."""
        rows = self.call(
            "POST", "/artifacts/filter", {"artifacts": {"flow_run_id": {"any_": [run_id]}}, "sort": "ID_DESC"}
        )
        newest = {row["key"]: row for row in sorted(rows, key=lambda row: row["created"])}
        for row in newest.values():
            if row["type"] == "table":
                row["data"] = json.loads(row["data"])
        return newest

    def variable(self, name: str) -> Any:
        return self.call("GET", f"/variables/name/{name}")["value"]

    def _start_on(self, port: int) -> bool:
        self.home.mkdir(parents=True, exist_ok=True)
        environment = {
            **quiet_environment(self.home / "server"),
            "PREFECT_SERVER_CSRF_PROTECTION_ENABLED": str(self.csrf).lower(),
        }
        if self.auth_string:
            environment["PREFECT_SERVER_API_AUTH_STRING"] = self.auth_string
            environment["PREFECT_API_AUTH_STRING"] = self.auth_string
        command = [sys.executable, "-m", "prefect", "server", "start", "--host", "127.0.0.1", "--port", str(port)]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                command + ["--no-ui", "--analytics-off", "--no-late-runs"],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=environment, start_new_session=True,
            )
        return wait_until("the Prefect server", lambda: self._is_up(port), 120) == "up"

    def _is_up(self, port: int) -> Optional[str]:
        if self.process is None or self.process.poll() is not None:
            return "gone"
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/health", timeout=2) as answer:
                return "up" if answer.status == 200 else None
        except (urllib.error.URLError, OSError):
            return None


class FlowProcess:
    """An example flow in a process of its own."""

    def __init__(self, server: PrefectServer, script: str, *arguments: str, **environment: str) -> None:
        self.server = server
        self.log = server.home / f"{Path(script).stem}-{time.monotonic_ns()}.log"
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [sys.executable, str(EXAMPLES / script), *arguments], stdin=subprocess.DEVNULL, stdout=log,
                stderr=log, env=server.environment(**environment), start_new_session=True,
            )

    def output(self) -> str:
        return self.log.read_text(errors="replace")

    def run_id(self, timeout_s: float = 60) -> str:
        """The id of the first run that the process starts, told by the log's `Beginning flow run 'NAME'`."""

        def look() -> Optional[str]:
            begun = re.search(r"Beginning flow run '([^']+)'", self.output())
            if not begun:
                if self.process.poll() is not None:
                    raise RuntimeError(f"the flow ended before it began:\n{self.output()[-4000:]}")
                return None
            rows = self.server.call("POST", "/flow_runs/filter", {"flow_runs": {"name": {"any_": [begun[1]]}}})
            return rows[0]["id"] if rows else None

        return wait_until(f"{self.log.stem} to begin", look, timeout_s)

    def wait(self, timeout_s: float = 60) -> int:
        """The exit code of the process."""
        return self.process.wait(timeout_s)

    def stop(self) -> None:
        stop_process(self.process)


def quiet_environment(prefect_home: Path) -> dict[str, str]:
    """This process's variables without its Prefect settings, and nothing sent to anybody outside."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    return {
        **inherited,
        "PREFECT_HOME": str(prefect_home),
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PREFECT_SERVER_UI_ENABLED": "false",
        "DO_NOT_TRACK": "1",
        "NO_COLOR": "1",
        "PYTHONUNBUFFERED": "1",
    }


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def main(command: list[str]) -> int:
    if not command:
        print(__doc__, file=sys.stderr)
        return 64
    home = Path(tempfile.mkdtemp(prefix="countersign-prefect-"))
    server = PrefectServer(home, auth_string="portal:a secret", csrf=True)
    try:
        server.start()
        found = {"COUNTERSIGN_PREFECT_URL": server.url, "COUNTERSIGN_PREFECT_AUTH_STRING": "portal:a secret"}
        return subprocess.run(command, env={**os.environ, **found}).returncode
    finally:
        server.stop()
        shutil.rmtree(home, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
