"""Asks finance for a payment that Ada requested and may not release herself; one name is nobody's."""

from __future__ import annotations

from prefect import flow, pause_flow_run
from prefect.input import RunInput
from pydantic import ConfigDict


class Payment(RunInput):
    model_config = ConfigDict(json_schema_extra={"x-countersign": {
        "reviewers": ["group:finance", "mallory"], "requester": "ada", "selfApproval": False,
        "showAnswer": True}})

    amount: int


@flow(name="payment")
def payment() -> None:
    asked = Payment.with_initial_data(description="# Release the payment?", amount=10)
    assert pause_flow_run(wait_for_input=asked, poll_interval=1).amount == 12


if __name__ == "__main__":
    payment()
