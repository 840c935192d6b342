"""A wrong answer comes back as the same page with everything typed; what is sent again or too late changes nothing."""

from __future__ import annotations

import re

import order_form
from exchange import ask, get, post_form, post_json
from playwright.sync_api import expect
from reviewing import expect_heading, send

SCHEMA = {
    "type": "object",
    "required": ["pieces", "mail"],
    "additionalProperties": False,
    "properties": {
        "pieces": {"type": "integer", "title": "Pieces", "minimum": 1, "description": "Whole boxes only."},
        "mail": {"type": "string", "format": "email", "title": "Mail"},
        "note": {"type": "string", "title": "Note", "maxLength": 400},
        "publish": {"enum": ["approve", "reject"], "title": "Publish", "default": "reject"},
        "urgent": {"type": "boolean", "title": "Urgent", "default": False},
    },
}
NOTE = "  <b>\"quoted\"</b> & 'single'\nsecond line"


def fill_wrongly(page):
    page.get_by_label("Pieces").fill("two & a half")
    page.get_by_label("Mail").fill("nobody")
    page.get_by_label("Note").fill(NOTE)
    page.get_by_label("approve").check()
    page.get_by_label("Urgent").check()
    page.get_by_label("Your name").fill("Ada \"the first\"")


def by_id(page, id):
    return page.locator(f'[id="{id}"]')


def recorded(portal):
    return portal.rows("SELECT * FROM ledger ORDER BY 1"), portal.rows("SELECT id, state FROM pauses ORDER BY 1")


def test_everything_typed_is_kept_and_mending_it_is_enough(portal, reviewer):
    run = portal.create_run(SCHEMA)
    reviewer.goto(run.page)
    fill_wrongly(reviewer)
    assert send(reviewer).status == 422
    assert reviewer.get_by_label("Pieces").input_value() == "two & a half"
    assert reviewer.get_by_label("Mail").input_value() == "nobody"
    assert reviewer.get_by_label("Note").input_value() == NOTE
    assert reviewer.get_by_label("approve").is_checked()
    assert reviewer.get_by_label("Urgent").is_checked()
    assert reviewer.get_by_label("Your name").input_value() == "Ada \"the first\""
    reviewer.get_by_label("Pieces").fill("3")
    reviewer.get_by_label("Mail").fill("ada@example.org")
    assert send(reviewer).status == 303
    assert run.read()["input"] == {
        "pieces": 3, "mail": "ada@example.org", "note": NOTE, "publish": "approve", "urgent": True,
    }


def test_each_error_stands_beside_its_field_and_in_a_summary_that_leads_to_it(portal, reviewer):
    reviewer.goto(portal.create_run(SCHEMA).page)
    fill_wrongly(reviewer)
    send(reviewer)
    assert reviewer.title().startswith("Error: ")
    assert reviewer.locator(":focus").get_attribute("id") == "summary"
    links = reviewer.get_by_role("alert").get_by_role("link")
    assert links.count() == 2
    for link, label in zip(links.all(), ["Pieces", "Mail"]):
        field = reviewer.get_by_label(label)
        assert field.get_attribute("aria-invalid") == "true"
        described = [by_id(reviewer, id).text_content() for id in field.get_attribute("aria-describedby").split()]
        assert link.text_content() == f"{label}: {described[-1].removeprefix('Error: ')}"
        link.click()
        assert reviewer.locator(":target").get_attribute("name") == field.get_attribute("name")


def test_the_summary_is_in_the_order_of_the_page(portal, reviewer):
    reviewer.goto(portal.create_run(order_form.SCHEMA, initial=order_form.INITIAL).page)
    reviewer.get_by_label("brought").check()
    reviewer.get_by_role("button", name="Update the form").click()
    reviewer.locator("[name='v/~c0/floor']").fill("many")
    reviewer.get_by_label("Your name").press("Enter")
    links = reviewer.get_by_role("alert").get_by_role("link")
    expect(links).to_have_count(2)
    targets = [link.get_attribute("href")[1:] for link in links.all()]
    assert targets == reviewer.locator("[id]").evaluate_all(
        "(all, targets) => all.map(each => each.id).filter(id => targets.includes(id))", targets)


def test_an_error_in_the_name_of_an_entry_stands_beside_the_name(portal, reviewer):
    schema = {"type": "object", "properties": {"codes": order_form.SCHEMA["properties"]["codes"]}}
    reviewer.goto(portal.create_run(schema, initial={"codes": {"one": "1"}}).page)
    reviewer.get_by_label("Name", exact=True).first.fill("7")
    assert send(reviewer).status == 422
    expect(reviewer.get_by_label("Name", exact=True).first).to_have_attribute("aria-invalid", "true")
    expect(reviewer.get_by_label("Value", exact=True).first).not_to_have_attribute("aria-invalid", "true")


def test_a_new_entry_of_a_dictionary_begins_with_its_name(portal, reviewer):
    schema = {"type": "object", "properties": {"codes": order_form.SCHEMA["properties"]["codes"]}}
    reviewer.goto(portal.create_run(schema).page)
    for summary in reviewer.locator("summary").all():
        summary.click()
    with reviewer.expect_navigation():
        reviewer.locator("button[value='add/codes']").click()
    assert reviewer.locator(":focus").get_attribute("name") == "k/codes/~r3"


def test_only_the_first_answer_counts_and_the_second_learns_who_gave_it(portal, reviewer):
    run = portal.create_run()
    token = run.form_token()
    first = {"_token": token, "_by": "Ada", "v/count": "1"}
    receipt = post_form(portal.url + "submissions", first)
    assert receipt.status == 303
    assert post_form(portal.url + "submissions", first).headers["Location"] == receipt.headers["Location"]
    before = run.read()
    late = post_form(portal.url + "submissions", {**first, "_by": "Grace", "v/count": "23571"})
    assert late.status == 409
    assert "Already answered" in late.text and "Ada" in late.text and "23571" not in late.text
    assert run.read() == before and before["input"] == {"count": 1}
    reviewer.goto(run.page)
    expect_heading(reviewer, "Already answered")
    assert reviewer.get_by_text("Ada").is_visible() and reviewer.locator("form").count() == 0


def test_a_cancelled_run_takes_no_answer(portal):
    run = portal.create_run()
    token = run.form_token()
    assert run.cancel().status == 200
    late = post_form(portal.url + "submissions", {"_token": token, "v/count": "1"})
    assert (late.status, "This run was cancelled" in late.text) == (409, True)
    assert run.read()["input"] is None


def test_a_program_gets_problems_with_pointers(portal):
    run = portal.create_run(SCHEMA)
    wrong = {"token": run.form_token(), "input": {"pieces": 2.5, "mail": "nobody", "extra": 1}}
    reply = post_json(portal.url + "submissions", wrong)
    assert (reply.status, reply.headers["Content-Type"]) == (422, "application/problem+json")
    assert sorted(error["pointer"] for error in reply.json["errors"]) == ["/extra", "/mail", "/pieces"]
    fitting = {**wrong, "input": {"pieces": 2, "mail": "a@example.org"}, "by": "Bot"}
    right = post_json(portal.url + "submissions", fitting)
    assert (right.status, right.json["state"], right.json["reviewer"]) == (303, "confirmed", "Bot")
    late = post_json(portal.url + "submissions", {**wrong, "input": {"pieces": 9, "mail": "a@example.org"}})
    assert (late.status, late.json["title"], "Bot" in late.json["detail"]) == (409, "Already answered", True)


def test_a_body_over_the_limit_or_of_another_type_is_refused_before_it_is_read_as_an_answer(portal):
    run = portal.create_run({"type": "object", "properties": {"text": {"type": "string"}}})
    form = {"_token": run.form_token(), "v/text": "x" * 300_000}
    for accept, type in (("text/html", "text/html; charset=utf-8"), ("application/json", "application/problem+json")):
        reply = post_form(portal.url + "submissions", form, accept)
        assert (reply.status, reply.headers["Content-Type"]) == (413, type)
    headers = {"Content-Type": "text/plain", "Accept": "application/json"}
    reply = ask("POST", portal.url + "submissions", b"_token=x", headers)
    assert (reply.status, reply.headers["Content-Type"], reply.json["status"]) == (415, "application/problem+json", 415)
    assert run.read()["status"] == "paused"


def test_a_forged_token_is_refused(portal):
    token = portal.create_run().form_token()
    forged = token[:-2] + ("AA" if token[-2:] != "AA" else "BB")
    assert post_form(portal.url + "submissions", {"_token": forged, "v/count": "1"}).status == 403
    assert post_form(portal.url + "submissions", {"v/count": "1"}).status == 400


def test_opening_links_decides_nothing(portal):
    open_run, answered = portal.create_run(), portal.create_run()
    form = {"_token": answered.form_token(), "v/count": "1"}
    receipt = portal.url + post_form(portal.url + "submissions", form).headers["Location"]
    before = recorded(portal)
    pages = [portal.url, portal.url + "index.html", open_run.page, answered.page, receipt]
    links = {link for page in pages for link in re.findall(r'(?:href|action)="(?!#|data:)([^"]*)"', get(page).text)}
    addresses = pages + [portal.url + link.removeprefix("../") for link in links]
    query = "?_token=" + open_run.form_token() + "&v/count=1"
    for address in addresses + [portal.url + "submissions", portal.url + "submissions" + query, open_run.page + query]:
        for method in ("GET", "HEAD"):
            assert ask(method, address).status in (200, 405), address
    assert portal.url + "submissions" in addresses
    assert recorded(portal) == before


def test_a_form_with_a_large_file_is_read_and_comes_back_with_it(portal, reviewer):
    schema = {"type": "object", "required": ["n"], "properties": {
        "f": {"type": "string", "contentEncoding": "base64", "title": "File"}, "n": {"type": "integer", "title": "N"}}}
    run = portal.create_run(schema)
    reviewer.goto(run.page)
    reviewer.get_by_label("File").set_input_files({"name": "x", "mimeType": "text/plain", "buffer": b"x" * 900_000})
    reviewer.get_by_label("N", exact=True).fill("four")
    assert send(reviewer).status == 422
    reviewer.get_by_label("N", exact=True).fill("4")
    assert send(reviewer).status == 303
    assert len(run.read()["input"]["f"]) == 1_200_000
