"""A browser without scripts and one HTML form: the controls, what is typed, ticked and pressed, and what it posts.

Source: WHATWG HTML §4.10.21.3 and §4.10.21.4 (form submission, the entry list), URL §5.2, RFC 7578.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple, Optional
from urllib.parse import quote_plus, urljoin

from page import Element, Page, PageError
from sanitize import sanitized

BUTTONS = ("submit", "image", "reset", "button")
INPUTS = {
    "hidden", "text", "search", "tel", "url", "email", "password", "date", "month", "week", "time", "datetime-local",
    "number", "range", "color", "checkbox", "radio", "file", *BUTTONS,
}
TYPED = INPUTS - {"hidden", "checkbox", "radio", "file", *BUTTONS} | {"textarea"}


class Entry(NamedTuple):
    name: str
    value: str
    is_file: bool = False


@dataclass
class Control:
    """One listed element of the form. `kind`: an input's type, a button's, `textarea` or `select`."""

    element: Element
    kind: str
    value: str = ""
    is_checked: bool = False
    chosen: tuple[str, ...] = ()  # a select's

    @property
    def name(self) -> str:
        return self.element["name"]

    @property
    def is_button(self) -> bool:
        return self.kind in BUTTONS

    @property
    def is_disabled(self) -> bool:
        """Itself, or by a fieldset whose first legend does not hold it; or in a datalist, and so never posted."""
        below = self.element
        for place in self.element.ancestors():
            if place.tag == "datalist":
                return True
            if place.tag == "fieldset" and "disabled" in place:
                legend = next(iter(each for each in place.children if getattr(each, "tag", "") == "legend"), None)
                if below is not legend:
                    return True
            below = place
        return "disabled" in self.element

    def entries(self, pressed: Optional["Control"]) -> list[Entry]:
        """What it adds to the post."""
        if self.is_disabled or (self.is_button and self is not pressed):
            return []
        if self.kind == "image":
            prefix = f"{self.name}." if self.name else ""
            return [Entry(prefix + "x", "0"), Entry(prefix + "y", "0")]
        if not self.name or (self.kind in ("checkbox", "radio") and not self.is_checked):
            return []
        if self.kind == "select":
            return [Entry(self.name, value) for value in self.chosen]
        return [Entry(self.name, self.value, self.kind == "file")]


class Form:
    """The one form of a page that posts an answer."""

    def __init__(self, page: Page, address: str) -> None:
        forms = [each for each in page.root.all("form") if each["method"].lower() == "post"]
        if len(forms) != 1:
            raise PageError(f"the page has {len(forms)} forms that post")
        self.element, self.page = forms[0], page
        self.action = urljoin(address, self.element["action"])
        self.enctype = self.element["enctype"] or "application/x-www-form-urlencoded"
        listed = page.root.all("input", "textarea", "select", "button")
        self.controls = [_control(each) for each in listed if self._owns(each)]
        checked = [each.name for each in self.controls if each.kind == "radio" and each.is_checked]
        if len(set(checked)) < len(checked):
            raise PageError(f"two radio buttons of a name are checked: {checked}")

    def named(self, name: str) -> list[Control]:
        return [control for control in self.controls if control.name == name]

    @property
    def submit_buttons(self) -> list[Control]:
        return [each for each in self.controls if each.kind in ("submit", "image") and not each.is_disabled]

    def fill(self, name: str, text: str, nth: int = 0) -> None:
        """Types or pastes a text: what the control does not take is not in it."""
        control = [each for each in self.named(name) if each.kind in TYPED][nth]
        if control.is_disabled or "readonly" in control.element:
            raise PageError(f"{name} cannot be typed into")
        limit = control.element["maxlength"]
        if limit:
            text = text.encode("utf-16-le")[: 2 * int(limit)].decode("utf-16-le", "ignore")
        if control.kind == "textarea":
            control.value = text.replace("\r\n", "\n").replace("\r", "\n")
        else:
            control.value = sanitized(control.kind, text, control.element.attributes)

    def check(self, name: str, value: str = "true", on: bool = True) -> None:
        """Ticks a box or chooses a radio button, by its value."""
        control = next(each for each in self.named(name) if each.kind in ("checkbox", "radio") and each.value == value)
        control.is_checked = on
        if control.kind == "radio":
            self._untick_others(control)

    def choose(self, name: str, value: str) -> None:
        """Chooses an option of a select, by its value."""
        control = next(each for each in self.named(name) if each.kind == "select")
        if value not in [_option_value(each) for each in control.element.all("option")]:
            raise PageError(f"{name} has no option {value!r}")
        control.chosen = (value,)

    def press(self, button: Optional[Control] = None) -> list[Entry]:
        """The entry list after a click on this button; without one, after Enter in a line: the first one counts."""
        pressed = button or self.submit_buttons[0]
        if pressed not in self.submit_buttons:
            raise PageError("this button does not submit the form")
        return [entry for control in self.controls for entry in control.entries(pressed)]

    def _owns(self, element: Element) -> bool:
        if "form" in element:
            return self.page.ids.get(element["form"]) is self.element
        return element.is_in(self.element)

    def _untick_others(self, control: Control) -> None:
        for other in self.named(control.name):
            if other.kind == "radio" and other is not control:
                other.is_checked = False


def encoded(entries: list[Entry], enctype: str, boundary: str = "----RoundTripBoundary") -> tuple[str, bytes]:
    """The Content-Type and the body of a post."""
    if enctype == "multipart/form-data":
        return f"{enctype}; boundary={boundary}", multipart(entries, boundary)
    if enctype != "application/x-www-form-urlencoded":
        raise PageError(f"a form of ours has no enctype {enctype}")
    return enctype, urlencoded(entries)


def urlencoded(entries: list[Entry]) -> bytes:
    """Files are posted as their names: empty ones where none is chosen."""
    return "&".join(f"{_quoted(_crlf(each.name))}={_quoted(_crlf(each.value))}" for each in entries).encode()


def multipart(entries: list[Entry], boundary: str) -> bytes:
    """A file is posted with its name empty and no content: none is ever chosen here."""
    parts = []
    for each in entries:
        name = _crlf(each.name).replace("\r", "%0D").replace("\n", "%0A").replace('"', "%22")
        head = f'Content-Disposition: form-data; name="{name}"'
        head += '; filename=""\r\nContent-Type: application/octet-stream' if each.is_file else ""
        parts.append(f"--{boundary}\r\n{head}\r\n\r\n{'' if each.is_file else _crlf(each.value)}\r\n")
    return ("".join(parts) + f"--{boundary}--\r\n").encode()


def _crlf(text: str) -> str:
    return re.sub(r"\r\n|\r|\n", "\r\n", text)


def _quoted(text: str) -> str:
    return quote_plus(text, safe="*-._").replace("~", "%7E")


def _control(element: Element) -> Control:
    if "dirname" in element or "autofocus" in element and element["type"] == "hidden":
        raise PageError("an attribute that this browser does not know")
    if element.tag == "textarea":
        return Control(element, "textarea", element.text)
    if element.tag == "select":
        return Control(element, "select", chosen=_chosen(element))
    if element.tag == "button":
        kind = element["type"] if element["type"] in ("reset", "button") else "submit"
        return Control(element, kind, element["value"])
    kind = element["type"].lower() or "text"
    if kind not in INPUTS:
        raise PageError(f"an input has the type {kind!r}")
    if kind in ("checkbox", "radio"):
        return Control(element, kind, element["value"] if "value" in element else "on", "checked" in element)
    if kind == "file":
        return Control(element, kind)
    return Control(element, kind, sanitized(kind, element["value"], element.attributes))


def _chosen(select: Element) -> tuple[str, ...]:
    """What a select posts before it is touched: the last selected option, else the first that can be chosen."""
    options = select.all("option")
    selected = [each for each in options if "selected" in each]
    if "multiple" in select:
        return tuple(_option_value(each) for each in selected if not _is_off(each))
    if not selected and int(select["size"] or 1) == 1:
        selected = [each for each in options if not _is_off(each)][:1]
    return tuple(_option_value(each) for each in selected[-1:] if not _is_off(each))


def _is_off(option: Element) -> bool:
    return "disabled" in option or (option.parent.tag == "optgroup" and "disabled" in option.parent)


def _option_value(option: Element) -> str:
    return option["value"] if "value" in option else " ".join(option.text.split())
