"""A page as a tree, read strictly: what a browser would have to repair is an error here.

Source: WHATWG HTML §13.2. Only what a page of ours may hold is known, so that a mistake in a template or in its
escaping shows as an error instead of as a form that this reader and a browser take differently.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Iterator, Optional, Union

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
TEXT_ONLY = {"textarea", "title", "option"}  # text with references, no tags
FOREIGN = {"svg", "path", "line", "rect", "circle"}
# A start tag of one of these closes an open <p> in a browser (§13.2.6.4.7).
CLOSES_P = {
    "address", "article", "aside", "blockquote", "details", "dialog", "div", "dl", "fieldset", "figure", "footer",
    "form",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "menu", "nav", "ol", "p", "pre", "section", "summary",
    "table", "ul",
}


class PageError(AssertionError):
    """The page is not what a browser would take without repairs."""


@dataclass
class Element:
    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    parent: Optional["Element"] = None
    children: list[Union["Element", str]] = field(default_factory=list)

    def __contains__(self, attribute: str) -> bool:
        return attribute in self.attributes

    def __getitem__(self, attribute: str) -> str:
        return self.attributes.get(attribute, "")

    @property
    def classes(self) -> list[str]:
        return self["class"].split()

    def walk(self) -> Iterator["Element"]:
        """All elements below, in tree order."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.walk()

    def all(self, *tags: str) -> list["Element"]:
        return [each for each in self.walk() if each.tag in tags]

    def ancestors(self) -> Iterator["Element"]:
        place = self.parent
        while place:
            yield place
            place = place.parent

    def is_in(self, other: "Element") -> bool:
        return any(place is other for place in self.ancestors())

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.children)


class Page:
    """The root, and its elements by id."""

    def __init__(self, source: str) -> None:
        self.root = _Reader(source).root
        self.ids: dict[str, Element] = {}
        for element in self.root.walk():
            if "id" in element:
                if element["id"] in self.ids or not element["id"] or any(map(str.isspace, element["id"])):
                    raise PageError(f"the id {element['id']!r} is blank, has spaces or is there twice")
                self.ids[element["id"]] = element

    @property
    def title(self) -> str:
        return self.root.all("title")[0].text


class _Reader(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        if "\0" in source:
            raise PageError("the page holds a zero byte, which browsers replace")
        self.root = Element("")
        self.open = [self.root]
        self.feed(source.replace("\r\n", "\n").replace("\r", "\n"))  # §13.2.3.5, before anything is parsed
        self.close()
        if len(self.open) > 1:
            raise PageError(f"<{self.open[-1].tag}> is not closed")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, Optional[str]]]) -> None:
        inside = self.open[-1]
        names = [name for name, _ in attrs]
        if len(set(names)) < len(names):
            raise PageError(f"<{tag}> has an attribute twice: {names}")
        if inside.tag in TEXT_ONLY:
            raise PageError(f"<{tag}> stands in the text of <{inside.tag}>")
        if tag in CLOSES_P and any(each.tag == "p" for each in self.open):
            raise PageError(f"<{tag}> stands in a <p>, which a browser would close")
        if tag == "form" and any(each.tag == "form" for each in self.open):
            raise PageError("a form stands in a form, which a browser would drop")
        element = Element(tag, {name: value or "" for name, value in attrs}, inside)
        inside.children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, Optional[str]]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            if tag not in FOREIGN:
                raise PageError(f"<{tag}/> is not closed by its slash")
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if self.open[-1].tag != tag:
            raise PageError(f"</{tag}> closes <{self.open[-1].tag}>")
        closed = self.open.pop()
        if tag in ("textarea", "pre") and closed.children and str(closed.children[0]).startswith("\n"):
            closed.children[0] = str(closed.children[0])[1:]  # §13.2.6.4.7: a newline right after the start tag

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)
