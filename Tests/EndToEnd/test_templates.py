"""Templates, tokens and mark of one's own: listed, written out, checked, and used; a broken one never is an empty page."""

from __future__ import annotations

import re

import pytest
from exchange import ask, get
from portal import Portal
from program import countersign

MARK = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>'


def test_all_templates_are_listed_with_the_names_that_they_take(tmp_path):
    listed = countersign("templates", "list", folder=tmp_path)
    assert listed.returncode == 0 and "page-run: the page of a question" in listed.stdout
    assert "    page-run: layout: part-layout; words: words; question: text;" in listed.stdout
    assert listed.stdout.count("\npart-") > 20


def test_ejected_templates_can_be_used_and_are_not_overwritten(tmp_path):
    assert countersign("templates", "eject", "ours", folder=tmp_path).returncode == 0
    assert countersign("templates", "check", "ours", folder=tmp_path).stdout == "ours can be used.\n"
    (tmp_path / "ours" / "page-run.mustache").write_text("mine")
    again = countersign("templates", "eject", "ours", folder=tmp_path)
    assert again.returncode == 1 and "--force" in again.stderr
    assert (tmp_path / "ours" / "page-run.mustache").read_text() == "mine"
    assert countersign("templates", "eject", "ours", "--force", folder=tmp_path).returncode == 0
    assert "{{question}}" in (tmp_path / "ours" / "page-run.mustache").read_text()


@pytest.mark.parametrize("name, text, told", [
    ("page-run.mustache", "<h1>\n  {{colour}}", "page-run:2:3: no name “colour” in page-run"),
    ("part-facts.mustache", "{{#flow}}", "part-facts:1:1: “flow” is not closed"),
    ("part-time.mustache", "{{>nothing}}", "part-time:1:1: there is no template “nothing”"),
    ("part-layout.mustache", "{{{layout.title}}}", "part-layout:1:1: “layout.title” is text and is always escaped"),
    ("page-index.mustache", "\n", "page-index:1:1: there is nothing in it"),
    ("page-rnu.mustache", "x", "ours/page-rnu.mustache is not used: there is no built-in file of that name, and no template includes it. Do you mean page-run.mustache?"),
    ("countersing.css", "x", "ours/countersing.css is not used"),
    ("tokens.css", ":root { --ink: red }", "ours/tokens.css does not set --paper."),
])
def test_a_mistake_is_told_with_its_place(tmp_path, name, text, told):
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / name).write_text(text)
    checked = countersign("templates", "check", "ours", folder=tmp_path)
    assert checked.returncode == 1 and told in checked.stderr, checked.stderr
    if not told.startswith("ours/"):
        started = countersign("generate", "--templates", "ours", folder=tmp_path)
        assert started.returncode == 1 and told in started.stderr
        assert not list(tmp_path.glob("site/*.html"))


def test_a_portal_shows_its_own_name_mark_and_colours(tmp_path):
    (tmp_path / "ours").mkdir()
    countersign("templates", "eject", "all", folder=tmp_path)
    tokens = (tmp_path / "all" / "tokens.css").read_text().replace("--paper: #fbfaf6;", "--paper: #fff8f0;")
    (tmp_path / "ours" / "tokens.css").write_text(tokens)
    (tmp_path / "ours" / "notes.txt").write_text("not a template")
    (tmp_path / "mark.svg").write_text(MARK)
    portal = Portal(tmp_path, "serve", "--templates", "ours", "--mark", "mark.svg", "--portal-name", "House of <Review>").start()
    try:
        page = get(portal.create_run().page).text
        assert '<span class="name">House of &lt;Review&gt;</span>' in page
        mark = re.search(r'<img class="mark" src="\.\./(countersign-[0-9a-f]{16}\.svg)" alt=""', page)[1]
        style = re.search(r'href="\.\./(countersign-[0-9a-f]{16}\.css)"', page)[1]
        assert get(portal.url + mark).text == MARK
        assert "--paper: #fff8f0;" in get(portal.url + style).text and ".masthead" in get(portal.url + style).text
        assert (portal.site / mark).read_text() == MARK
        assert "ours/notes.txt is not used" in portal.errors
    finally:
        portal.stop()


def test_a_mark_that_could_run_something_is_refused(tmp_path):
    (tmp_path / "mark.svg").write_text(MARK.replace("<rect", "<script>alert(1)</script><rect"))
    refused = countersign("generate", "--mark", "mark.svg", folder=tmp_path)
    assert refused.returncode == 1 and "mark.svg cannot be the mark: “<script” may not stand in it" in refused.stderr


def test_a_usual_page_with_its_styles_and_its_script_has_less_than_30_kb(portal):
    schema = {
        "type": "object", "required": ["publish"], "properties": {
            "title": {"enum": ["Ms", "Mr", "Mrs", "Dr"]}, "first": {"type": "string"}, "last": {"type": "string"},
            "publish": {"enum": ["approve", "reject"]}}}
    rows = [{"title": "Ms", "first": "Grace", "last": "Hopper", "confidence": 0.6 + n / 100} for n in range(20)]
    metrics = {"epoch": list(range(1, 11)), "loss": [2 / n for n in range(1, 11)], "accuracy": [1 - 0.6 / n for n in range(1, 11)]}
    run = portal.create_run(
        schema, description="# Redeploy the name list?\n\n" + "The cleaned list below goes to the public site. " * 5,
        artifacts=[{"key": "names", "kind": "table", "data": rows}, {"key": "metrics", "kind": "table", "data": metrics}])
    page = ask("GET", run.page, headers={"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in page.headers and page.text.count('<svg class="plot') == 2
    weight = len(page.body)
    for name in re.findall(r'(?:href|src)="\.\./(countersign-[^"]+)"', page.text):
        plain, sent = get(portal.url + name), ask("GET", portal.url + name, headers={"Accept-Encoding": "gzip"})
        assert sent.headers["Content-Encoding"] == "gzip" and sent.headers["Vary"] == "Accept-Encoding"
        assert "Content-Encoding" not in plain.headers and len(sent.body) < len(plain.body) / 2
        weight += len(sent.body)
    print(f"{len(page.body)} bytes of HTML, {weight} in all")
    assert weight < 30_000
