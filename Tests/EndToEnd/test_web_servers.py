"""The configurations of nginx and Caddy that `packaging/` offers, run for real before a real portal."""

from __future__ import annotations

import base64
import json
import re
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from events import Listener, address
from exchange import Reply
from people import ADA, EVE, configure
from prefect_server import wait_until
from reviewing import expect_heading, send
from web_server import WebServer

KINDS = ["nginx", "caddy"]
SCHEMA = {
    "type": "object", "required": ["count"],
    "properties": {"count": {"type": "integer", "minimum": 1, "title": "Count"}},
}
HEADERS = {
    "X-Frame-Options": "DENY", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "strict-origin",
    "Strict-Transport-Security": "max-age=31536000",
}


class Front:
    """A web server, the receiver behind its socket and the generator beside it."""

    def __init__(self, server: WebServer, receiver, site: Path) -> None:
        self.server, self.receiver, self.site = server, receiver, site

    def create_run(self, **rest) -> str:
        """A run that waits; the path of its page, which is there and listed."""
        body = {"name": "a run", "schema": SCHEMA, **rest}
        reply = self.api("POST", "/api/runs", body)
        assert reply.status == 201, reply.text
        assert reply.json["page"].startswith(self.server.url + "/r/")
        path = urlsplit(reply.json["page"]).path
        wait_until("the page", (self.site / path[1:]).exists, 10)
        wait_until("the index", lambda: path[1:] in (self.site / "index.html").read_text(), 10)
        return path

    def api(self, method: str, path: str, value=None) -> Reply:
        headers = {"Authorization": f"Bearer {self.receiver.api_token}", "Accept": "application/json"}
        body = None if value is None else json.dumps(value).encode()
        return self.server.ask(method, path, body, headers | ({"Content-Type": "application/json"} if body else {}))


@pytest.fixture
def start_front(tmp_path, start_portal, request):
    """Starts all three; `places` replaces more in the web server's configuration."""
    servers = []

    def start(kind: str, places={}, trust=[]) -> Front:
        server = WebServer(kind, tmp_path / kind, tmp_path / "site", tmp_path / "socket", places)
        servers.append(server)
        receiver = start_portal("receive", "--site-url", server.url, "--listen", f"unix:{tmp_path / 'socket'}", *trust)
        start_portal("generate", "--site-url", server.url)
        return Front(server.start(), receiver, tmp_path / "site")

    yield start
    for server in servers:
        server.stop()
        request.node.add_report_section("call", f"{server.kind} log", server.logged)


@pytest.fixture(params=KINDS)
def front(start_front, request) -> Front:
    return start_front(request.param)


@pytest.fixture
def reviewer(chromium):
    """A tab without scripts, of a browser that believes the test's certificate."""
    context = chromium.new_context(java_script_enabled=False, ignore_https_errors=True)
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


def test_a_question_is_found_answered_and_closed_through_the_web_server(front, reviewer):
    path = front.create_run(description="# How many?")
    reviewer.goto(front.server.url)
    reviewer.get_by_role("link", name="How many?").click()
    assert urlsplit(reviewer.url).path == path
    reviewer.get_by_label("Count").fill("none")
    refusal = send(reviewer)
    assert (refusal.status, urlsplit(refusal.url).path) == (422, "/submissions")
    reviewer.get_by_label("Count").fill("3")
    assert send(reviewer).status == 303
    reviewer.wait_for_url(re.compile(re.escape(front.server.url) + "/receipts/"))
    expect_heading(reviewer, "The run goes on")
    reviewer.get_by_role("link", name="See what waits").click()
    assert reviewer.url == front.server.url + "/index.html"
    wait_until("the page to be replaced", lambda: "Already answered" in front.server.ask("GET", path).text, 10)
    assert [run["status"] for run in front.api("GET", "/api/runs").json["runs"]] == ["resumed"]
    assert path not in front.server.logged, "the address of a page opens it"


def test_pages_have_the_headers_that_they_cannot_carry_themselves(front):
    page = front.server.ask("GET", front.create_run())
    assert (page.status, page.headers.get_content_type()) == (200, "text/html")
    assert page.headers["Content-Security-Policy"] == "frame-ancestors 'none'"
    assert '<meta http-equiv="Content-Security-Policy"' in page.text
    assert page.headers["Cache-Control"] == "no-cache"
    style = re.search(r'href="\.\./(countersign-[0-9a-z]+\.css)"', page.text)[1]
    asset = front.server.ask("GET", f"/{style}")
    assert (asset.status, asset.headers.get_content_type()) == (200, "text/css")
    assert asset.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    absent = front.server.ask("GET", "/r/none.html")
    assert absent.status == 404
    for reply in (page, asset, absent):
        assert {name: reply.headers[name] for name in HEADERS} == HEADERS


def test_an_open_page_hears_what_happens_at_once_through_the_web_server(front):
    path = front.create_run()
    url, seen = address(front.server.url + path)
    listener = Listener(url, seen)
    assert listener.status == 200 and listener.answer.headers["X-Frame-Options"] == "DENY"
    run = front.api("GET", "/api/runs").json["runs"][0]["id"]
    front.api("DELETE", f"/api/runs/{run}")
    event = next(listener.events())
    assert (event.name, event.data["state"]) == ("state", "cancelled")
    listener.close()
    assert url.rsplit("/", 1)[1] not in front.server.logged, "the address shows what the page shows"


def test_several_questions_are_answered_together_through_the_web_server(front, reviewer):
    pages = [front.create_run(description=f"# Question {number}?") for number in range(2)]
    listed = front.server.ask("GET", "/index.html").text
    assert all(page.lstrip("/") in listed for page in pages) and front.server.ask("GET", "/many").status == 405
    reviewer.goto(front.server.url)
    for box in reviewer.get_by_role("checkbox").all():
        box.check()
    reviewer.get_by_role("button", name="Answer the chosen ones together").click()
    reviewer.get_by_label("Count").fill("3")
    send(reviewer, "Show what will be sent")
    send(reviewer, "Send to 2 runs")
    expect_heading(reviewer, "2 of 2 answers were taken")
    assert [run["status"] for run in front.api("GET", "/api/runs").json["runs"]] == ["resumed"] * 2


def test_the_history_is_reached_with_the_token_alone(front):
    assert front.server.ask("GET", "/history").status == 401
    who = base64.b64encode(f"me:{front.receiver.api_token}".encode()).decode()
    shown = front.server.ask("GET", "/history?event=opened", headers={"Authorization": f"Basic {who}"})
    assert (shown.status, "History" in shown.text) == (200, True)
    style = re.search(r'href="(countersign-[0-9a-z]+\.css)"', shown.text)[1]
    assert front.server.ask("GET", f"/{style}").status == 200, "its styles come from the site"


@pytest.mark.parametrize("kind", KINDS)
def test_the_receiver_knows_the_client_by_the_web_server_and_nobody_by_a_claim(start_front, tmp_path, kind):
    """As the unit starts it: whoever comes by the socket is believed."""
    configure(tmp_path, ADA, EVE, user_header="X-Forwarded-User")
    front = start_front(kind, trust=["--trust-proxy", "unix"])
    claims = {"X-Forwarded-User": "eve", "X-Real-IP": "203.0.113.9", "X-Forwarded-For": "203.0.113.9", "Forwarded": "for=203.0.113.9"}
    assert front.server.ask("GET", "/history", headers=claims).status == 401, "Eve is of the group that may read it"
    front.server.ask("POST", "/submissions", b"_token=none", {"Content-Type": "application/x-www-form-urlencoded", **claims})
    wait_until("the request in the log", lambda: '"submissions"' in front.receiver.errors, 10)
    lines = [json.loads(line) for line in front.receiver.errors.splitlines()]
    assert {line["client"] for line in lines if line["message"] == "request"} == {"127.0.0.1"}


def test_what_the_receiver_says_comes_through_once(front):
    reply = front.server.ask("GET", "/receipts/none")
    assert reply.status == 404
    for name in ("Content-Security-Policy", "Cache-Control", "X-Frame-Options", "Strict-Transport-Security"):
        assert len(reply.headers.get_all(name, [])) == 1, name
    assert (reply.headers["Cache-Control"], "default-src 'none'" in reply.headers["Content-Security-Policy"]) == ("no-store", True)


STRANGE_PATHS = [
    "/.hidden", "/%2ehidden", "/r/.draft", "/r/%2edraft", "/r/../.hidden", "/../store.sqlite", "/%2e%2e/store.sqlite",
    "/..%2fstore.sqlite", "/r/../../store.sqlite", "/r/..%2f..%2fstore.sqlite", "/..%5cstore.sqlite", "//../store.sqlite",
    "/receipts/../../store.sqlite", "/store.sqlite", "/store.sqlite.keys", "/r/", "/r", "/metrics", "/healthz", "/readyz",
    "/receipts/..%2fmetrics", "/api/../metrics", "/receipts/../metrics", "//metrics", "/r/..;/.hidden",
]


def test_nothing_but_the_site_is_handed_out(front):
    (front.site / ".hidden").write_text("SECRET")
    (front.site / "r" / ".draft").write_text("SECRET")
    for path in STRANGE_PATHS:
        reply = front.server.ask("GET", path)
        assert reply.status in (301, 308, 400, 403, 404), (path, reply.text)
        if reply.status in (301, 308):
            assert front.server.ask("GET", urlsplit(reply.headers["Location"]).path).status in (403, 404), path
        for word in (b"SECRET", b"SQLite", b"countersign_pauses", b"ready"):
            assert word not in reply.body, path


def test_pages_are_only_read(front):
    path = front.create_run()
    before = (front.site / path[1:]).read_bytes()
    for method in ("POST", "PUT", "DELETE", "PATCH"):
        assert front.server.ask(method, path, b"v=1").status in (403, 405), method
    assert (front.site / path[1:]).read_bytes() == before


def test_a_body_that_is_too_long_is_refused_before_the_receiver(front):
    reply = front.server.ask("POST", "/submissions", b"x" * (5 << 20), {"Content-Type": "multipart/form-data; boundary=B"})
    assert reply.status == 413


@pytest.mark.parametrize("kind", KINDS)
def test_with_the_commented_lines_the_index_asks_who_is_there_and_a_page_does_not(start_front, tmp_path, kind):
    if kind == "nginx":
        made = subprocess.run(["openssl", "passwd", "-apr1", "secret"], check=True, capture_output=True, text=True)
        (tmp_path / "htpasswd").write_text(f"reviews:{made.stdout}")
        places = {"# auth_basic": "auth_basic", "/etc/nginx/countersign.htpasswd": str(tmp_path / "htpasswd")}
    else:
        made = subprocess.run(["caddy", "hash-password", "--plaintext", "secret"], check=True, capture_output=True, text=True)
        places = {
            "# @index": "@index", "# basic_auth @index { # basicauth before Caddy 2.8": "basicauth @index {",
            "# \treviews $2a$14$...": f"\treviews {made.stdout.strip()}", "\t\t# }": "\t\t}",
        }
    front = start_front(kind, places)
    path = front.create_run()
    who = {"Authorization": "Basic " + base64.b64encode(b"reviews:secret").decode()}
    for index in ("/", "/index.html"):
        assert front.server.ask("GET", index).status == 401
        assert front.server.ask("GET", index, headers=who).status == 200
    for other in ("/index-2.html", "/index-answered.html", "/index-flow-0123456789abcdef.html", "/index.atom", "/index.json"):
        assert front.server.ask("GET", other).status == 401, "the other lists and the feeds too"
    assert front.server.ask("GET", path).status == 200
