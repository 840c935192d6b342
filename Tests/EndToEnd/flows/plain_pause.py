"""Pauses without a question: only to go on is up to the reviewer."""

from __future__ import annotations

from prefect import flow, pause_flow_run


@flow(name="plain-pause")
def plain_pause() -> None:
    pause_flow_run(poll_interval=1)


if __name__ == "__main__":
    plain_pause()
