"""Questions that wait for an answer, and how a client puts one."""

from __future__ import annotations

import http.client
import json
import re
import threading
from dataclasses import dataclass
from typing import Optional
from urllib.parse import urlencode

from exchange import Reply, ask

WINNER = re.compile(r"answered by (.+) at \S+\. Your")
FORM = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "text/html"}
JSON = {"Content-Type": "application/json", "Accept": "application/json"}
BROKEN = (OSError, http.client.HTTPException)


@dataclass(frozen=True)
class Question:
    run: str
    token: str


class Questions:
    """A list that grows; every reviewer goes through all of it, so that they race for each."""

    def __init__(self) -> None:
        self._list: list[Question] = []
        self._grown = threading.Condition()

    def add(self, question: Question) -> None:
        with self._grown:
            self._list.append(question)
            self._grown.notify_all()

    def wait_for(self, index: int, timeout_s: float) -> Optional[Question]:
        with self._grown:
            self._grown.wait_for(lambda: index < len(self._list), timeout_s)
            return self._list[index] if index < len(self._list) else None

    def __len__(self) -> int:
        return len(self._list)


@dataclass(frozen=True)
class Answered:
    """What a client learnt from a post; `status` is `None` when the connection broke."""

    status: Optional[int]
    receipt: Optional[str] = None
    winner: Optional[str] = None

    @property
    def is_final(self) -> bool:
        return self.status not in (None, 429, 503)


def post_answer(url: str, question: Question, by: str, count: int, as_json: bool, timeout_s: float = 3) -> Answered:
    """Posts once, as a browser or as a program does."""
    if as_json:
        body, headers = json.dumps({"token": question.token, "by": by, "input": {"count": count}}), JSON
    else:
        body, headers = urlencode({"_token": question.token, "_by": by, "v/count": str(count)}), FORM
    try:
        reply = ask("POST", url + "submissions", body.encode(), headers, timeout_s)
    except BROKEN:
        return Answered(None)
    return Answered(reply.status, receipt_of(reply), winner_of(reply))


def receipt_of(reply: Reply) -> Optional[str]:
    return reply.headers["Location"].rpartition("/")[2] if reply.status == 303 else None


def winner_of(reply: Reply) -> Optional[str]:
    """Whom a program is told of; people read it in the page's own words."""
    named = WINNER.search(reply.text) if reply.status == 409 else None
    return named and named[1]
