"""A small source of people on this machine, for the ingestion example: no internet needed.

Like real sources it is not always in the mood: the first request for every third person gets 503.
"""

from __future__ import annotations

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Iterator

FIRST_NAMES = ["Ada", "Grace", "Alan", "Edsger", "Barbara", "Tony", "Frances", "Ken", "Radia", "Niklaus"]
LAST_NAMES = ["Okafor", "Lindqvist", "Moreau", "Tanaka", "Haddad", "Novak", "Silva", "Keller", "Iyer", "Brandt"]
CITIES = ["Lagos", "Uppsala", "Lyon", "Osaka", "Beirut"]


def person(number: int) -> dict[str, object]:
    """The same number gives the same person, on every machine."""
    first, last = FIRST_NAMES[number * 7 % 10], LAST_NAMES[number * 3 % 10]
    return {
        "id": number,
        "name": f"{first} {last}",
        "email": f"{first}.{last}@people.example".lower(),
        "age": 20 + number * 13 % 50,
        "city": CITIES[number % 5],
        "country_code": "00",  # the same for all: says nothing
        "newsletter": number % 2 == 0,
    }


@contextmanager
def people_source() -> Iterator[str]:
    """Serves people at the URL it gives, `/people/1` and so on, until the block ends."""
    refused: set[str] = set()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            number = self.path.removeprefix("/people/")
            if not number.isdecimal():
                return self.reply(404, {"error": "there is only /people/NUMBER"})
            if int(number) % 3 == 0 and number not in refused:
                refused.add(number)
                return self.reply(503, {"error": "too busy, ask again"})
            self.reply(200, person(int(number)))

        def reply(self, status: int, body: dict[str, object]) -> None:
            content = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *arguments: object) -> None:
            """The flow's own log says enough."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
