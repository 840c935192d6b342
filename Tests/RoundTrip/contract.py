"""What these tests take for granted of our forms, beside HTML itself: change it here when the contract changes.

Source: docs/forms.md. Names: one letter and a path whose tokens are member names, `~pN` a member by position, `~rN` a
row, `~bN` a branch of a union, `~x` the further members.
"""

from __future__ import annotations

import re
from typing import Any, Optional

from browser import Control, Entry, Form
from exact import Members, text

OWN = {"_token", "_by", "_revision"}  # the receiver's, no field's
EDIT = "a"  # the name of the buttons that change the page and submit nothing
ROW = re.compile(r"/~r\d")
FILLED_DEPTH = 4  # how deep a form shows controls for certain, each object and list a level; below may be JSON text
SPARE = re.compile(r"(\d+)\?")  # the mark of a row that counts only when something in it was touched


def letter(name: str) -> str:
    """`v` value, `s` state, `r` row mark, `k` key, `j` JSON text, `u` upload, `z` zone, `o` shown."""
    return name[:1]


def send_buttons(form: Form) -> list[Control]:
    """Those that send the answer."""
    return [each for each in form.submit_buttons if each.name != EDIT]


def edit_buttons(form: Form) -> list[Control]:
    return [each for each in form.submit_buttons if each.name == EDIT]


def sent(form: Form, expected: Any) -> list[Entry]:
    """The post of the form as it is, by the button that says what is expected where the buttons are an answer."""
    buttons = send_buttons(form)
    plain = [each for each in buttons if not each.name]
    return form.press(plain[0] if plain else _deciding(buttons, expected))


def _deciding(buttons: list[Control], expected: Any) -> Optional[Control]:
    for button in buttons:
        key = button.name.partition("/")[2].replace("~1", "/").replace("~0", "~")
        wanted = dict(expected).get(key) if isinstance(expected, Members) else None
        if button.value in (wanted, text(wanted)):
            return button
    return buttons[0]


def is_secret(form: Form, name: str) -> bool:
    """A secret is never shown again."""
    return any(each.kind in ("password", "file") for each in form.named(name))


def kept(entry: Entry) -> Entry:
    """An entry as the page that is shown again may post it: a spare row that was touched has become one that counts."""
    spare = SPARE.fullmatch(entry.value)
    return Entry(entry.name, spare[1]) if letter(entry.name) == "r" and spare else entry


def is_in_row(name: str) -> bool:
    """Whether a page that is shown again may have it anew: a further spare row."""
    return letter(name) == "r" or bool(ROW.search(name))
