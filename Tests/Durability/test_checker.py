"""The checker finds each kind of broken promise in a log, store or engine that was doctored to hold it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from checker import DOUBLED, LEDGER, LOST, ODD, OTHER, RECEIPT, STALE, UNPOSTED, UNSETTLED, UNTRUE, WINNER, faults
from evidence import Answer, EngineRun, Entry, Store, read_store


def post(run, by, count, status, receipt=None, winner=None, at=1.0):
    return {"kind": "post", "begun": at, "ended": at + 0.1, "run": run, "by": by, "count": count, "status": status,
            "receipt": receipt, "winner": winner}


def look(run, status, count, at):
    return {"kind": "read", "begun": at, "ended": at + 0.1, "run": run, "status": status, "count": count, "by": None}


def receipt(id, status, state, at, waits=False):
    return {"kind": "receipt", "begun": at, "ended": at + 0.1, "receipt": id, "status": status, "state": state,
            "waits": waits}


class History:
    """Two runs: Ada's 1 was accepted and Grace learnt of it; Mary's 7 was taken, and the connection broke."""

    def __init__(self):
        self.events = [
            {"kind": "created", "begun": 0, "ended": 0, "run": "a"},
            post("a", "Ada", 1, None), post("a", "Ada", 1, 303, "r1", at=2.0),
            post("a", "Grace", 2, 409, winner="Ada", at=2.0), post("a", "Ada", 1, 303, "r1", at=8.0),
            post("b", "Mary", 7, None), look("a", "paused", None, at=0.5), look("a", "resumed", 1, at=5.0),
            receipt("r1", 200, "held", at=3.0), receipt("r1", 200, "confirmed", at=4.0),
        ]
        self.store = Store(
            runs={"a", "b"},
            answers=[Answer("r1", "a", "Ada", 1, "confirmed"), Answer("r2", "b", "Mary", 7, "confirmed")],
            ledger=[Entry("opened", None), Entry("answered", "r1"), Entry("answered", "r2"), Entry("sending", "r1"),
                    Entry("confirmed", "r1"), Entry("confirmed", "r2")],
        )
        self.engine = {"a": EngineRun(1, 1), "b": EngineRun(1, 7)}

    def kinds(self):
        return {fault.kind for fault in faults(self.events, self.store, self.engine)}

    def change_answer(self, id, **changes):
        self.store.answers = [
            replace(answer, **changes) if answer.id == id else answer for answer in self.store.answers]


def lose_the_row(history):
    del history.store.answers[0]


def lose_the_resume(history):
    history.engine["a"] = EngineRun(0, None)


def lose_the_run(history):
    history.store.runs.remove("a")


def resume_twice(history):
    history.engine["b"] = EngineRun(2, 7)


def resume_with_another(history):
    history.engine["a"] = EngineRun(1, 2)


def store_a_second_answer(history):
    history.store.answers.append(Answer("r3", "a", "Grace", 2, "confirmed"))


def acknowledge_a_second_answer(history):
    history.events.append(post("a", "Grace", 2, 303, "r3", at=9.0))


def give_another_receipt(history):
    history.events.append(post("a", "Ada", 1, 303, "r9", at=9.0))


def refuse_the_same_again(history):
    history.events.append(post("a", "Ada", 1, 409, winner="Ada", at=9.0))


def keep_another_value(history):
    history.change_answer("r1", count=2)


def keep_it_under_another_name(history):
    history.change_answer("r1", by="Grace")


def overtake_it(history):
    history.change_answer("r1", state="overtaken")


def leave_it_held(history):
    history.change_answer("r1", state="held")


def leave_a_row_in_the_outbox(history):
    history.store.outbox = 1


def make_an_answer_up(history):
    history.events = [event for event in history.events if event.get("run") != "b"]


def name_another_winner(history):
    history.events.append(post("a", "Grace", 2, 409, winner="Mary", at=9.0))


def fail_inside(history):
    history.events.append(post("a", "Grace", 2, 500, at=9.0))


def show_it_waiting_after_the_receipt(history):
    history.events.append(look("a", "paused", None, at=9.0))


def show_another_answer(history):
    history.events.append(look("a", "resumed", 2, at=9.0))


def forget_the_receipt(history):
    history.events.append(receipt("r1", 404, None, at=9.0))


def take_the_confirmation_back(history):
    history.events.append(receipt("r1", 200, "held", at=9.0))


def confirm_it_too_early(history):
    history.events.append(receipt("r1", 200, "confirmed", at=9.0, waits=True))


def leave_it_out_of_the_ledger(history):
    history.store.ledger.remove(Entry("answered", "r1"))


def confirm_it_twice_in_the_ledger(history):
    history.store.ledger.append(Entry("confirmed", "r2"))


def tell_of_an_answer_that_is_not_there(history):
    history.store.ledger.append(Entry("answered", "r7"))


DOCTORED = [
    (lose_the_row, LOST), (lose_the_resume, LOST), (lose_the_run, LOST), (overtake_it, LOST),
    (forget_the_receipt, LOST), (resume_twice, DOUBLED), (store_a_second_answer, DOUBLED),
    (acknowledge_a_second_answer, DOUBLED), (resume_with_another, OTHER), (keep_another_value, OTHER),
    (keep_it_under_another_name, OTHER), (show_another_answer, OTHER), (give_another_receipt, RECEIPT),
    (refuse_the_same_again, RECEIPT),
    (leave_it_held, UNSETTLED), (leave_a_row_in_the_outbox, UNSETTLED), (make_an_answer_up, UNPOSTED),
    (name_another_winner, WINNER), (fail_inside, ODD), (show_it_waiting_after_the_receipt, STALE),
    (take_the_confirmation_back, STALE), (confirm_it_too_early, UNTRUE), (leave_it_out_of_the_ledger, LEDGER),
    (confirm_it_twice_in_the_ledger, LEDGER), (tell_of_an_answer_that_is_not_there, LEDGER),
]


def test_a_history_in_which_all_promises_were_kept_passes():
    assert History().kinds() == set()


@pytest.mark.parametrize(("doctor", "kind"), DOCTORED, ids=[doctor.__name__ for doctor, _ in DOCTORED])
def test_a_broken_promise_is_found(doctor, kind):
    history = History()
    doctor(history)
    assert kind in history.kinds()


def test_a_store_that_sqlite_finds_unsound_is_not_judged(tmp_path):
    path = tmp_path / "store.sqlite"
    with closing(sqlite3.connect(path)) as file:
        file.executescript("CREATE TABLE t (a); CREATE INDEX i ON t (a); INSERT INTO t VALUES (1), (2);"
                           "PRAGMA writable_schema = ON; UPDATE sqlite_master SET rootpage = 2 WHERE name = 'i';")
    with pytest.raises((AssertionError, sqlite3.DatabaseError)):
        read_store(path)
