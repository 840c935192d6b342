"""All text is data: whatever strangers write in a run or an answer, a browser that runs scripts runs none of it."""

from __future__ import annotations

import re

import pytest
from exchange import post_form
from playwright.sync_api import Page, expect
from reviewing import send

CLOSERS = "</title></textarea></script>"
ATTACK = CLOSERS + "<script>attack()</script><img src=x onerror=attack()>\"'` {{{token}}} \u202egpj.exe"
BAD_LINKS = [
    "javascript:attack()", " JaVaScRiPt:attack()", "java\tscript:attack()", "vbscript:attack()", "file:///etc/passwd",
    "data:text/html,<script>attack()</script>", "//evil.example/", "blob:https://evil.example/1",
]
GOOD_SCHEMES = re.compile(r"https?://|mailto:|[\w./?=-]*$|#", re.ASCII)
OUR_SCRIPT = re.compile(r"(\.\./)*countersign-[0-9a-f]+\.js")
DESCRIPTION = "\n\n".join(
    ["# " + ATTACK, ATTACK, "<script>attack()</script>", "<a href='javascript:attack()' onclick=attack()>raw</a>"]
    + [f"[link](<{link}>) ![picture](<{link}>) <{link}>" for link in BAD_LINKS]
    + ["[reference]", "[reference]: javascript:attack() '" + CLOSERS + "'", "```" + CLOSERS + "\ncode\n```"]
)
SCHEMA = {
    "title": ATTACK,
    "description": DESCRIPTION,
    "type": "object",
    "properties": {
        ATTACK: {"type": "string", "default": ATTACK, "description": DESCRIPTION, "examples": [ATTACK]},
        "area": {"type": "string", "title": ATTACK, "default": "\n" + ATTACK},
        "few": {"enum": [ATTACK, ATTACK + "2"], "title": ATTACK},
        "many": {"enum": [ATTACK + str(number) for number in range(12)], "default": ATTACK + "3"},
        "fixed": {"const": ATTACK},
        "json": {"type": "array", "items": {"type": "string"}, "default": [ATTACK], "x-countersign": {"widget": "json"}},
        "list": {"type": "array", "items": {"type": "string", "title": ATTACK}, "default": ["first", ATTACK]},
        "map": {
            "type": "object", "default": {CLOSERS: ATTACK}, "propertyNames": {"enum": [CLOSERS, "<b>"]},
            "additionalProperties": {"type": "string"}, "x-countersign": {"help": ATTACK, "group": ATTACK},
        },
        "group": {"type": "object", "title": ATTACK, "required": ["in"], "properties": {"in": {"const": ATTACK}}},
        "union": {
            "oneOf": [
                {"title": ATTACK, "type": "object", "properties": {ATTACK: {"type": "string", "default": ATTACK}}},
                {"type": "integer", "title": ATTACK + "2"},
            ],
            "default": {},
        },
        "places": {"type": "array", "uniqueItems": True, "items": {"enum": [ATTACK, "two"]}, "default": [ATTACK]},
        "file": {"type": "string", "contentEncoding": "base64", "contentMediaType": ATTACK, "default": "QQ=="},
        "tick": {"type": "boolean", "title": ATTACK, "default": True},
    },
}
ARTIFACTS = [
    {"key": ATTACK, "kind": "markdown", "data": DESCRIPTION, "description": DESCRIPTION},
    {"key": ATTACK + "t", "kind": "table", "data": [{ATTACK: ATTACK, "link": "javascript:attack()"}], "description": ATTACK},
    {"key": ATTACK + "p", "kind": "progress", "data": 5, "description": ATTACK},
    *({"key": ATTACK + kind + link, "kind": kind, "data": link} for kind in ("link", "image", "audio", "video") for link in BAD_LINKS),
    {"key": ATTACK + "j", "kind": "json", "data": {ATTACK: [ATTACK, {CLOSERS: ATTACK}]}, "task": ATTACK},
    {"key": ATTACK + "d", "kind": "diff", "data": [ATTACK, "x" + ATTACK], "task": ATTACK},
    {"key": ATTACK + "c", "kind": "text", "data": {"text": ATTACK, "code": True}, "task": ATTACK + "2"},
    {"key": ATTACK + "e", "kind": "text", "data": ATTACK},
    {"key": ATTACK + "e", "kind": "text", "data": ATTACK + " newer"},
    {"key": ATTACK + "i", "kind": "image", "data": {"url": "javascript:attack()", "alt": ATTACK}},
    {"kind": "link", "data": {"url": "javascript:attack()", "text": ATTACK}},
    {"kind": "link", "data": {"url": "https://example.org/\"onclick=attack()", "text": ATTACK}},
]


@pytest.fixture
def watched(scripted: Page):
    """A tab past the pages' own policy, so that escaping alone protects it; what attacks achieve is collected."""
    scripted.attacks = []
    scripted.on("dialog", lambda dialog: (scripted.attacks.append(dialog.message), dialog.dismiss()))
    scripted.context.expose_function("attack", lambda *_: scripted.attacks.append("a script ran"))
    return scripted


def assert_harmless(page: Page) -> None:
    page.wait_for_load_state("networkidle")
    assert page.attacks == []
    assert page.locator("iframe, object, embed, base, style, svg a").count() == 0
    scripts = page.locator("script").evaluate_all("all => all.map(each => [each.getAttribute('src'), each.textContent])")
    assert not scripts or len(scripts) == 1 and OUR_SCRIPT.fullmatch(scripts[0][0]) and scripts[0][1] == ""
    attributes = page.evaluate(
        "[...document.querySelectorAll('*')].flatMap(e => [...e.attributes].map(a => [a.name, a.value]))")
    assert [name for name, _ in attributes if name.startswith("on") or name == "style"] == []
    links = {value for name, value in attributes if name in ("href", "action", "formaction", "src")}
    assert {link for link in links if not GOOD_SCHEMES.match(link) and not link.startswith("data:image/")} == set()
    assert not any(link.startswith("//") for link in links)
    assert "\u202e" not in page.title()


def test_a_run_full_of_attacks_is_shown_as_text(portal, watched):
    run = portal.create_run(SCHEMA, name=ATTACK[:200], description=DESCRIPTION, artifacts=ARTIFACTS, tags=[ATTACK])
    watched.goto(portal.url)
    assert_harmless(watched)
    watched.goto(run.page)
    assert_harmless(watched)
    assert watched.locator("table td").first.inner_text().startswith("</title></textarea></script><script>attack()")


def test_an_answer_full_of_attacks_comes_back_and_is_delivered_as_text(portal, watched):
    run = portal.create_run(SCHEMA, name=ATTACK)
    watched.goto(run.page)
    json_box = watched.locator("textarea.code")
    json_box.fill(ATTACK)
    watched.locator('select[name="v/few"]').select_option(index=0)
    with watched.expect_response("**/submissions") as moved:
        watched.locator('button[value="down/list/~r0"]').click()
    assert moved.value.status == 200
    expect(watched.locator('[name^="v/list/"]').first).to_have_value(ATTACK)
    assert_harmless(watched)
    watched.get_by_label("Your name").fill(ATTACK)
    assert send(watched).status == 422
    assert watched.title().startswith("Error")
    assert_harmless(watched)
    assert json_box.input_value() == ATTACK
    json_box.fill("[]")
    assert send(watched).status == 303
    assert_harmless(watched)
    assert run.read()["input"] == {
        ATTACK: ATTACK, "area": "\n" + ATTACK, "few": ATTACK, "many": ATTACK + "3", "fixed": ATTACK, "json": [],
        "list": [ATTACK, "first"], "map": {CLOSERS: ATTACK}, "union": {ATTACK: ATTACK},
        "places": [ATTACK], "file": "QQ==", "tick": True,
    }
    watched.goto(run.page)
    assert_harmless(watched)


def test_a_reflected_request_is_shown_as_text(portal, watched):
    for path in ("r/<script>attack()</script>.html", "receipts/<img src=x onerror=attack()>", "api/runs?status=<b>"):
        watched.goto(portal.url + path)
        assert_harmless(watched)
    reply = post_form(portal.url + "submissions", {"_token": ATTACK, ATTACK: ATTACK})
    assert reply.status == 400 and "<script" not in reply.text
