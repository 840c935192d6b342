"""Watches a browser's tab for whatever an attack may achieve, and says what on a page no page of ours may have."""

from __future__ import annotations

from exchange import Reply
from playwright.sync_api import Dialog, Page

WATCH = """
    addEventListener("securitypolicyviolation", event => attack(`policy: ${event.violatedDirective} ${event.sample}`));
    addEventListener("message", event => attack(`message: ${event.data}`));
"""
# What the templates and the Markdown renderer write, and no more.
TAGS = """
    a article aside b bdi blockquote body br button caption code col colgroup datalist dd del details div dl dt em fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html img input label legend li link main meta nav ol
    optgroup option output p path pre progress section select small span strong summary svg table tbody td textarea th
    thead time title tr ul
""".split()
INSPECT = """
    ([tags, origin]) => {
        const wrong = [];
        const url = text => { try { return new URL(text, document.baseURI); } catch { return null; } };
        const isPicture = text => /^data:image\\/[a-z+]+;base64,[A-Za-z0-9+\\/=]*$/.test(text);
        const isLink = (text, tag) => {
            const target = url(text);
            if (!target || /^[\\s\\0-\\x20]*[\\/\\\\]{2}/.test(text)) return false;
            if (["img", "link"].includes(tag) && isPicture(text)) return true;
            return ["http:", "https:"].includes(target.protocol) || tag === "a" && target.protocol === "mailto:";
        };
        const isOurs = text => url(text)?.origin === origin;
        for (const element of document.querySelectorAll("*")) {
            const tag = element.localName;
            const say = what => wrong.push(`<${tag}> ${what}`);
            if (tag === "script") {
                if (!/(^|\\/)countersign-[0-9a-f]+\\.js$/.test(element.getAttribute("src")) || element.textContent) say("runs");
            } else if (!tags.includes(tag)) say("is not ours");
            if (tag === "meta" && !["", "Content-Security-Policy"].includes(element.httpEquiv)) say(element.httpEquiv);
            for (const { name, value } of element.attributes) {
                if (/^on|^(style|srcdoc|srcset|ping|target|background|manifest|xlink:href|formtarget|nonce)$/.test(name))
                    say(`has ${name}=${value}`);
                if (["href", "src", "action", "formaction", "cite", "poster", "data"].includes(name)) {
                    if (!isLink(value, tag)) say(`${name}=${value}`);
                    if (/action$/.test(name) || ["link", "script"].includes(tag) && !isPicture(value)) {
                        if (!isOurs(value)) say(`${name} leaves the portal: ${value}`);
                    }
                }
            }
        }
        if (document.forms.length > 1) wrong.push("there are several forms");
        if (window.__pwned) wrong.push("a script ran");
        if (/[\\u202a-\\u202e\\u2066-\\u2069]/.test(document.title)) wrong.push("the title turns the text around");
        return new Promise(done => requestAnimationFrame(() => setTimeout(() => done(wrong), 0)));
    }
"""


def watch(page: Page) -> Page:
    """Collects in `page.attacks` what attacks achieve: dialogs, scripts, what the policy had to stop, foreign requests."""
    page.attacks = []
    page.context.expose_function("attack", lambda *words: page.attacks.append(f"attack({words})"))
    page.context.add_init_script(WATCH)
    page.on("dialog", lambda dialog: answer(page, dialog))
    page.on("popup", lambda popup: page.attacks.append(f"popup: {popup.url}"))
    page.on("pageerror", lambda error: page.attacks.append(f"error: {error}"))
    page.on("request", lambda request: is_foreign(request.url) and page.attacks.append(f"request: {request.url}"))
    page.on("console", lambda line: "Content Security" in line.text and page.attacks.append(f"console: {line.text}"))
    return page


def answer(page: Page, dialog: Dialog) -> None:
    """Leaves an answer that was begun, which our script asks about; every other dialog is an attack's."""
    if dialog.type == "beforeunload":
        dialog.accept()
    else:
        page.attacks.append(f"dialog: {dialog.message}")
        dialog.dismiss()


def is_foreign(url: str) -> bool:
    return not url.startswith(("http://127.0.0.1:", "data:image/"))


def expect_harmless(page: Page) -> None:
    """The page has no element, attribute or link but ours, and nothing on it has run."""
    origin = "/".join(page.url.split("/")[:3])
    wrong = page.evaluate(INSPECT, [TAGS, origin]) + page.attacks
    assert wrong == [], f"{page.url}: {wrong[:20]}"


def show(page: Page, url: str, reply: Reply) -> None:
    """Shows a reply to a request that no browser would send, as if it had come from the address."""
    headers = {name: value for name, value in reply.headers.items() if name.lower() not in ("content-length", "connection")}
    page.route(url, lambda route: route.fulfill(status=reply.status, headers=headers, body=reply.body))
    page.goto(url)
    page.unroute(url)
