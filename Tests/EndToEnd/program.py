"""The program under test: COUNTERSIGN_PROGRAM, else the debug build of this folder's repository."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Optional

ROOT = Path(__file__).parents[2]
PROGRAM = Path(os.environ.get("COUNTERSIGN_PROGRAM", ROOT / ".build" / "debug" / "countersign")).absolute()


def environment(**more: str) -> dict[str, str]:
    """This process's variables without any setting of a portal."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("COUNTERSIGN_", "PREFECT_"))}
    return {**inherited, **more}


def countersign(
    *arguments: object, folder: Path, stdin: str = "", timeout_s: float = 60, variables: Optional[dict[str, str]] = None
) -> subprocess.CompletedProcess[str]:
    """Runs a command to its end, in a folder where no `countersign.yaml` surprises it."""
    return subprocess.run(
        [str(PROGRAM), *map(str, arguments)], input=stdin, capture_output=True, text=True, timeout=timeout_s,
        cwd=folder, env=environment(**(variables or {})),
    )
