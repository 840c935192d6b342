"""Suspended, not paused: the process ends while it waits, and the run is started again with the answer.

Serve the deployment in one terminal and start a run of it from another:

    python examples/prefect/s4_suspend.py
    python examples/prefect/s4_suspend.py start
"""

from __future__ import annotations

import random
import sys

from prefect import flow, suspend_flow_run, task
from prefect.artifacts import create_markdown_artifact
from prefect.deployments import run_deployment
from prefect.input import RunInput
from pydantic import Field


class Announcement(RunInput):
    headline: str = Field(min_length=3, max_length=80)
    winners: int = Field(default=1, ge=1, le=5)


@task(persist_result=True)
def draw() -> list[int]:
    """Drawn once: its result is kept, so the second start of the run skips it."""
    return random.sample(range(1, 50), 6)


@flow(name="draw")
def draw_and_announce() -> None:
    numbers = draw()
    create_markdown_artifact(f"The numbers are **{', '.join(map(str, numbers))}**.", key="numbers")
    answer = suspend_flow_run(
        wait_for_input=Announcement.with_initial_data(
            description="## What shall stand above the numbers?\n\nNothing runs while you think.",
        ),
        timeout=24 * 3600,
    )
    create_markdown_artifact(
        f"# {answer.headline}\n\n{answer.winners} winner(s): {', '.join(map(str, numbers))}", key="announcement"
    )


if __name__ == "__main__":
    if sys.argv[1:] == ["start"]:
        print(run_deployment("draw/announce", timeout=0).id)
    else:
        draw_and_announce.serve(name="announce")
