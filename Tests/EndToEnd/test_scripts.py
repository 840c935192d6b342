"""With scripts, under the pages' own policy, the form changes in place; without, or where that fails, the receiver's page does the same."""

from __future__ import annotations

import re

import order_form
import pytest
from playwright.sync_api import expect
from test_cross_origin import halves, page_file  # noqa: F401
from test_live import follow

ALIEN = "has been blocked by CORS policy"


class Tab:
    """A browser's tab; what its console complains of, and the questions that it asks before the page is left."""

    def __init__(self, context):
        self.page = context.new_page()
        self.complaints: list[str] = []
        self.expected = ["422"]
        self.dialogs: list[str] = []
        self.page.on("console", lambda message: message.type in ("error", "warning") and self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", self._answer)

    def _answer(self, dialog):
        self.dialogs.append(dialog.type)
        dialog.accept()

    def named(self, name, nth=0):
        return self.page.locator(f"[name='{name}']").nth(nth)

    def action(self, value):
        return self.page.locator(f"button[name=a][value='{value}']")

    def press(self, value):
        """Presses a button that changes the form, and waits until the form is there that came of it."""
        with self.page.expect_response(lambda response: response.request.method == "POST") as posted:
            self.action(value).click()
        assert posted.value.status == 200
        self.page.wait_for_load_state()
        expect(self.page.locator("form[aria-busy]")).to_have_count(0)

    def send(self, name="Approve"):
        with self.page.expect_response(lambda reply: reply.request.is_navigation_request() and reply.request.method == "POST") as posted:
            with self.page.expect_navigation():
                self.page.get_by_role("button", name=name).click()
        return posted.value.status

    def focus_is_in(self, id):
        return self.page.evaluate("id => document.getElementById(id)?.contains(document.activeElement) ?? false", id)


@pytest.fixture
def open_tab(chromium):
    contexts, tabs = [], []

    def open_tab(scripts=True):
        contexts.append(chromium.new_context(java_script_enabled=scripts))
        contexts[-1].set_default_timeout(10_000)
        tabs.append(Tab(contexts[-1]))
        return tabs[-1]

    yield open_tab
    for context in contexts:
        context.close()
    for tab in tabs:
        assert [text for text in tab.complaints if not any(each in text for each in tab.expected)] == []


@pytest.fixture
def order(portal):
    return portal.create_run(order_form.SCHEMA, description=order_form.DESCRIPTION, initial=order_form.INITIAL)


def test_buttons_change_the_form_in_place_and_lose_nothing(order, open_tab):
    tab = open_tab()
    page = tab.page
    page.goto(order.page)
    tab.named("v/customer").fill("Ada & Söhne")
    tab.named("v/secret").fill("open sesame")
    page.locator("details.advanced > summary").click()
    tab.named("v/trace").fill("beef")
    page.locator("fieldset[id='f/lines'] > details > summary").click()
    page.locator("fieldset[id='f/lines'] > details > details > summary").click()
    tab.named("v/lines/~r3/part").fill("washer")
    tab.named("v/lines/~r3/pieces").fill("30")
    page.locator("[name='u/plan']").set_input_files({"name": "p.png", "mimeType": "image/png", "buffer": b"PIXEL"})

    tab.press("up/lines/~r1")
    assert tab.focus_is_in("f/lines/~r1")
    rows = page.locator("fieldset[id='f/lines'] > .row")
    assert [row.get_by_label("Part").input_value() for row in rows.all()] == ["nut", "bolt", "washer"]
    assert tab.named("v/secret").input_value() == "open sesame"
    assert tab.named("v/trace").input_value() == "beef" and tab.named("v/trace").is_visible()
    assert tab.named("v/lines/~r2/part").is_visible(), "a spare row that was opened stays open"
    expect(page.get_by_text("Plan, 5 bytes, is attached")).to_be_visible()

    tab.press("del/lines/~r0")
    assert tab.focus_is_in("f/lines") and rows.count() == 2
    tab.press("show/category")
    assert tab.focus_is_in("f/category")
    tab.named("v/category/name").fill("screws")
    tab.press("show/category/within")
    assert tab.focus_is_in("f/category/within")
    assert tab.named("v/category/name").input_value() == "screws"
    assert page.url == order.page and tab.named("v/customer").input_value() == "Ada & Söhne"
    tab.named("s/category/within", 0).uncheck()

    assert tab.send() == 303
    page.wait_for_url("**/receipts/*")
    answer = order.read()["input"]
    assert [line["part"] for line in answer["lines"]] == ["nut", "washer"]
    assert (answer["secret"], answer["trace"], answer["plan"]) == ("open sesame", "beef", "UElYRUw=")
    assert answer["category"] == {"name": "screws"}


def test_a_row_can_be_added_when_the_spare_ones_are_used(portal, open_tab):
    run = portal.create_run({"type": "object", "properties": {"rows": {"type": "array", "items": {"type": "string"}}}})
    tab = open_tab()
    tab.page.goto(run.page)
    for number in range(3):
        tab.page.locator("summary").locator("visible=true").last.click()
        tab.named(f"v/rows/~r{number}").fill(f"entry {number}")
    tab.press("add/rows")
    assert tab.page.evaluate("document.activeElement.name") == "v/rows/~r3"
    tab.page.keyboard.type("entry 3")
    assert tab.page.url == run.page and tab.send("Send answer") == 303
    assert run.read()["input"] == {"rows": [f"entry {number}" for number in range(4)]}


def test_what_is_typed_or_pressed_while_the_receiver_answers_is_not_lost(order, open_tab):
    tab = open_tab()
    page = tab.page
    page.goto(order.page)
    waiting, is_open = [], False
    page.route("**/submissions", lambda route: route.continue_() if is_open else waiting.append(route))
    tab.action("up/lines/~r1").click()
    tab.named("v/customer").fill("typed meanwhile")
    tab.action("del/stock/~r0").click()
    is_open = True
    for route in waiting:
        route.continue_()
    expect(page.locator("fieldset[id='f/stock'] > .row")).to_have_count(0)
    expect(page.locator("fieldset[id='f/lines'] > .row").first.get_by_label("Part")).to_have_value("nut")
    assert tab.named("v/customer").input_value() == "typed meanwhile"


def test_fields_that_depend_on_others_come_and_go_by_themselves(order, open_tab):
    tab = open_tab()
    page = tab.page
    page.goto(order.page)
    expect(page.get_by_role("button", name="Update the form")).to_be_hidden()
    expect(tab.named("v/~c1/counter")).to_be_visible()
    expect(tab.named("v/~c0/floor")).to_have_count(0)
    tab.named("v/~c1/counter").fill("seven")
    page.get_by_label("brought").check()
    expect(tab.named("v/~c0/floor")).to_be_visible()
    expect(tab.named("v/~c1/counter")).to_be_hidden()
    assert page.evaluate("document.activeElement.value") == tab.page.get_by_label("brought").get_attribute("value")
    tab.named("v/~c0/floor").fill("3")
    page.get_by_label("fetched").check()
    expect(tab.named("v/~c1/counter")).to_have_value("seven")
    expect(tab.named("v/~c0/floor")).to_be_hidden()

    # A line changes when it is left, and what has the focus then keeps it.
    tab.named("v/coupon").fill("X1")
    page.keyboard.press("Tab")
    name = page.evaluate("document.activeElement.name")
    assert name != "v/coupon"
    page.keyboard.type("12")
    expect(tab.named("v/~c2/reason")).to_be_visible()
    assert page.evaluate("document.activeElement.name") == name
    tab.named("v/coupon").fill("")
    page.keyboard.press("Tab")
    expect(tab.named("v/~c2/reason")).to_be_hidden()
    assert page.url == order.page


def test_one_press_sends_the_form_also_when_a_line_was_just_left(order, open_tab):
    tab = open_tab()
    tab.page.goto(order.page)
    tab.named("v/coupon").fill("X1")
    assert tab.send() == 422
    expect(tab.page.get_by_role("alert")).to_contain_text("Reason")


def test_errors_stay_beside_their_fields_while_they_are_mended(order, open_tab):
    tab = open_tab()
    tab.page.goto(order.page)
    tab.named("v/customer").fill("A")
    tab.named("v/lines/~r1/pieces").fill("many")
    assert tab.send() == 422
    with tab.page.expect_response("**/submissions"):
        tab.named("v/customer").fill("Ada")
        tab.page.keyboard.press("Tab")
    expect(tab.page.locator("form[aria-busy]")).to_have_count(0)
    expect(tab.page.get_by_role("group", name="Line 2").locator(".error")).to_be_visible()
    assert tab.named("v/lines/~r1/pieces").get_attribute("aria-invalid") == "true"


def test_leaving_with_unsent_typing_is_asked_about_and_sending_is_not(order, open_tab):
    tab = open_tab()
    page = tab.page
    page.goto(order.page)
    page.reload()
    assert tab.dialogs == [], "nothing was typed"
    tab.named("v/customer").fill("Ada Lovelace")
    page.reload()
    assert tab.dialogs == ["beforeunload"]
    tab.press("up/lines/~r1")
    page.reload()
    assert tab.dialogs == ["beforeunload"] * 2, "what was changed by a button is not sent either"
    tab.named("v/customer").fill("A")
    assert tab.send() == 422
    assert tab.dialogs == ["beforeunload"] * 2
    page.get_by_label("Customer").click()
    page.goto(order.portal.url)
    assert tab.dialogs == ["beforeunload"] * 3, "what came back to be mended is not sent"
    page.goto(order.page)
    tab.named("v/customer").fill("Ada Lovelace")
    assert tab.send() == 303
    page.wait_for_url("**/receipts/*")
    page.goto(order.portal.url)
    assert tab.dialogs == ["beforeunload"] * 3


def test_a_range_says_its_value_where_scripts_keep_it_right(order, open_tab):
    for scripts in (True, False):
        tab = open_tab(scripts)
        tab.page.goto(order.page)
        share = tab.page.get_by_label("Share")
        expect(share).to_have_attribute("type", "range" if scripts else "text")
        if scripts:
            share.press("ArrowRight")
            expect(tab.page.locator("output")).to_have_text("4")


def test_without_scripts_the_same_fields_come_at_the_press_of_a_button(order, open_tab):
    tab = open_tab(scripts=False)
    page = tab.page
    page.goto(order.page)
    tab.named("v/~c1/counter").fill("seven")
    page.get_by_label("brought").check()
    tab.named("v/coupon").fill("X1")
    page.get_by_role("button", name="Update the form").click()
    expect(tab.named("v/~c0/floor")).to_be_visible()
    expect(tab.named("v/~c2/reason")).to_be_visible()
    expect(tab.named("v/~c1/counter")).to_be_hidden()
    tab.named("v/~c0/floor").fill("3")
    page.get_by_label("fetched").check()
    page.get_by_role("button", name="Update the form").click()
    expect(tab.named("v/~c1/counter")).to_have_value("seven")
    expect(tab.named("v/~c0/floor")).to_be_hidden()
    tab.named("v/~c2/reason").fill("a friend")
    assert tab.send() == 303
    answer = order.read()["input"]
    assert (answer["counter"], answer["reason"], "floor" in answer) == ("seven", "a friend", False)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts on", "scripts off"])
def test_answers_to_a_choice_that_was_left_come_back(order, open_tab, scripts):
    tab = open_tab(scripts)
    page = tab.page
    page.goto(order.page)
    payment = page.get_by_role("group", name="Payment", exact=True)
    payment.get_by_label("Transfer").check()
    payment.get_by_label("Account").fill("DE00 1234")
    expect(payment.get_by_label("Number")).to_be_hidden()
    tab.press("up/lines/~r1")
    payment.get_by_label("Card").check()
    assert payment.get_by_label("Number").input_value() == "4242"
    tab.named("v/customer").fill("A")
    assert tab.send() == 422
    payment.get_by_label("Transfer").check()
    assert payment.get_by_label("Account").input_value() == "DE00 1234"
    tab.named("v/customer").fill("Ada")
    assert tab.send("Reject") == 303
    answer = order.read()["input"]
    assert (answer["payment"], answer["decision"]) == ({"kind": "transfer", "account": "DE00 1234", "days": 14}, "reject")


def test_a_receiver_on_another_origin_changes_the_form_in_place(halves, open_tab):
    host, receiver, generator = halves
    run = receiver.create_run(order_form.SCHEMA, initial=order_form.INITIAL)
    page_file(generator, run)
    tab = open_tab()
    tab.page.goto(run.page)
    tab.press("up/lines/~r1")
    assert tab.page.url == run.page and run.page.startswith(host.url)
    assert tab.focus_is_in("f/lines/~r1")
    tab.page.get_by_label("brought").check()
    expect(tab.named("v/~c0/floor")).to_be_visible()
    tab.named("v/~c0/floor").fill("3")
    assert tab.send() == 303
    tab.page.wait_for_url(re.compile(re.escape(receiver.url) + "receipts/"))
    assert [line["part"] for line in run.read()["input"]["lines"]] == ["nut", "bolt"]


def test_a_page_opened_from_a_file_goes_on_at_the_receiver(halves, open_tab):
    host, receiver, generator = halves
    run = receiver.create_run(order_form.SCHEMA, initial=order_form.INITIAL)
    file = page_file(generator, run)
    tab = open_tab()
    page = tab.page
    page.goto(file.as_uri())
    tab.named("v/customer").fill("Ada & Söhne")
    page.get_by_label("brought").check()
    expect(page.get_by_role("button", name="Update the form")).to_be_visible()
    assert page.url == file.as_uri(), "to choose a value leads nowhere"
    with page.expect_navigation():
        page.get_by_role("button", name="Update the form").click()
    assert page.url == receiver.url + "submissions" and tab.dialogs == []
    expect(tab.named("v/~c0/floor")).to_be_visible()
    assert tab.named("v/customer").input_value() == "Ada & Söhne"
    tab.press("up/lines/~r1")
    assert page.url == receiver.url + "submissions" and tab.focus_is_in("f/lines/~r1")
    tab.named("v/~c0/floor").fill("3")
    assert tab.send() == 303
    assert [line["part"] for line in run.read()["input"]["lines"]] == ["nut", "bolt"]
    alien = [text for text in tab.complaints if ALIEN in text or "net::ERR_FAILED" in text]
    tab.complaints = [text for text in tab.complaints if text not in alien]


def test_a_receiver_that_is_away_loses_nothing_by_a_choice(halves, open_tab):
    host, receiver, generator = halves
    run = receiver.create_run(order_form.SCHEMA, initial=order_form.INITIAL)
    page_file(generator, run)
    tab = open_tab()
    follow(tab.page, run.page)
    receiver.stop()
    tab.named("v/customer").fill("Ada & Söhne")
    tab.page.get_by_label("brought").check()
    expect(tab.page.get_by_role("button", name="Update the form")).to_be_visible()
    assert tab.page.url == run.page and tab.named("v/customer").input_value() == "Ada & Söhne"
    expect(tab.page.locator(".kept.failed")).to_have_text("Not saved just now")
    tab.expected.append("ERR_CONNECTION_REFUSED")
    receiver.start()
