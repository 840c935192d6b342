"""Compares what clients saw with what is left in store, ledger and engine, and names every broken promise.

It runs after the end, on files alone, so that nothing it says depends on the program that it judges.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Iterator

from client_log import Event
from evidence import Engine, Store

LOST, DOUBLED, OTHER = "lost", "doubled", "other answer"
RECEIPT, UNPOSTED, STALE = "receipt changed", "never posted", "stale read"
WINNER, UNSETTLED, LEDGER, ODD, UNTRUE = "wrong winner", "unsettled", "ledger", "odd reply", "untrue receipt"


@dataclass(frozen=True)
class Fault:
    kind: str
    run: str
    words: str


def faults(events: list[Event], store: Store, engine: Engine) -> list[Fault]:
    """Everything that must not be; empty when all promises were kept."""
    posts = [event for event in events if event["kind"] == "post"]
    acks = [event for event in posts if event["status"] == 303]
    return [
        *acknowledged_twice(acks),
        *acknowledged_and_lost(acks, store, engine),
        *runs_and_answers(posts, store, engine),
        *ledger_beside_answers(store),
        *told_otherwise(events, posts, store),
        *seen_otherwise(events, acks, store),
    ]


def acknowledged_twice(acks: list[Event]) -> Iterator[Fault]:
    """A run whose receipts went to two answers, or an answer with two receipts."""
    answers, receipts = defaultdict(set), defaultdict(set)
    for ack in acks:
        answers[ack["run"]].add((ack["by"], ack["count"]))
        receipts[ack["run"], ack["by"], ack["count"]].add(ack["receipt"])
    for run, different in answers.items():
        if len(different) > 1:
            yield Fault(DOUBLED, run, f"receipts for {sorted(different)}")
    for (run, by, count), different in receipts.items():
        if len(different) > 1:
            yield Fault(RECEIPT, run, f"{by}'s {count} got the receipts {sorted(different)}")


def acknowledged_and_lost(acks: list[Event], store: Store, engine: Engine) -> Iterator[Fault]:
    """What a receipt stands for is in the store, and the run went on with it."""
    kept = {answer.id: answer for answer in store.answers}
    for run, by, count, receipt in sorted({(ack["run"], ack["by"], ack["count"], ack["receipt"]) for ack in acks}):
        answer = kept.get(receipt)
        if answer is None:
            yield Fault(LOST, run, f"the receipt {receipt} for {count} is not in the store")
            continue
        if (answer.run, answer.by, answer.count) != (run, by, count):
            yield Fault(OTHER, run, f"{by} got a receipt for {count}, the store has {answer}")
        if answer.state in ("refused", "overtaken"):
            yield Fault(LOST, run, f"{count} was acknowledged and then {answer.state}")
        elif answer.state != "confirmed":
            yield Fault(UNSETTLED, run, f"the answer is still {answer.state}")
        if run not in engine or engine[run].resumes == 0:
            yield Fault(LOST, run, f"{count} was acknowledged and the run still waits")


def runs_and_answers(posts: list[Event], store: Store, engine: Engine) -> Iterator[Fault]:
    """One answer for a run in the store, one resume in the engine, with the same value, and somebody posted it."""
    posted = {(post["run"], post["by"], post["count"]) for post in posts}
    counting = [answer for answer in store.answers if answer.state != "refused"]
    for run, answers in Counter(answer.run for answer in counting).items():
        if answers > 1:
            yield Fault(DOUBLED, run, f"{answers} answers in the store")
    for answer in counting:
        if (answer.run, answer.by, answer.count) not in posted:
            yield Fault(UNPOSTED, answer.run, f"the store has {answer}")
    decided = {answer.run: answer.count for answer in counting}
    for run, seen in engine.items():
        if seen.resumes > 1:
            yield Fault(DOUBLED, run, f"resumed {seen.resumes} times")
        if seen.resumes and seen.count != decided.get(run):
            yield Fault(OTHER, run, f"resumed with {seen.count}, the store has {decided.get(run)}")
    if store.outbox:
        yield Fault(UNSETTLED, "", f"{store.outbox} answers are left in the outbox")


def ledger_beside_answers(store: Store) -> Iterator[Fault]:
    """The ledger tells of each answer once that it was taken, and once how it ended."""
    told = Counter((entry.event, entry.submission) for entry in store.ledger)
    for answer in store.answers:
        for event in ("answered", answer.state):
            if event != "held" and told[event, answer.id] != 1:
                yield Fault(LEDGER, answer.run, f"{answer.id} is {event} {told[event, answer.id]} times")
    known = {answer.id for answer in store.answers}
    for entry in store.ledger:
        if entry.submission is not None and entry.submission not in known:
            yield Fault(LEDGER, "", f"{entry} tells of an answer that is not in the store")


def told_otherwise(events: list[Event], posts: list[Event], store: Store) -> Iterator[Fault]:
    """A refused client was told the truth, and nobody got an answer that the routes do not have."""
    winners = {answer.run: answer.by for answer in store.answers if answer.state != "refused"}
    kept = {(answer.run, answer.by, answer.count) for answer in store.answers}
    for post in posts:
        if post["status"] not in (None, 303, 409, 429, 503):
            yield Fault(ODD, post["run"], f"a post got {post['status']}")
        if post["status"] == 409 and (post["run"], post["by"], post["count"]) in kept:
            yield Fault(RECEIPT, post["run"], f"{post['by']}'s {post['count']} was taken, and the same again refused")
        if post["status"] == 409 and post["winner"] not in (None, winners.get(post["run"])):
            yield Fault(WINNER, post["run"], f"{post['by']} was told of {post['winner']}")
    for event in events:
        if event["kind"] == "created" and event["run"] not in store.runs:
            yield Fault(LOST, event["run"], "the run itself was acknowledged and is not in the store")


def seen_otherwise(events: list[Event], acks: list[Event], store: Store) -> Iterator[Fault]:
    """No look at a run or a receipt showed what is not so, or took back what an earlier one showed."""
    answers = {answer.run: answer.count for answer in store.answers if answer.state != "refused"}
    acked_at: dict[str, float] = {}
    for ack in acks:
        acked_at[ack["run"]] = min(ack["ended"], acked_at.get(ack["run"], ack["ended"]))
    confirmed_at: dict[str, float] = {}
    for event in sorted(events, key=lambda event: event["ended"]):
        if event["kind"] == "read":
            late = event["begun"] > acked_at.get(event["run"], float("inf"))
            if late and event["status"] != "resumed":
                yield Fault(STALE, event["run"], f"it was {event['status']} after the receipt")
            if event["status"] == "resumed" and event["count"] != answers.get(event["run"]):
                yield Fault(OTHER, event["run"], f"its author read {event['count']}")
        if event["kind"] == "receipt":
            if event["status"] == 404:
                yield Fault(LOST, "", f"the receipt {event['receipt']} was not found")
            elif event["begun"] > confirmed_at.get(event["receipt"], float("inf")) and event["state"] != "confirmed":
                yield Fault(STALE, "", f"the receipt {event['receipt']} was {event['state']} after it was confirmed")
            if event["waits"]:
                yield Fault(UNTRUE, "", f"the receipt {event['receipt']} was {event['state']} while the run was paused")
            if event["state"] == "confirmed":
                confirmed_at.setdefault(event["receipt"], event["ended"])
