"""Publish a list of names again? Approving adds a row, rejecting stops the flow with an error of its own.

    python examples/prefect/s3_redeploy.py
"""

from __future__ import annotations

from enum import Enum
from typing import Optional

from prefect import flow, pause_flow_run, task
from prefect.artifacts import create_table_artifact
from prefect.input import RunInput
from pydantic import Field

Row = dict[str, Optional[str]]

PUBLISHED: list[Row] = [
    {"title": "Dr", "first_name": "Mira", "last_name": "Okafor"},
    {"title": None, "first_name": "Jonas", "last_name": "Lindqvist"},
]


class Title(str, Enum):
    mr = "Mr"
    mrs = "Mrs"
    mx = "Mx"
    dr = "Dr"


class Decision(str, Enum):
    approve = "approve"
    reject = "reject"


class Redeploy(RunInput):
    title: Optional[Title] = None
    first_name: Optional[str] = Field(default=None, description="Leave it empty to add nobody of that name.")
    last_name: Optional[str] = None
    description: Optional[str] = Field(default=None, description="Stands above the published table.")
    decision: Decision = Decision.reject


class RedeployRejected(Exception):
    """The reviewer said no."""


@task
def publish(rows: list[Row], description: Optional[str]) -> None:
    create_table_artifact(rows, key="published-names", description=description)


@flow(name="redeploy")
def redeploy() -> None:
    create_table_artifact(PUBLISHED, key="names", description="What is published now.")
    answer = pause_flow_run(
        wait_for_input=Redeploy.with_initial_data(
            description="## Publish the list again?\n\nYou may add **one row**. Every part of it is optional.",
        ),
        poll_interval=2,
    )
    if answer.decision is Decision.reject:
        raise RedeployRejected("the reviewer rejected the redeployment")
    title = answer.title.value if answer.title else None
    added: Row = {"title": title, "first_name": answer.first_name, "last_name": answer.last_name}
    publish(PUBLISHED + [added], answer.description)


if __name__ == "__main__":
    redeploy()
