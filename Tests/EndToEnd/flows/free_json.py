"""Asks for settings of any shape: the form has a box for JSON text."""

from __future__ import annotations

from typing import Any

from prefect import flow, pause_flow_run
from prefect.artifacts import create_markdown_artifact
from prefect.input import RunInput
from pydantic import Field


class Settings(RunInput):
    settings: dict[str, Any] = Field(json_schema_extra={"x-countersign": {"widget": "json"}})


@flow(name="free-json")
def free_json() -> None:
    question = Settings.with_initial_data(description="## Which settings?")
    answer = pause_flow_run(wait_for_input=question, poll_interval=1)
    create_markdown_artifact(repr(answer.settings), key="settings")


if __name__ == "__main__":
    free_json()
