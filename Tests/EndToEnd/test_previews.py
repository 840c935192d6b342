"""Link previews and mail scanners open every link: nothing that they do, a hundred times over, changes a row."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http.client import HTTPConnection
from urllib.parse import urljoin, urlsplit

from exchange import get, post_form
from page import Page
from portal import Portal

ROUNDS = 100
LINKING = ("href", "src", "action", "formaction")
# As these services name themselves, and as scanners that hide do.
BOTS = [
    "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
    "Slack-ImgProxy (+https://api.slack.com/robots)",
    "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
    "Twitterbot/1.0",
    "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
    "TelegramBot (like TwitterBot)",
    "WhatsApp/2.23.20.0",
    "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com",
    "Mozilla/5.0 (compatible; Google-InspectionTool/1.0;)",
    "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)",
    "Mattermost-Bot/1.1",
    "Mozilla/5.0 (Macintosh) AppleWebKit/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0",
    "Mozilla/4.0 (compatible; ms-office; MSOffice 16)",
    "BarracudaCentral/1.0", "ProofpointURLDefense/1.0",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36",
]


def test_bots_that_open_every_link_change_nothing(portal: Portal) -> None:
    links = every_link(portal)
    before = dump(portal)
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda link: bombard(portal.url, link), links))
    assert dump(portal) == before
    assert dict(zip(links, found)) == {link: set() for link in links}
    assert portal.rows("SELECT count(*) FROM submissions") == [(1,)]


def every_link(portal: Portal) -> list[str]:
    """The links of every kind of page, and the routes that no page links to, with what would decide as a query."""
    waiting, answered = portal.create_run(description="[to the run](/r/x.html)"), portal.create_run(name="answered")
    closed = portal.create_run(name="closed")
    closed.cancel()
    token = waiting.form_token()
    reply = post_form(portal.url + "submissions", {"_token": answered.form_token(), "v/count": "1"})
    receipt = urljoin(portal.url, reply.headers["Location"])
    links = {portal.url, waiting.page, answered.page, closed.page, receipt}
    for page in list(links) + [portal.url + "nowhere"]:
        root = Page(get(page).text).root
        links |= {urljoin(page, each[name]) for each in root.walk() for name in LINKING if name in each}
    answer = f"_token={token}&v%2Fcount=1&_by=Bot&a=add%2Fx&decision=approve"
    links |= {f"{link.split('#')[0]}?{answer}" for link in links if "://127.0.0.1" in link}
    links |= {portal.url + route for route in (
        "submissions", f"submissions?{answer}", "receipts/", "receipts/x", "api/runs", f"api/runs/{waiting.id}",
        f"api/runs/{waiting.id}?wait=0", f"api/runs?{answer}", "healthz", "readyz", "metrics", "index.html", "r/",
        "favicon.ico", "robots.txt",
    )}
    return sorted({link.split("#")[0] for link in links if link.startswith(portal.url)})


def bombard(url: str, link: str) -> set[str]:
    """Opens a link a hundred times, by GET and by HEAD in turn; what went otherwise than it must."""
    faults: set[str] = set()
    parts = urlsplit(link)
    target = parts.path + (f"?{parts.query}" if parts.query else "")
    connection = HTTPConnection(parts.hostname or "", parts.port, timeout=30)
    try:
        for number in range(ROUNDS):
            headers = {"User-Agent": BOTS[number % len(BOTS)], "Accept": "*/*", "X-Purpose": "preview"}
            answers = {}
            for method in ("GET", "HEAD"):
                connection.request(method, target, headers=headers)
                reply = connection.getresponse()
                answers[method] = (reply.status, without(reply.getheaders(), "date"), reply.read())
            (status, fields, body), (head_status, head_fields, head_body) = answers["GET"], answers["HEAD"]
            announced = int(dict(fields)["content-length"])
            if parts.path == "/metrics":  # its figures are of the moment, and so is their length
                fields, head_fields = without(fields, "content-length"), without(head_fields, "content-length")
            if status >= 500 or (status, fields) != (head_status, head_fields):
                faults.add(f"{status} {fields} and {head_status} {head_fields}")
            if head_body or len(body) != announced:
                faults.add("a body that is not the one announced")
    finally:
        connection.close()
    return faults


def without(headers: list[tuple[str, str]], left_out: str) -> list[tuple[str, str]]:
    return sorted((name.lower(), value) for name, value in headers if name.lower() != left_out)


def dump(portal: Portal) -> list[str]:
    """Every row of the store, as text."""
    with closing(sqlite3.connect(f"file:{portal.store}?mode=ro", uri=True)) as store:
        return list(store.iterdump())
