"""Starts, stops, kills and restarts a portal of one's own, and speaks to its API."""

from __future__ import annotations

import json
import os
import re
import signal
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any, Optional
from urllib.parse import urljoin

from exchange import Reply, ask
from prefect_server import stop_process, wait_until
from program import PROGRAM, environment

FORM_TOKEN = re.compile(r'name="_token" value="([^"]+)"')
READY = re.compile(r"^Countersign is ready at (\S+)$", re.MULTILINE)
COUNT = {"type": "object", "required": ["count"], "properties": {"count": {"type": "integer", "minimum": 1}}}


class Portal:
    """One process of `serve`, `receive`, `generate --watch` or `demo`. A restart keeps its store, site and port."""

    def __init__(self, home: Path, command: str = "serve", *flags: str, **variables: str) -> None:
        self.home, self.command, self.flags, self.variables = home, command, flags, variables
        self.site, self.store = home / "site", home / "store.sqlite"
        self.url = ""
        self.process: Optional[subprocess.Popen[bytes]] = None

    def start(self) -> "Portal":
        """Starts the process; returns when it says that it is ready."""
        self.home.mkdir(parents=True, exist_ok=True)
        out, err = self._log("out"), self._log("err")
        with out.open("wb") as stdout, err.open("ab") as stderr:
            self.process = subprocess.Popen(
                [str(PROGRAM), self.command, *self._places(), *self.flags], stdin=subprocess.DEVNULL, stdout=stdout,
                stderr=stderr, cwd=self.home, env=environment(**self.variables), start_new_session=True,
            )
        if self.command == "generate":
            wait_until("the index", lambda: self._alive() and (self.site / "index.html").exists(), 30)
        else:
            self.url = wait_until("the ready line", lambda: self._alive() and READY.search(out.read_text()), 30)[1]
        return self

    def stop(self) -> None:
        """Ends it as an operator does; it must not have to be killed."""
        if self.process:
            stop_process(self.process)
            code, self.process = self.process.returncode, None
            assert code == 0, f"{self.command} ended with {code} when it was told to stop:\n{self.errors}"

    def kill(self) -> None:
        """Ends it as a power cut does."""
        if self.process:
            if self.process.poll() is None:
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(10)
            self.process = None

    @property
    def errors(self) -> str:
        """What all its processes wrote to standard error."""
        return self._log("err").read_text() if self._log("err").exists() else ""

    @property
    def api_token(self) -> str:
        return Path(f"{self.store}.api-token").read_text().strip()

    def api(self, method: str, path: str, value: Any = None) -> Reply:
        """One request of an author's program, with the token."""
        headers = {"Authorization": f"Bearer {self.api_token}", "Accept": "application/json"}
        if value is None:
            return ask(method, urljoin(self.url, path), None, headers)
        headers["Content-Type"] = "application/json"
        return ask(method, urljoin(self.url, path), json.dumps(value).encode(), headers)

    def create_run(self, schema: Any = COUNT, **rest: Any) -> "EmbeddedRun":
        """A run that waits for its reviewer."""
        reply = self.api("POST", "/api/runs", {"name": "a run", "schema": schema, **rest})
        assert reply.status == 201, reply.text
        return EmbeddedRun(self, reply.json["id"], urljoin(self.url, reply.json["page"]))

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """What the store holds, read beside the running program."""
        with closing(sqlite3.connect(f"file:{self.store}?mode=ro", uri=True)) as store:
            return store.execute(query).fetchall()

    def _places(self) -> list[str]:
        place = self.url.split("://")[-1].rstrip("/") or "127.0.0.1:0"
        listen = [] if "--listen" in self.flags else ["--listen", place]
        store, site = ["--store", str(self.store)], ["--site", str(self.site)]
        return {
            "demo": listen,
            "generate": store + site + ["--watch"],
            "receive": listen + store,
            "serve": listen + store + site,
        }[self.command]

    def _alive(self) -> bool:
        if self.process is None or self.process.poll() is not None:
            raise RuntimeError(f"{self.command} ended:\n{self.errors}")
        return True

    def _log(self, stream: str) -> Path:
        return self.home / f"{self.command}.{stream}"


class EmbeddedRun:
    """A run on the embedded orchestrator, as its author sees it."""

    def __init__(self, portal: Portal, id: str, page: str) -> None:
        self.portal, self.id, self.page = portal, id, page

    def read(self, wait_s: int = 0) -> dict[str, Any]:
        return self.portal.api("GET", f"/api/runs/{self.id}?wait={wait_s}").json

    def cancel(self) -> Reply:
        return self.portal.api("DELETE", f"/api/runs/{self.id}")

    def form_token(self) -> str:
        """The token in the page's form, which binds an answer to what the page shows."""
        return FORM_TOKEN.search(ask("GET", self.page).text)[1]
