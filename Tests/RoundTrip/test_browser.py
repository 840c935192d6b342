"""The model of a browser posts what Chromium posts, byte by byte, for all that our pages may come to have."""

from __future__ import annotations

import html

import pytest
from browser import Form, multipart, urlencoded
from page import Page, PageError

ADDRESS = "http://form.test/r/page.html"
TEXTS = [
    "", " both ", "a\nb", "\r\n", "\nfirst", "1.10", "1e2", "+1", ".5", "1.", "-0", "1e400", "٣", "2024-02-30",
    "2024-02-29",
    "0000-01-01", "12345-01-01", "2024-13", "2024-02", "2024-W53", "2024-W54", "08:00", "08:00:60", "08:00:59.1234",
    "24:00",
    "2024-02-29T08:00", "2024-02-29 08:00", "2024-02-29T08:00:00Z", "#AbCdEf", "#abc", "a@b.example , c@d.example",
    " http://example.com/ a ", "a\u00a0", "\u2028", "é e\u0301 👍🏽", "~*-._ +&=%", "\u202e", "<b>\"'", "\ufeff",
    "\u0085", "\uffff",
]
TYPES = [
    "", "text", "search", "tel", "url", "email", "password", "date", "month", "week", "time", "number", "color",
    "hidden",
    "datetime-local",
]
STRUCTURE = """
<input type=checkbox name=c1 checked><input type=checkbox name=c2 value=2><input type=checkbox name=c3 value=3 checked>
<input type=radio name=r value=1><input type=radio name=r value=2 checked><input type=radio name=none value=1>
<select name=s1><option value="">a</option><option>b</option></select>
<select name=s2><option value=1 disabled>a</option><option> two  words </option></select>
<select name=s3><optgroup disabled label=g><option value=1>a</option></optgroup>
<option value=2 selected>b</option></select>
<select name=s4 size=3><option value=1>a</option></select>
<select name=s5><option value=1 selected>a</option><option value=2 selected>b</option></select>
<select name=s6 multiple><option value=1 selected>a</option><option value=2 selected>b</option></select>
<select name=s7></select>
<details><summary>more</summary><input name=closed value=x><details><summary>more</summary><textarea name=deep>
y</textarea></details></details>
<datalist id=list><option value=1>a</option></datalist><input name=listed list=list value=2>
<fieldset disabled><legend><input name=legend value=1></legend>
<input name=off value=1><textarea name=off2>1</textarea></fieldset>
<input name=disabled value=1 disabled><input name=readonly value=1 readonly><input value=nameless>
<input name="" value=blank>
<input name=twice value=1><input name=twice value=2><input name="&quot;odd\nname&quot;%41" value=1>
<input type=file name=file><input type=hidden name=lines value="a&#13;&#10;b&#10;c&#13;d"><input name=v/a/~r0 value=1>
<textarea name=t1>

two</textarea><textarea name=t2>&#10;one</textarea>
<textarea name=t3>a&#13;b&#13;&#10;c</textarea><textarea name=t4></textarea>
<input type=range name=g1><input type=range name=g2 min=0 max=10 step=4 value=7><input type=range name=g3 min=5 max=1>
<input type=range name=g4 value=200><input type=email multiple name=e value=" a@b.example , c@d.example ">
<button name=first value=1>First</button><button type=button name=idle value=1>Idle</button>
<button name=b value="">Second</button>
<input type=submit name=third value=Third><input type=reset name=reset value=Reset>
"""


def source(enctype: str, controls: str) -> str:
    form = f'<form id=f novalidate method=post action="../submissions" enctype="{enctype}">{controls}</form>'
    outside = "<input form=f name=outside value=1><input name=astray value=1>"
    return f"<!DOCTYPE html><html><head><meta charset=utf-8><title>t</title></head><body>{form}{outside}</body></html>"


def lines() -> str:
    return "".join(
        f'<input type="{kind}" name="{kind}{number}" value="{html.escape(text)}">'
        for kind in TYPES for number, text in enumerate(TEXTS)
    ) + "<button>First</button>"


@pytest.mark.parametrize("controls", [lines(), STRUCTURE], ids=["values", "structure"])
@pytest.mark.parametrize("pressed", [0, -1])
@pytest.mark.parametrize("enctype", ["application/x-www-form-urlencoded", "multipart/form-data"])
def test_chromium_posts_the_same(reviewer, controls, pressed, enctype):
    page = source(enctype, controls)
    posts = []

    def answer(route):
        if route.request.method == "POST":
            posts.append(route.request.post_data_buffer)
            assert route.request.url == form.action
        route.fulfill(body=page, content_type="text/html; charset=utf-8")

    reviewer.route("**/*", answer)
    form = Form(Page(page), ADDRESS)
    button = form.submit_buttons[pressed]
    reviewer.goto(ADDRESS)
    reviewer.locator("button:not([type=button]), input[type=submit]").nth(pressed).click()
    reviewer.wait_for_url(form.action)
    if enctype == "multipart/form-data":
        boundary = posts[0].split(b"\r\n", 1)[0].removeprefix(b"--").decode()
        assert posts[0].split(b"\r\n") == multipart(form.press(button), boundary).split(b"\r\n")
    else:
        assert posts[0].split(b"&") == urlencoded(form.press(button)).split(b"&")


def test_what_is_typed_is_what_a_browser_would_hold():
    controls = "<input name=n maxlength=3><input type=date name=d><textarea name=t></textarea>"
    form = Form(Page(source("", controls)), ADDRESS)
    form.fill("n", "a\nb👍c")
    form.fill("d", "tomorrow")
    form.fill("t", "a\rb\r\nc")
    assert [control.value for control in form.controls[:3]] == ["ab", "", "a\nb\nc"]


@pytest.mark.parametrize("controls", [
    "<p><div></div></p>", "<form></form>", "<textarea name=t><b>x</b></textarea>", "<input name=a name=b>", "<div>",
    "</div>",
    "<input id=a><input id=a>", "<input id='a b'>", "<div/>",
    "<input type=radio name=r checked><input type=radio name=r checked>",
    "a\0b", "<input type=unheard-of>",
])
def test_a_page_that_a_browser_would_have_to_mend_is_an_error(controls):
    with pytest.raises(PageError):
        Form(Page(source("", controls)), ADDRESS)
