"""Authors, reviewers and onlookers, each a thread, who go on while the portal under them dies and comes back."""

from __future__ import annotations

import random
import threading
import time
from typing import Callable, Optional, Union

from client_log import ClientLog
from engines import Embedded, Prefect
from questions import BROKEN, Answered, Question, Questions, post_answer

AHEAD = 3  # questions that wait while reviewers are busy with earlier ones
Receipts = dict[tuple[Question, str, int], str]


class Traffic:
    """Posts differing answers to every question, and the same one again where the outcome is unknown or may change."""

    def __init__(self, engine: Union[Embedded, Prefect], log: ClientLog, seed: int, reviewers: int) -> None:
        self.engine, self.log, self.seed = engine, log, seed
        self.questions, self.receipts = Questions(), Receipts()
        self._fresh, self._more = 0, threading.Condition()
        self._over = threading.Event()
        self._errors: list[BaseException] = []
        self._progress = [0] * reviewers
        tasks = [lambda number=number: self._review(number) for number in range(reviewers)]
        tasks += [self._author, self._onlooker, self._onlooker]
        self._threads = [threading.Thread(target=self._guarded(task), daemon=True) for task in tasks]

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def forget_receipts(self) -> None:
        """Counts from here on."""
        with self._more:
            self._fresh = 0

    def wait_for_receipts(self, count: int, timeout_s: float) -> None:
        """Returns at the moment when so many new ones are there, or when the time is over."""
        with self._more:
            self._more.wait_for(lambda: self._fresh >= count, timeout_s)

    def finish(self) -> None:
        """No new questions; returns when every reviewer knows what became of the last."""
        self._over.set()
        for thread in self._threads:
            thread.join(60)
        if self._errors:
            raise self._errors[0]
        assert not any(thread.is_alive() for thread in self._threads), "a client did not come to an end"

    def repeat_all(self) -> None:
        """Everything that has a receipt is posted once more."""
        for question, by, count in list(self.receipts):
            self._insist(question, by, count, as_json=True)

    def _guarded(self, task: Callable[[], None]) -> Callable[[], None]:
        def run() -> None:
            try:
                task()
            except BaseException as error:
                self._errors.append(error)
                raise

        return run

    def _author(self) -> None:
        while not self._over.is_set():
            question = None
            if len(self.questions) - min(self._progress) < AHEAD:
                question = self._unbroken(lambda: self.engine.ask(self.log))
            if question:
                self.questions.add(question)
            else:
                self._over.wait(0.02)

    def _onlooker(self) -> None:
        chance = random.Random(f"{self.seed} onlooker")
        while not self._over.is_set():
            known = list(self.receipts.items())[-8:]
            newest = self.questions.wait_for(max(0, len(self.questions) - 1), 0.1)
            if known and (newest is None or chance.random() < 0.5):
                (question, _, _), receipt = chance.choice(known)
                self._unbroken(lambda: self.engine.look(question, receipt, self.log))
            elif newest:
                self._unbroken(lambda: self.engine.look(newest, None, self.log))
            self._over.wait(0.01)

    def _review(self, number: int) -> None:
        chance, by = random.Random(f"{self.seed} {number}"), f"reviewer {number}"
        while not self._over.is_set():
            question = self.questions.wait_for(self._progress[number], 0.1)
            if question is None:
                continue
            count = 1 + number + 1000 * self._progress[number]
            self._insist(question, by, count, chance.random() < 0.5)
            if chance.random() < 0.3:
                self._insist(question, by, count, chance.random() < 0.5)
            self._progress[number] += 1
            self._over.wait(chance.uniform(0, 0.02))

    def _insist(self, question: Question, by: str, count: int, as_json: bool) -> None:
        """Posts until the outcome is known."""
        give_up_at = time.monotonic() + 50
        while not self._post(question, by, count, as_json).is_final:
            if time.monotonic() > give_up_at:
                raise TimeoutError(f"{by} got no outcome for {question.run}")
            time.sleep(0.05)

    def _post(self, question: Question, by: str, count: int, as_json: bool) -> Answered:
        begun = time.monotonic()
        answered = post_answer(self.engine.portal.url, question, by, count, as_json)
        self.log.add(
            "post", begun, run=question.run, by=by, count=count, status=answered.status, receipt=answered.receipt,
            winner=answered.winner)
        if answered.receipt:
            with self._more:
                self._fresh += (question, by, count) not in self.receipts
                self.receipts[question, by, count] = answered.receipt
                self._more.notify_all()
        return answered

    def _unbroken(self, call: Callable[[], Optional[Question]]) -> Optional[Question]:
        """`None` where the portal died under the call."""
        try:
            return call()
        except BROKEN:
            return None
