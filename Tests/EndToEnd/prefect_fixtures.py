"""Fixtures of the tests that need a real Prefect server, and of flows that run against it."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Iterator

import pytest
from prefect_server import FlowProcess, PrefectServer


@pytest.fixture(scope="session")
def prefect_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PrefectServer]:
    """One server for all tests that leave it running: starting one takes seconds."""
    server = PrefectServer(tmp_path_factory.mktemp("prefect"))
    try:
        yield server.start()
    finally:
        server.stop()


@pytest.fixture
def own_prefect_server(tmp_path: Path) -> Iterator[PrefectServer]:
    """A server for one test alone, which may stop and restart it; it demands a password."""
    server = PrefectServer(tmp_path / "prefect", auth_string="portal:a secret")
    try:
        yield server.start()
    finally:
        server.stop()


@pytest.fixture
def start_flow() -> Iterator[Callable[..., FlowProcess]]:
    """Starts an example flow by the name of its file; what still runs at the end of the test is stopped."""
    started: list[FlowProcess] = []

    def start(server: PrefectServer, script: str, *arguments: str, **environment: str) -> FlowProcess:
        started.append(FlowProcess(server, script, *arguments, **environment))
        return started[-1]

    yield start
    for flow in started:
        flow.stop()
