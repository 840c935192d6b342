"""Reads a page as far as a test of any form can: its forms, its controls, and which of them nothing labels."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Optional

Attributes = list[tuple[str, Optional[str]]]
CONTROLS = ("input", "select", "textarea")


class PageReader(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.forms = 0
        self.names: list[str] = []
        self.unlabelled: list[str] = []
        self._labelled: set[str] = set()
        self._waiting: dict[str, str] = {}
        self._open_labels = 0
        self.feed(text)
        self.close()
        self.unlabelled += [name for id, name in self._waiting.items() if id not in self._labelled]

    def handle_starttag(self, tag: str, attributes: Attributes) -> None:
        found = dict(attributes)
        if tag == "form":
            self.forms += 1
        if tag == "label":
            self._open_labels += 1
            self._labelled.add(found.get("for") or "")
        if tag in CONTROLS and found.get("type") != "hidden":
            self._control(found)

    def handle_endtag(self, tag: str) -> None:
        if tag == "label":
            self._open_labels -= 1

    def _control(self, found: dict[str, Optional[str]]) -> None:
        name = found.get("name") or ""
        self.names.append(name)
        if self._open_labels or "aria-label" in found or "aria-labelledby" in found:
            return
        if "id" in found:
            self._waiting[found["id"] or ""] = name
        else:
            self.unlabelled.append(name)
