"""What the outputs of the contestants have in common: how many controls a page has, and what an answer says."""
import json
from decimal import Decimal
from html.parser import HTMLParser

from forms import wide


class Controls(HTMLParser):
    """The names of the controls that hold a property, in the page's order; a group of radio buttons is one."""

    def __init__(self, page):
        super().__init__()
        self.found = {}
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        name = attributes.get("name") or ""
        is_ours = "/" not in name or name.startswith("v/")
        is_control = tag in ("input", "select", "textarea") and attributes.get("type") != "hidden"
        if is_control and is_ours and not name.startswith("_"):
            self.found[name] = tag


def controls(page):
    """As many as there are: contestants that draw all have the same."""
    return range(len(Controls(page.decode()).found))


def entries(output):
    """Each answer with its path, the blank ones left out; numbers by their value, line ends by LF."""
    values = json.loads(output, parse_float=Decimal, parse_int=Decimal)
    return [
        (path, plain(field, found)) for field, path, _ in wide.answers()
        if (found := at(values, path)) not in (None, "")
    ]


def at(values, path):
    for step in path:
        values = values[int(step)] if isinstance(values, list) else values.get(step)
    return values


def plain(field, found):
    if field.kind in ("integer", "number"):
        return Decimal(found).normalize()
    return found.replace("\r\n", "\n") if isinstance(found, str) else found
