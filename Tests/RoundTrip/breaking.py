"""Posts that are wrong in one place: what people type and choose amiss, and what no page of ours posts."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Iterator

from browser import TYPED, Control, Entry, Form
from contract import OWN, letter

LINES = [
    "", " ", "x", "1,5", "1 000", "١٢", "0x10", "1e", "--1", "NaN", "Infinity", "-Infinity", "1e999", "-1", "+3",
    "1.5", "0", "007",
    "999999999999999999999999999999", "0.30000000000000000000000001", "31.12.2024", "2024-02-30",
    "2024-13-45T99:99:99Z",
    "tomorrow", "25:61", "P", "a@", "@example.com", "http://", "//x", "💥", "<b>&amp;\"'", "</textarea><script>",
    "null", "true",
    "[1,", "{", "[]", "{}", "\u202eabc", "e\u0301", "é", " padded ", "**********", "~r0", "none", "b0", "a" * 3_000,
    "\u00a0",
    "\u200b", "\ufeff", "\t",
]
AREAS = LINES + [
    "\r\n", "\r\n\r\nx", "a\r\nb", '{"a": 1, "a": 2}', "[" * 40 + "]" * 40, '"\\ud800"', '{"unknown": 1}', "[null]",
    "nul", "1 2",
    "[1, 2, 3, 4, 5, 6, 7, 8, 9]", '{"kind": "fish", "fins": "many"}', "// comment\r\n1", "'single'", "[1.10, 1e2,]",
]
KEYS = ["", " ", "x", "a/b", "~0", "line end", "é", "1", "A" * 300]


@dataclass(frozen=True)
class Broken:
    """A post. `name`: the control that was changed. `by_hand`: no browser makes it from our page."""

    what: str
    name: str
    entries: list[Entry]
    by_hand: bool = False


def broken(form: Form, entries: list[Entry], random: Random, count: int) -> list[Broken]:
    """That many of all that can be done to this post, of as many controls as there are."""
    places = [place for place, each in enumerate(entries) if each.name not in OWN]
    made: list[Broken] = []
    while places and len(made) < count:
        random.shuffle(places)
        for place in places[: count - len(made)]:
            made.append(random.choice(list(_changes(form, entries, place, random))))
    return made


def _changes(form: Form, entries: list[Entry], place: int, random: Random) -> Iterator[Broken]:
    """A choice of changes to one entry, some drawn anew each time."""
    entry = entries[place]
    control = next((each for each in form.named(entry.name)), None)

    def put(what: str, value: str, by_hand: bool = False) -> Broken:
        changed = [*entries[:place], Entry(entry.name, value), *entries[place + 1:]]
        return Broken(f"{entry.name}: {what} {value[:80]!r}", entry.name, changed, by_hand)

    def drop(by_hand: bool) -> Broken:
        return Broken(f"{entry.name}: not posted", entry.name, entries[:place] + entries[place + 1:], by_hand)

    if control and control.kind in TYPED:
        texts = AREAS if control.kind == "textarea" else LINES
        if letter(entry.name) == "k":
            others = [each.value for each in entries if letter(each.name) == "k" and each is not entry]
            yield put("key", random.choice(KEYS + 3 * others))
        for text in random.sample(texts, 8):
            yield put("typed", text)
        yield put("blank", "")
    elif control and control.kind in ("radio", "select"):
        for value in _choices(form, control):
            yield put("chosen", value)
        yield put("no choice of the page", random.choice(["bogus", "null", "[]", "1.0", "TRUE"]), by_hand=True)
        yield drop(by_hand=True)
    elif control and control.kind == "checkbox":
        yield drop(by_hand=False)
        yield put("no box of the page", "maybe", by_hand=True)
    else:
        yield put("no state of the page", random.choice(["", "bogus", "0", "99999", "b99"]), by_hand=True)
        yield drop(by_hand=True)


def _choices(form: Form, control: Control) -> list[str]:
    if control.kind == "select":
        return [each["value"] for each in control.element.all("option")]
    return [each.value for each in form.named(control.name)]
