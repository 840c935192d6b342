"""Fixtures of the tests that run a portal, and of the browsers that open its pages."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from portal import Portal

CHROMIUM = "/usr/bin/chromium"


@pytest.fixture
def start_portal(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Callable[..., Portal]]:
    """Starts a portal's process in the test's folder; ends it with the test, whose failure shows what it logged."""
    started: list[Portal] = []

    def start(command: str = "serve", *flags: str, home: Path = tmp_path, **variables: str) -> Portal:
        started.append(Portal(home, command, *flags, **variables))
        return started[-1].start()

    yield start
    for portal in reversed(started):
        portal.stop()
        request.node.add_report_section("call", f"{portal.command} stderr", portal.errors)


@pytest.fixture
def portal(start_portal: Callable[..., Portal]) -> Portal:
    """`countersign serve` on a store of its own."""
    return start_portal()


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def reviewer(chromium: Browser) -> Iterator[Page]:
    """A tab of a browser that runs no scripts."""
    context = chromium.new_context(java_script_enabled=False)
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


@pytest.fixture
def scripted(chromium: Browser) -> Iterator[Page]:
    """A tab of a browser that runs scripts, and lets a test bring its own past the pages' policy."""
    context = chromium.new_context(bypass_csp=True)
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()
