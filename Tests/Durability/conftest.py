"""The tools of the end-to-end tests; portals and Prefect servers that may be killed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Callable

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "EndToEnd"))
pytest_plugins = ["portal_fixtures", "prefect_fixtures"]


@pytest.fixture
def report(capfd: pytest.CaptureFixture[str]) -> Callable[[str], None]:
    """Prints lines that stay visible when the test passes."""

    def tell(lines: str) -> None:
        with capfd.disabled():
            print(f"\n{lines}")

    return tell
