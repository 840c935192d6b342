"""A release build of the program, in a folder of its own, with as many open runs as a board asks for."""
import base64
import hashlib
import hmac
import json
import os
import shutil
import sqlite3
import subprocess
import tempfile
import urllib.request
from pathlib import Path

from contest import FOLDER, build

PROGRAM = FOLDER.parent / ".build" / "release" / "countersign"
API_TOKEN = "a token of the benchmarks"
KEY = bytes(range(32))
QUESTION = {
    "name": "How many records?",
    "schema": {
        "type": "object",
        "properties": {
            "count": {"type": "integer", "minimum": 1, "maximum": 1000},
            "note": {"type": "string", "maxLength": 1000},
            "decision": {"enum": ["approve", "reject"]},
        },
        "required": ["count", "decision"],
    },
}


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


class Portal:
    """Runs `serve` or `receive` until it is closed."""

    def __init__(self, command="receive", folder=None):
        build("countersign", "--static-swift-stdlib")
        self.folder = folder or Path(tempfile.mkdtemp(prefix="bench-", dir=FOLDER / ".build"))
        self.store = self.folder / "store.sqlite"
        settings = {
            "COUNTERSIGN_API_TOKEN": API_TOKEN, "COUNTERSIGN_TOKEN_KEYS": f"k:{base64url(KEY)}",
            "COUNTERSIGN_LISTEN": "127.0.0.1:0", "COUNTERSIGN_STORE": str(self.store),
            "COUNTERSIGN_SITE": str(self.folder / "site"), "COUNTERSIGN_RATE_LIMIT_TOKEN": "0",
        }
        others = {name: value for name, value in os.environ.items() if not name.startswith(("COUNTERSIGN_", "PREFECT_"))}
        self.environment = {**others, **settings}
        self.log = (self.folder / f"log-{command}").open("wb")
        self.process = subprocess.Popen(
            [PROGRAM, command], env=self.environment, stdout=subprocess.PIPE, stderr=self.log, text=True,
            cwd=self.folder)
        self.url = self.process.stdout.readline().split()[-1].rstrip("/")

    def make_runs(self, count, wrk):
        """Creates runs through the API, a hundred at a time; returns the tokens that their forms would carry."""
        before = self.last_pause()
        script = self.folder / "create.lua"
        script.write_text(CREATE % (API_TOKEN, json.dumps(QUESTION).replace("\\", "\\\\").replace('"', '\\"')))
        while (made := self.last_pause() - before) < count:
            wrk.load(f"{self.url}/api/runs", connections=16, seconds=1 if made == 0 else 2, script=script)
        return self.tokens(before)

    def tokens(self, after):
        rows = sqlite3.connect(self.store).execute(
            "SELECT id, shown FROM pauses WHERE number > ? AND state = 'open' ORDER BY number", [after]).fetchall()
        return [token(pause, shown) for pause, shown in rows]

    def last_pause(self):
        return sqlite3.connect(self.store).execute("SELECT coalesce(max(number), 0) FROM pauses").fetchone()[0]

    def answers(self):
        return sqlite3.connect(self.store).execute("SELECT count(*) FROM submissions").fetchone()[0]

    def get(self, path):
        with urllib.request.urlopen(self.url + path) as answer:
            return answer.read()

    def close(self, keep=False):
        self.process.terminate()
        self.process.wait()
        self.log.close()
        if not keep:
            shutil.rmtree(self.folder)


def token(pause, shown):
    """What a page's form carries; see docs/openapi.yaml for who checks it."""
    payload = json.dumps([pause, shown, None, None], separators=(",", ":")).encode()
    signed = f"1.k.{base64url(payload)}"
    mac = hmac.new(KEY, b"countersign form token\n" + signed.encode(), hashlib.sha256).digest()
    return f"{signed}.{base64url(mac)}"


CREATE = """
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Authorization"] = "Bearer %s"
wrk.body = "%s"
"""
