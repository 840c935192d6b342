"""What a page must be that comes back with errors: each one linked, said beside its field, and all that was typed."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Iterator

from browser import Entry, Form
from contract import OWN, is_in_row, is_secret, kept
from page import Element, Page


def faults(page: Page, form: Form, posted: list[Entry], changed: str = "") -> list[str]:
    """What is wrong with it. `changed`: the name of a choice that no page has, and that so cannot be kept."""
    found = list(_unlike(page, form))
    if not page.title.startswith("Error:"):
        found.append(f"the title is {page.title!r}")
    return found + lost(form, posted, changed)


def _unlike(page: Page, form: Form) -> Iterator[str]:
    summary = page.ids.get("summary")
    if not summary or not summary.all("li"):
        yield "there is no summary"
        return
    linked = set()
    for link in summary.all("a"):
        target = page.ids.get(link["href"].removeprefix("#"))
        if not link["href"].startswith("#") or target is None:
            yield f"the summary links {link['href']!r}, which is not on the page"
            continue
        linked.add(f"{target['id']}-error")
        yield from _beside(page, form, link, target)
    errors = [each for each in form.element.walk() if each["id"].endswith("-error")]
    yield from (f"{each['id']} is not in the summary" for each in errors if each["id"] not in linked)


def _beside(page: Page, form: Form, link: Element, target: Element) -> Iterator[str]:
    error = page.ids.get(f"{target['id']}-error")
    if error is None:
        yield f"there is no error beside {target['id']}"
        return
    said = _plain(error.text).removeprefix("Error:").strip()
    label = "".join(_plain(each.text) for each in link.all("bdi")[:1])
    if _plain(link.text) not in (said, f"{label}: {said}"):
        yield f"the summary says {_plain(link.text)!r}, the field {said!r}"
    if "error" not in error.classes:
        yield f"{error['id']} has not the class error"
    if any(each.tag == "details" and "open" not in each for place in (error, target) for each in place.ancestors()):
        yield f"{error['id']} is in closed details"
    described = [each for each in form.element.walk() if error["id"] in each["aria-describedby"].split()]
    if not any(each is target or target.is_in(each) or each.is_in(target) for each in described):
        yield f"no control of {target['id']} is described by its error"


def lost(form: Form, posted: list[Entry], changed: str = "") -> list[str]:
    """What was posted and is not in the form as it would be posted again; and what came from nowhere."""
    before, after = _by_name(posted), _by_name(form.press())
    found = []
    for name in before.keys() | after.keys():
        if name in OWN - {"_by"} or name == changed or is_secret(form, name):
            continue
        had, has = ([kept(each).value for each in side[name]] for side in (before, after))
        if name.startswith("r"):
            # A spare row that was filled stands before those that were not, and a new one may stand after them.
            had = sorted(before_rows(before[name]))
            has = sorted(has)
        elif not has and is_gone(name, before, after):
            continue
        if not _is_within(had, has) or (len(has) > len(had) and not is_in_row(name) and "/~b" not in name):
            found.append(f"{name} was {had}, is {has}")
    return found


def before_rows(marks: list[Entry]) -> list[str]:
    """The rows that may not be gone: all but the spare ones."""
    return [each.value for each in marks if not each.value.endswith("?")]


def is_gone(name: str, before: dict[str, list[Entry]], after: dict[str, list[Entry]]) -> bool:
    """Whether it was in a spare row for which there is no room any more, or which another took the place of."""
    tokens = name[1:].split("/")
    for end, token in enumerate(tokens):
        if not re.fullmatch(r"~r\d+", token):
            continue
        marks = "r" + "/".join(tokens[:end])
        was = [each.value for each in before[marks]] if marks in before else []
        now = [each.value.rstrip("?") for each in after[marks]] if marks in after else []
        if f"{token[2:]}?" in was and token[2:] not in now:
            return True
    return False


def _by_name(entries: list[Entry]) -> dict[str, list[Entry]]:
    """In the order posted, with the line ends of a text as the page has them."""
    named = defaultdict(list)
    for each in entries:
        named[each.name].append(Entry(each.name, re.sub(r"\r\n|\r", "\n", each.value)))
    return named


def _is_within(some: list[str], all_of_it: list[str]) -> bool:
    """In this order, with others between."""
    rest = iter(all_of_it)
    return all(each in rest for each in some)


def _plain(text: str) -> str:
    return " ".join(text.split())
