"""The whole form with the keyboard alone, in a browser that runs no scripts."""

from __future__ import annotations

import order_form
import pytest
from playwright.sync_api import expect

# What has the focus, and whether it comes after what had it before, on the page and in the document.
STEP = """() => {
    const now = document.activeElement, before = window.before;
    window.before = now;
    const top = now.getBoundingClientRect().top + scrollY;
    const comesAfter = !before || before === now || !before.isConnected || (
        (before.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && top >= window.beforeTop - 1);
    window.beforeTop = top;
    const label = now.getAttribute("aria-label") || now.labels?.[0]?.textContent || now.textContent;
    return {
        tag: now.tagName, name: now.name ?? "", value: now.value ?? "", id: now.id, comesAfter,
        label: label.trim().replace(/\\s+/g, " "), isSeen: now.checkVisibility(), isBody: now === document.body,
    };
}"""


class Keyboard:
    """A reviewer who has no mouse: the keys, and what has the focus."""

    def __init__(self, page):
        self.page = page

    @property
    def focused(self):
        return self.page.evaluate(STEP)

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def type(self, text):
        self.page.keyboard.type(text)

    def reach(self, key="Tab", **wanted):
        """Presses the key until what is wanted has the focus: everything on the way is seen, and in the page's order."""
        self.page.evaluate("window.before = null")
        for _ in range(200):
            self.press(key)
            now = self.focused
            assert now["isSeen"] and not now["isBody"], f"the way to {wanted} ends at {now}"
            assert now["comesAfter"] or key != "Tab", f"{now} stands before what had the focus before it"
            if all(now[name] == value for name, value in wanted.items()):
                return now
        raise AssertionError(f"{wanted} cannot be reached")

    def back(self, **wanted):
        return self.reach("Shift+Tab", **wanted)

    def fill(self, name, text):
        self.reach(name=name)
        self.press("Control+a")
        self.type(text)

    def follow(self, key="Enter"):
        """Presses the key, which posts the form: the status of the answer."""
        with self.page.expect_response(lambda response: response.request.method == "POST") as posted:
            with self.page.expect_navigation():
                self.press(key)
        return posted.value.status


@pytest.fixture
def keyboard(reviewer):
    return Keyboard(reviewer)


def test_the_keyboard_alone_fills_changes_mends_and_sends_the_form(portal, keyboard):
    page = keyboard.page
    run = portal.create_run(order_form.SCHEMA, description=order_form.DESCRIPTION, initial={"stock": {"north": 3}})
    page.goto(run.page)
    keyboard.press("Tab")
    assert keyboard.focused["label"] == "Skip to the content"
    keyboard.press("Enter")
    assert keyboard.focused["id"] == "main"

    keyboard.fill("v/customer", "Ada")
    keyboard.fill("v/lines/~r0/part", "bolt")
    keyboard.fill("v/lines/~r0/pieces", "10")
    keyboard.reach(tag="SUMMARY")
    keyboard.press("Enter")
    keyboard.fill("v/lines/~r1/part", "nut")
    keyboard.fill("v/lines/~r1/pieces", "20")
    keyboard.press("Tab", "Space")

    keyboard.reach(name="s/payment")
    keyboard.press("Space")
    assert keyboard.focused["value"] == "b0"
    keyboard.fill("v/payment/~b0/number", "4242")
    keyboard.back(name="s/payment")
    keyboard.press("ArrowDown")
    assert keyboard.focused["value"] == "b1"
    keyboard.press("Tab")
    assert keyboard.focused["name"] == "v/payment/~b1/account", "the fields of the choice that was left are out of the way"
    keyboard.back(name="s/payment")
    keyboard.press("ArrowUp")
    keyboard.press("Tab")
    assert (keyboard.focused["name"], keyboard.focused["value"]) == ("v/payment/~b0/number", "4242")

    keyboard.reach(name="s/ship_to")
    keyboard.press("Space")
    keyboard.fill("v/ship_to/street", "Long Street 1")
    keyboard.fill("v/ship_to/city", "York")
    keyboard.reach(name="s/bill_to")
    keyboard.press("Tab")
    assert keyboard.focused["value"] == "show/category", "what is left out is out of the way"
    keyboard.reach(name="v/delivery")
    keyboard.press("ArrowRight")
    assert keyboard.focused["value"] == "brought"

    # Buttons that change the form.
    keyboard.back(value="up/lines/~r1")
    assert keyboard.follow("Enter") == 200
    assert keyboard.focused["id"] == "f/lines/~r1"
    first = page.locator(".rows > .row").first
    expect(first.get_by_label("Part")).to_have_value("nut")
    keyboard.reach(value="show/category")
    assert keyboard.follow("Space") == 200
    assert keyboard.focused["id"] == "f/category"
    keyboard.fill("v/category/name", "screws")
    keyboard.reach(value="del/stock/~r0")
    assert keyboard.follow("Space") == 200
    assert keyboard.focused["id"] == "f/stock"
    keyboard.reach(name="v/~c0/floor")
    keyboard.type("many")

    # Enter in a line sends the form: no row goes, nothing is decided.
    assert keyboard.follow("Enter") == 422
    assert keyboard.focused["id"] == "summary"
    links = page.get_by_role("alert").get_by_role("link").all_text_contents()
    assert sorted(link.split(":")[0] for link in links) == ["Floor", "Your decision"]
    keyboard.reach(label=next(link for link in links if link.startswith("Floor")))
    keyboard.press("Enter")
    assert keyboard.focused["name"] == "v/~c0/floor"
    keyboard.press("Control+a")
    keyboard.type("3")
    keyboard.reach(label="Approve")
    assert keyboard.follow("Enter") == 303
    page.wait_for_url("**/receipts/*")
    answer = run.read()["input"]
    assert answer["lines"] == [{"part": "nut", "pieces": 20, "fragile": True}, {"part": "bolt", "pieces": 10, "fragile": False}]
    assert (answer["payment"], answer["decision"], answer["floor"]) == ({"kind": "card", "number": "4242"}, "approve", 3)
    assert (answer["ship_to"], answer["category"]) == ({"street": "Long Street 1", "city": "York"}, {"name": "screws"})
    assert answer.get("stock", {}) == {}


@pytest.mark.parametrize("name", ["v/customer", "v/lines/~r1/part", "v/payment/~b0/number", "k/codes/~r0", "z/due", "_by"])
def test_enter_in_a_line_sends_the_form_and_never_removes_or_decides(portal, keyboard, name):
    run = portal.create_run(order_form.SCHEMA, initial=order_form.INITIAL)
    keyboard.page.goto(run.page)
    if name.startswith("k/codes"):
        keyboard.page.locator("fieldset[id='f/codes'] summary").first.press("Enter")
    rows = keyboard.page.locator(".rows > .row").count()
    keyboard.page.locator(f"[name='{name}']").focus()
    assert keyboard.follow("Enter") == 422
    links = keyboard.page.get_by_role("alert").get_by_role("link").all_text_contents()
    assert any(link.startswith("Your decision") for link in links)
    assert keyboard.page.locator(".rows > .row").count() == rows
    assert run.read()["status"] == "paused"


@pytest.mark.parametrize("item", [
    {"type": "string"},
    {"type": "string", "maxLength": 2000},
    {"enum": ["a", "b"]},
    {"enum": [f"choice {number}" for number in range(12)]},
    {"type": "boolean"},
    {"type": "string", "format": "date-time"},
    {"type": "string", "contentEncoding": "base64"},
    {"type": "array", "uniqueItems": True, "items": {"enum": ["a", "b"]}},
    {"type": "array", "items": {"type": "integer"}},
    {"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}},
    {"anyOf": [{"type": "integer"}, {"type": "string", "minLength": 1}]},
    {"type": "object", "x-countersign": {"widget": "json"}},
], ids=lambda item: "-".join(map(str, item.values()))[:40])
def test_a_new_row_has_the_focus_whatever_it_holds(portal, keyboard, item):
    schema = {"type": "object", "required": ["rows"], "properties": {"rows": {"type": "array", "items": item}}}
    page = keyboard.page
    page.goto(portal.create_run(schema).page)
    for summary in page.locator("summary").all():
        summary.press("Enter")
    page.locator("[value='add/rows']").focus()
    assert keyboard.follow() == 200
    row = page.locator(".row").first
    assert row.evaluate("row => row.contains(document.activeElement) && document.activeElement.checkVisibility()")
