"""How many people to pull, and then how many columns to drop: one flow that asks twice.

Run it against a Prefect server (PREFECT_API_URL) and answer the two pages of the portal:

    python examples/prefect/s1_s2_people.py
"""

from __future__ import annotations

import json
import urllib.request

from people_source import people_source
from prefect import flow, pause_flow_run, task
from prefect.artifacts import create_table_artifact
from prefect.input import RunInput
from prefect.variables import Variable
from pydantic import Field

Row = dict[str, object]


class HowManyPeople(RunInput):
    number_of_users: int


class HowManyColumns(RunInput):
    number_of_columns: int = Field(
        default=1, ge=0, le=6, title="Columns to drop", description="0 keeps the table as it is."
    )


@task(retries=3, retry_delay_seconds=0.2, retry_jitter_factor=0.5)
def fetch_person(source: str, number: int) -> Row:
    """One request; a source that is busy is asked again, after a delay of varying length."""
    with urllib.request.urlopen(f"{source}/people/{number}", timeout=10) as answer:
        return json.load(answer)


@task
def drop_columns(people: list[Row], count: int) -> list[Row]:
    """Drops the columns that say least: those with the fewest different values."""
    by_variety = sorted(people[0], key=lambda column: len({str(row[column]) for row in people}))
    dropped = set(by_variety[:count])
    return [{name: value for name, value in row.items() if name not in dropped} for row in people]


@flow(name="people")
def people_flow() -> None:
    first = pause_flow_run(
        key="how-many-people",
        wait_for_input=HowManyPeople.with_initial_data(
            description="## How many people?\n\nThe source answers **one request per person**. Two are enough for a try.",
            number_of_users=2,
        ),
        poll_interval=2,
    )
    with people_source() as source:
        people = [fetch_person(source, number) for number in range(1, first.number_of_users + 1)]
    Variable.set("people", people, overwrite=True)
    create_table_artifact(people, key="people", description="What was pulled.")

    second = pause_flow_run(
        key="how-many-columns",
        wait_for_input=HowManyColumns.with_initial_data(
            description="## How many columns to drop?\n\nThe columns that say **least** go first. The table shows what was pulled.",
        ),
        poll_interval=2,
    )
    cleaned = drop_columns(people, second.number_of_columns)
    create_table_artifact(cleaned, key="people-cleaned", description="What is left.")


if __name__ == "__main__":
    people_flow()
