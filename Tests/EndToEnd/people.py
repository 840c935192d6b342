"""Reviewers in a portal's configuration, and what each of them finds behind their link."""

from __future__ import annotations

import base64
import json
import re
from pathlib import Path
from typing import Any, Mapping
from urllib.parse import urlencode, urljoin

from exchange import Reply, ask, post_form
from portal import FORM_TOKEN, Portal
from program import countersign

ADA = {"id": "ada", "name": "Ada Lovelace", "email": "ada@example.org", "groups": ["finance"]}
BOB = {"id": "bob", "name": "Bob Noyce", "groups": ["finance"]}
EVE = {"id": "eve", "name": "Eve Okafor", "groups": ["operators"]}
ENTRY = re.compile(r'<h2 dir="auto"><a href="([^"]+)">([^<]+)</a></h2>')


def configure(home: Path, *reviewers: Mapping[str, Any], **settings: Any) -> None:
    """Writes `countersign.yaml`; JSON is YAML."""
    home.mkdir(parents=True, exist_ok=True)
    (home / "countersign.yaml").write_text(json.dumps({"reviewers": list(reviewers), **settings}))


def links(portal: Portal, *ids: str) -> dict[str, str]:
    """The address of each reviewer's own questions, as the operator prints it."""
    done = countersign(
        "links", *ids, "--store", portal.store, "--site-url", portal.url.rstrip("/"), folder=portal.home,
        variables=portal.variables)
    assert done.returncode == 0, done.stderr
    return {line.split("\t")[0]: line.split("\t")[2] for line in done.stdout.splitlines()}


def questions(address: str, headers: Mapping[str, str] = {}) -> dict[str, str]:
    """What an index lists: titles, and the addresses of their pages."""
    reply = ask("GET", address, headers=headers)
    assert reply.status == 200, reply.text
    return {title: urljoin(address, href) for href, title in ENTRY.findall(reply.text)}


def token(page: str, headers: Mapping[str, str] = {}) -> str:
    return FORM_TOKEN.search(ask("GET", page, headers=headers).text)[1]


def answer(portal_url: str, sealed: str, count: int = 1, headers: Mapping[str, str] = {}, **more: str) -> Reply:
    form = {"_token": sealed, "v/count": str(count), **more}
    if not headers:
        return post_form(urljoin(portal_url, "submissions"), form)
    kind = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "text/html"}
    return ask("POST", urljoin(portal_url, "submissions"), urlencode(form).encode(), {**kind, **headers})


def basic(user: str, password: str) -> dict[str, str]:
    return {"Authorization": "Basic " + base64.b64encode(f"{user}:{password}".encode()).decode()}
