"""A portal for a whole module, and the tools of the end-to-end tests and of the agreement with other validators."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Callable, Iterator

import pytest

TESTS = Path(__file__).parents[1]
sys.path[:0] = [str(TESTS / "EndToEnd"), str(TESTS / "Agreement")]
pytest_plugins = ["portal_fixtures"]


@pytest.fixture(scope="module")
def shared_portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """`countersign serve` for all tests of a module: its runs do not meet."""
    from portal import Portal

    portal = Portal(tmp_path_factory.mktemp("portal")).start()
    yield portal
    portal.stop()


@pytest.fixture
def report(capfd: pytest.CaptureFixture[str]) -> Callable[[str], None]:
    """Prints a line that stays visible when the test passes."""

    def tell(line: str) -> None:
        with capfd.disabled():
            print(f"\n{line}")

    return tell
