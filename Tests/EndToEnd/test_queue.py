"""What waits, in lists: by flow, tag and priority, in another order, what came of the others, as feeds; and the next question after an answer."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from html import unescape
from urllib.parse import urljoin

from exchange import get, post_form
from people import questions
from playwright.sync_api import expect
from prefect_server import wait_until
from reviewing import expect_heading, send

ATOM = {"a": "http://www.w3.org/2005/Atom"}


def create(portal, title, **rest):
    return portal.create_run({"title": title, "type": "object", "properties": {"note": {"type": "string"}}}, **rest)


def listed(portal, page, *titles):
    """The list, once it holds just these, in this order."""
    address = portal.url + page

    def holds():
        return get(address).status == 200 and [unescape(title) for title in questions(address)] == list(titles)

    wait_until(f"{titles} in {page}", holds, 20)


def test_lists_hold_what_is_theirs_in_their_order(portal, reviewer):
    create(portal, "Later?", tags=["a", "priority:low"], timeout_seconds=9000)
    create(portal, "Soon?", tags=["a", "b"], timeout_seconds=600)
    create(portal, "Whenever?", tags=["priority:urgent"])
    listed(portal, "index.html", "Soon?", "Later?", "Whenever?")
    listed(portal, "index-oldest.html", "Later?", "Soon?", "Whenever?")
    listed(portal, "index-priority.html", "Whenever?", "Later?")
    reviewer.goto(portal.url)
    reviewer.get_by_text("Show a part", exact=True).click()
    reviewer.get_by_role("link", name="Tag: a").click()
    expect_heading(reviewer, "Two questions wait")
    expect(reviewer.get_by_role("listitem").get_by_role("heading")).to_have_text(["Soon?", "Later?"])


def test_what_came_to_an_end_is_listed_with_who_and_when_and_never_what(portal):
    answered, cancelled = create(portal, "Answered?"), create(portal, "Cancelled?")
    expired = create(portal, "Expired?", timeout_seconds=1)
    assert expired.read(wait_s=20)["status"] == "expired"
    cancelled.cancel()
    secret = "what was said to nobody"
    form = {"_token": answered.form_token(), "_by": "Ada <b>Lovelace</b>", "v/note": secret}
    assert post_form(portal.url + "submissions", form).status == 303
    listed(portal, "index-answered.html", "Answered?")
    listed(portal, "index-closed.html", "Cancelled?")
    listed(portal, "index-expired.html", "Expired?")
    text = get(portal.url + "index-answered.html").text
    assert "Answered by: Ada &lt;b&gt;Lovelace&lt;/b&gt;" in text and "<time" in text
    assert all(secret not in path.read_text() for path in portal.site.glob("index*"))
    assert "There are none." in get(portal.url + "index-held.html").text


def test_after_an_answer_the_receipt_leads_to_the_most_pressing_question(portal, reviewer):
    create(portal, "Whenever?")
    create(portal, "Later?", timeout_seconds=9000)
    first = create(portal, "First?", timeout_seconds=600)
    listed(portal, "index.html", "First?", "Later?", "Whenever?")
    reviewer.goto(first.page)
    for following in ("Later?", "Whenever?"):
        send(reviewer)
        reviewer.get_by_role("link", name=following).click()
        expect_heading(reviewer, following)
    send(reviewer)
    expect(reviewer.get_by_text("Next question")).to_have_count(0)


def test_feeds_lead_to_what_waits(portal):
    run = create(portal, "Is <b>this</b> & that right?", tags=["a"])
    listed(portal, "index.html", "Is <b>this</b> & that right?")
    reply = get(portal.url + "index.atom")
    assert reply.headers["Content-Type"] == "application/atom+xml"
    entry = ElementTree.fromstring(reply.text).find("a:entry", ATOM)
    assert entry.find("a:title", ATOM).text == "Is <b>this</b> & that right?"
    assert urljoin(portal.url, entry.find("a:link", ATOM).get("href")) == run.page
    feed = get(portal.url + "index.json").json
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert [urljoin(portal.url, item["url"]) for item in feed["items"]] == [run.page]
    assert "_token" not in reply.text


def test_with_scripts_a_list_is_searched_on_the_page(portal, scripted):
    for title in ("Cats?", "Dogs?", "Cats and dogs?"):
        create(portal, title)
    listed(portal, "index.html", "Cats?", "Dogs?", "Cats and dogs?")
    scripted.goto(portal.url)
    scripted.get_by_role("searchbox", name="Search on this page").fill("dogs cats")
    expect(scripted.locator("ol.queue > li:visible h2")).to_have_text(["Cats and dogs?"])
    scripted.get_by_role("searchbox").fill("")
    expect(scripted.locator("ol.queue > li:visible")).to_have_count(3)
