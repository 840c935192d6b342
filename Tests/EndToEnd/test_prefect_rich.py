"""A flow pauses on a model with every kind of field, and a person answers it: rows, branches and parts, scripts off and on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect
from reviewing import expect_confirmed, open_question, send

FLOW = Path(__file__).parent / "flows" / "rich_order.py"
ORDER = {
    "customer": "Ada & Söhne",
    "lines": [
        {"part": "nut", "pieces": 20, "price": "0.10", "marks": []},
        {"part": "bolt", "pieces": 10, "price": "1.50", "marks": ["heavy"]},
        {"part": "washer", "pieces": 30, "price": "0.0500", "marks": []},
    ],
    "payment": {"kind": "card", "number": "4242"},
    "ship_to": None,
    "stock": {"north": 3},
    "window": ["2026-12-01", "2026-12-24"],
    "due": "2026-12-24T18:30:00+01:00",
    "channels": ["phone", "fair"],
    "discount": 15,
    "category": {"name": "screws", "within": {"name": "hardware", "within": None}},
    "drawing": "UElYRUw=",
    "urgent": True,
}


@pytest.fixture
def browse(chromium):
    """Opens a tab that runs scripts or does not, under the pages' own policy."""
    contexts = []

    def browse(scripts):
        contexts.append(chromium.new_context(java_script_enabled=scripts))
        contexts[-1].set_default_timeout(10_000)
        page = contexts[-1].new_page()
        page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        return page

    complaints: list[str] = []
    yield browse
    for context in contexts:
        context.close()
    assert [each for each in complaints if "422" not in each] == []


def press(page, button):
    """Presses a button that changes the form; the answer is the form again, in place or as a page."""
    with page.expect_response(lambda response: response.request.method == "POST") as posted:
        button.click()
    assert posted.value.status == 200
    page.wait_for_load_state()
    return posted.value


def fill_line(page, number, part, pieces, price):
    row = page.get_by_role("group", name=f"Line {number}", exact=True).first
    row.get_by_label("Part").fill(part)
    row.get_by_label("Pieces").fill(pieces)
    row.get_by_label("Price").fill(price)
    return row


def fill(page):
    """What a person types and ticks, in the order of the page."""
    lines = page.get_by_role("group", name="Lines", exact=True)
    fill_line(page, 1, "bolt", "10", "1.50").get_by_label("heavy").check()
    for number, line in ((2, ("nut", "20", "0.10")), (3, ("washer", "30", "0.0500"))):
        add = lines.get_by_text("Add an entry", exact=True).locator("visible=true").last
        if add.evaluate("element => element.tagName") == "BUTTON":
            press(page, add)
        else:
            add.click()
        fill_line(page, number, *line)
    payment = page.get_by_role("group", name="Payment", exact=True)
    payment.get_by_role("radio", name="Card").check()
    payment.get_by_label("Number").fill("4242")
    payment.get_by_role("radio", name="Transfer").check()
    payment.get_by_label("Account").fill("DE00 1234")


def finish(page):
    page.get_by_role("group", name="Window").get_by_label("Entry 1").fill("2026-12-01")
    page.get_by_role("group", name="Window").get_by_label("Entry 2").fill("2026-12-24")
    stock = page.get_by_role("group", name="Stock")
    stock.get_by_text("Add an entry").first.click()
    stock.get_by_label("Name").locator("visible=true").fill("north")
    stock.get_by_label("Value").locator("visible=true").fill("3")
    due = page.get_by_role("group", name="Due")
    due.get_by_label("Date and time").fill("2026-12-24T18:30")
    due.get_by_label("Time zone").fill("Europe/Berlin")
    page.get_by_role("checkbox", name="phone").check()
    page.get_by_role("checkbox", name="fair").check()
    discount = page.get_by_role("group", name="Discount")
    discount.get_by_role("radio", name="Whole number").check()
    discount.locator("input:not([type=radio]):visible").fill("15")
    page.get_by_label("Drawing").set_input_files({"name": "d.png", "mimeType": "image/png", "buffer": b"PIXEL"})
    page.get_by_role("group", name="Urgent").get_by_label("Yes").check()


@pytest.mark.parametrize("scripts", [False, True], ids=["scripts off", "scripts on"])
def test_rows_branches_and_parts_come_back_as_they_were_meant(prefect_server, start_flow, start_portal, browse, scripts):
    portal = start_portal("serve", "--prefect", prefect_server.url)
    flow = start_flow(prefect_server, str(FLOW))
    run = prefect_server.run(flow.run_id())
    page = browse(scripts)
    address = open_question(page, portal.url, run["name"], "Complete this order")
    expect(page.get_by_label("Street")).to_be_hidden()
    fill(page)

    press(page, page.get_by_role("button", name="Move Line 2 up"))
    assert (page.url == address) == scripts, "with scripts the page stays, without it is the receiver's"
    expect(page.get_by_role("group", name="Line 2", exact=True).first.get_by_label("Part")).to_have_value("bolt")
    assert page.evaluate("document.activeElement.closest('fieldset').querySelector('legend').textContent") == "Line 1"
    payment = page.get_by_role("group", name="Payment", exact=True)
    assert payment.get_by_role("radio", name="Transfer").is_checked()
    payment.get_by_role("radio", name="Card").check()
    assert payment.get_by_label("Number").input_value() == "4242"
    finish(page)

    category = page.get_by_role("group", name="Category")
    press(page, category.get_by_role("button", name="Show its fields"))
    category.get_by_label("Name").first.fill("screws")
    press(page, page.get_by_role("button", name="Within: Show its fields"))
    page.get_by_role("group", name="Within").first.get_by_label("Name").first.fill("hardware")

    assert send(page).status == 303
    expect_confirmed(page)
    prefect_server.wait_for_state(run["id"], "COMPLETED")
    got = json.loads(prefect_server.artifacts(run["id"])["order"]["data"])
    assert {**got, "channels": sorted(got["channels"], reverse=True)} == ORDER
    assert flow.wait() == 0
