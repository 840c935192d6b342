"""Stands between a portal and Prefect, and does to some resumes what networks do."""

from __future__ import annotations

import http.client
import random
import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from claimed_port import ClaimedPort

THROUGH, LATE_REQUEST, LATE_REPLY = "through", "request 0.6 s late", "reply 0.6 s late"
DROPPED, CUT = "carried out, reply dropped", "cut before it was carried out"
DELAY_S = 0.6


class FlakyProxy:
    """HTTP only, on a port of its own; all calls but resumes go through while it is up."""

    def __init__(self, target_port: int, seed: int, trouble: float = 0.4) -> None:
        self.target_port, self.trouble = target_port, trouble
        self.fates: Counter[str] = Counter()
        self._chance, self._lock = random.Random(f"{seed} proxy"), threading.Lock()
        self._port = ClaimedPort()
        self.is_down = False
        self.up()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port.number}/api"

    def up(self) -> None:
        """Takes connections, on the port that it had before."""
        self._server = _Server(("127.0.0.1", self._port.number), _Handler)
        self._server.proxy = self
        self.is_down = False
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def down(self) -> None:
        """Refuses connections, and cuts those that are open at their next call."""
        self.is_down = True
        self._server.shutdown()
        self._server.server_close()

    def close(self) -> None:
        if not self.is_down:
            self.down()
        self._port.close()

    def fate(self, method: str, path: str) -> str:
        """What happens to one call."""
        if method != "POST" or not path.endswith("/resume"):
            return THROUGH
        with self._lock:
            in_trouble = self._chance.random() < self.trouble
            fate = self._chance.choice((LATE_REQUEST, LATE_REPLY, DROPPED, CUT)) if in_trouble else THROUGH
            self.fates[fate] += 1
            return fate


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    proxy: FlakyProxy


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def handle_call(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        proxy: FlakyProxy = self.server.proxy
        fate = CUT if proxy.is_down else proxy.fate(self.command, self.path)
        if fate == CUT:
            self.close_connection = True
            return
        if fate == LATE_REQUEST:
            time.sleep(DELAY_S)
        reply, content = self._forward(proxy.target_port, body)
        if fate == LATE_REPLY:
            time.sleep(DELAY_S)
        if fate == DROPPED:
            self.close_connection = True
            return
        self._give_back(reply, content)

    do_GET = do_POST = do_DELETE = do_PATCH = handle_call

    def _forward(self, port: int, body: bytes) -> tuple[http.client.HTTPResponse, bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
        try:
            headers = {name: value for name, value in self.headers.items() if name.lower() != "connection"}
            connection.request(self.command, self.path, body, headers)
            reply = connection.getresponse()
            return reply, reply.read()
        finally:
            connection.close()

    def _give_back(self, reply: http.client.HTTPResponse, content: bytes) -> None:
        try:
            self.send_response_only(reply.status)
            for name, value in reply.getheaders():
                if name.lower() not in ("connection", "content-length", "transfer-encoding"):
                    self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)
        except OSError:
            self.close_connection = True  # the portal has died meanwhile

    def handle_one_request(self) -> None:
        try:
            super().handle_one_request()
        except OSError:
            self.close_connection = True

    def log_message(self, format: str, *arguments: object) -> None:
        """Nothing: the counts of fates tell enough."""
