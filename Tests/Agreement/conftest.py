"""Lets a test print a line that stays visible when it passes."""

from __future__ import annotations

from typing import Callable

import pytest


@pytest.fixture
def report(capfd: pytest.CaptureFixture[str]) -> Callable[[str], None]:
    def tell(line: str) -> None:
        with capfd.disabled():
            print(f"\n{line}")

    return tell
