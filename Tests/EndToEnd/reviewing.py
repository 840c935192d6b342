"""What a reviewer does in a browser: finds a question, sends the answer, follows the receipt."""

from __future__ import annotations

from typing import Optional

from playwright.sync_api import Page, Response, expect
from prefect_server import wait_until


def open_question(page: Page, site: str, run_name: str, title: str, timeout_s: float = 60) -> str:
    """Opens the page of a run's question through the index, as soon as it is listed; gives the page's address."""
    link = page.get_by_role("listitem").filter(has_text=run_name).get_by_role("link", name=title)

    def is_listed() -> bool:
        page.goto(f"{site.rstrip('/')}/index.html")
        return link.count() == 1

    wait_until(f"{title} of {run_name} in the index", is_listed, timeout_s)
    link.click()
    expect_heading(page, title)
    return page.url


def send(page: Page, button: str = "Send answer") -> Response:
    """Posts the form; the response to the post itself, before any redirect."""
    with page.expect_response(lambda response: response.request.method == "POST") as posted:
        page.get_by_role("button", name=button).click()
    page.wait_for_load_state()
    return posted.value


def expect_heading(page: Page, text: str, timeout_s: Optional[float] = None) -> None:
    """The heading reads so, now or after the page has asked for itself again."""
    expect(page.get_by_role("heading", level=1)).to_have_text(text, timeout=timeout_s and timeout_s * 1000)


def expect_confirmed(page: Page, heading: str = "The run goes on") -> None:
    """The receipt, which reloads itself without a script, says that the answer was read back."""
    expect_heading(page, heading, 60)
