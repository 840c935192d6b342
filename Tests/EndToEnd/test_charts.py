"""Charts in a browser: beside their tables, within the page at any width, and told apart without colour."""

from __future__ import annotations

import charted
import pytest
from playwright.sync_api import expect

# A label may reach beyond its drawing, not beyond its panel; and none lies on another.
MISPLACED = """() => [...document.querySelectorAll(".panel")].flatMap(panel => {
    const outer = panel.getBoundingClientRect();
    const boxes = [...panel.querySelectorAll("text")].map(each => ({text: each.textContent, box: each.getBoundingClientRect()}));
    const out = boxes.filter(({box}) => box.left < outer.left - 1 || box.right > outer.right + 1 || box.bottom > outer.bottom + 1);
    const over = boxes.filter(({box: one}, index) => boxes.slice(index + 1).some(({box: two}) =>
        one.left < two.right - 1 && two.left < one.right - 1 && one.top < two.bottom - 2 && two.top < one.bottom - 2));
    return [...out.map(each => `out: ${each.text}`), ...over.map(each => `over: ${each.text}`)];
})"""


@pytest.fixture
def charts(portal):
    return portal.create_run(artifacts=charted.ARTIFACTS).page


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_labels_stay_in_their_panels_and_off_each_other(charts, scripted, width):
    scripted.set_viewport_size({"width": width, "height": 900})
    scripted.goto(charts)
    assert scripted.locator(".panel").count() == 6
    assert scripted.evaluate(MISPLACED) == []
    assert scripted.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0


def test_a_chart_is_a_named_picture_beside_its_table_and_its_hint_is_not_shown(charts, scripted):
    scripted.goto(charts)
    chart = scripted.get_by_role("img", name="train_loss and val_loss along epoch, chart")
    expect(chart).to_be_visible()
    assert "val_loss: 11 values, the first 2.1" in chart.locator("desc").text_content()
    assert scripted.get_by_role("group", name="metrics, table").locator("tbody tr").count() == len(charted.STEPS)
    expect(scripted.get_by_text("Each epoch.")).to_be_visible()
    assert scripted.get_by_text("chart: line").count() == 0
    expect(scripted.get_by_text("the table has no fitting column b")).to_be_visible()
    expect(scripted.get_by_text("The 3,000 rows are drawn as 240 points")).to_be_visible()
    expect(scripted.get_by_text("One value is missing")).to_be_visible()


def test_two_lines_differ_in_their_strokes_and_bear_their_names(charts, scripted):
    scripted.goto(charts)
    strokes = scripted.locator(".plot path").evaluate_all("all => all.slice(0, 2).map(each => getComputedStyle(each).strokeDasharray)")
    assert len(set(strokes)) == 2
    assert scripted.locator(".plot").first.locator("text.name").all_text_contents() == ["val_loss", "train_loss"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_drawn_is_invisible_in_forced_colours(charts, chromium, scheme):
    context = chromium.new_context(forced_colors="active", color_scheme=scheme)
    tab = context.new_page()
    tab.goto(charts)
    colours = tab.evaluate("""() => {
        const ground = getComputedStyle(document.body).backgroundColor;
        const of = (query, name) => [...document.querySelectorAll(query)].map(each => getComputedStyle(each)[name] !== ground);
        return [...of(".plot .bar", "fill"), ...of(".plot text", "fill"), ...of(".plot path", "stroke")];
    }""")
    assert colours and all(colours)
    context.close()
