"""A single client that brings questions up and answers them one after the other, as far as the portal goes along."""

from __future__ import annotations

from typing import Any, Optional

from exchange import ask, get
from portal import COUNT, FORM_TOKEN, Portal
from questions import BROKEN, Answered, Question, post_answer


class Client:
    """Remembers what was acknowledged."""

    def __init__(self, portal: Portal) -> None:
        self.portal = portal
        self.acknowledged: dict[str, tuple[int, str]] = {}
        self._count = 0

    def question(self) -> Optional[Question]:
        """A new one; `None` where it could not be kept."""
        created = self.portal.api("POST", "/api/runs", {"name": "a run", "schema": COUNT})
        assert created.status in (201, 503), created.text
        if created.status == 503:
            return None
        page = get(self.portal.url + created.json["page"].lstrip("/"))
        token = FORM_TOKEN.search(page.text)
        assert token, f"the page is not there: {page.status}"
        return Question(created.json["id"], token[1])

    def answer(self, question: Question) -> Answered:
        self._count += 1
        answered = post_answer(self.portal.url, question, "Ada", self._count, self._count % 2 == 0, 30)
        assert answered.status in (303, 503, None), f"a post got {answered.status}"
        if answered.receipt:
            self.acknowledged[question.run] = self._count, answered.receipt
        return answered

    def go_on(self, times: int) -> list[Optional[int]]:
        """The outcome of each round: a status, or `None` where nobody answered."""
        return [self._round() for _ in range(times)]

    def go_on_until_refused(self, times: int) -> list[Optional[int]]:
        """The same, no further than to the first round that was not acknowledged."""
        outcomes: list[Optional[int]] = []
        while len(outcomes) < times and set(outcomes) <= {303}:
            outcomes += self.go_on(1)
        return outcomes

    def _round(self) -> Optional[int]:
        try:
            question = self.question()
            return self.answer(question).status if question else 503
        except BROKEN:
            return None

    def expect_all(self) -> None:
        """Everything acknowledged is there, and its receipt too."""
        for run, (count, receipt) in self.acknowledged.items():
            found: dict[str, Any] = self.portal.api("GET", f"/api/runs/{run}").json
            assert (found["status"], found["input"]) == ("resumed", {"count": count}), found
            kept = ask("GET", f"{self.portal.url}receipts/{receipt}", headers={"Accept": "application/json"})
            assert (kept.status, kept.json["state"]) == (200, "confirmed")
