"""Asks whether to go on, wants people reminded soon, and does not wait for long."""

from __future__ import annotations

import sys

from prefect import flow, pause_flow_run
from prefect.input import RunInput
from pydantic import ConfigDict


class GoOn(RunInput):
    model_config = ConfigDict(json_schema_extra={"x-countersign": {"remindAfter": 2}})

    count: int


@flow(name="reminded")
def reminded(timeout_s: int) -> None:
    asked = GoOn.with_initial_data(description="# Go on?", count=1)
    pause_flow_run(wait_for_input=asked, timeout=timeout_s, poll_interval=1)


if __name__ == "__main__":
    reminded(int(sys.argv[1]))
