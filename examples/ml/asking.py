"""Asks a person through the portal's embedded orchestrator, and waits: the standard library alone."""

from __future__ import annotations

import json
import os
import sys
import urllib.request
from typing import Any, Optional

URL = os.environ.get("COUNTERSIGN_URL", "http://127.0.0.1:8080").rstrip("/")


def call(method: str, path: str, value: Any = None) -> dict[str, Any]:
    """One request of the API; a refusal raises `urllib.error.HTTPError`."""
    headers = {"Accept": "application/json", "Authorization": f"Bearer {os.environ['COUNTERSIGN_API_TOKEN']}"}
    body = None
    if value is not None:
        headers["Content-Type"] = "application/json"
        body = json.dumps(value).encode()
    request = urllib.request.Request(URL + path, body, headers, method=method)
    with urllib.request.urlopen(request, timeout=90) as reply:
        return json.load(reply)


def start(name: str, question: str, schema: dict[str, Any], **rest: Any) -> dict[str, Any]:
    """Starts a run that waits for its reviewer, and says where its page is.

    `rest` is what else `POST /api/runs` takes: `initial`, `artifacts`, `tags`, `timeout_seconds`, `remind_after_seconds`.
    """
    run = call("POST", "/api/runs", {"name": name, "description": question, "schema": schema, **rest})
    page = run["page"] if run["page"].startswith("http") else URL + run["page"]
    print(f"Answer here: {page}", file=sys.stderr, flush=True)
    return run


def answered(run: dict[str, Any]) -> Optional[dict[str, Any]]:
    """The run, once somebody answered; `None` when nobody did in time."""
    while run["status"] == "paused":
        run = call("GET", f"/api/runs/{run['id']}?wait=60")
    return run if run["status"] == "resumed" else None


def ask(name: str, question: str, schema: dict[str, Any], **rest: Any) -> Optional[dict[str, Any]]:
    """Starts a run as `start` does, and waits for its answer."""
    return answered(start(name, question, schema, **rest))
