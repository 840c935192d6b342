"""Where a portal listens and whom it believes: UNIX sockets, systemd's sockets, proxies, hosts."""

from __future__ import annotations

import socket
import stat
from pathlib import Path
from typing import Iterator

import pytest
import raw
from activated import Activated
from program import countersign


def test_a_unix_socket_is_open_to_owner_and_group_and_goes_with_the_portal(start_portal, tmp_path):
    path = tmp_path / "portal.sock"
    portal = start_portal("serve", "--listen", f"unix:{path}")
    assert stat.S_IMODE(path.stat().st_mode) == 0o660
    assert raw.ask(raw.connect_unix(path), "/healthz") == 200
    portal.stop()
    assert not path.exists()


@pytest.fixture
def listening(tmp_path: Path) -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server


def test_a_tcp_socket_of_systemd_is_served_and_left_open(listening, tmp_path):
    port = listening.getsockname()[1]
    portal = Activated(tmp_path, [listening])
    assert portal.ready() == f"http://127.0.0.1:{port}/"
    assert raw.get(f"http://127.0.0.1:{port}/", "/healthz") == 200
    assert portal.end() == 0
    listening.settimeout(5)
    with socket.create_connection(("127.0.0.1", port)), listening.accept()[0]:
        pass


def test_a_unix_socket_of_systemd_is_served_and_stays(tmp_path):
    path = tmp_path / "activated.sock"
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        server.listen()
        portal = Activated(tmp_path, [server], COUNTERSIGN_TRUST_PROXY="unix")
        assert portal.ready() == f"unix:{path}"
        assert raw.ask(raw.connect_unix(path), "/healthz") == 200
        assert portal.end() == 0
    assert path.exists()


def test_without_a_socket_of_systemd_the_portal_says_what_is_missing(tmp_path):
    ended = countersign("serve", "--listen", "systemd", folder=tmp_path)
    assert ended.returncode == 1
    assert "no socket was handed over" in ended.stderr


@pytest.mark.parametrize("variables, words", [
    ({"LISTEN_PID": "1"}, "LISTEN_PID does not name this process"), ({"LISTEN_FDS": "0"}, "LISTEN_FDS is not 1"),
    ({"LISTEN_FDS": "x"}, "LISTEN_FDS is not 1"), ({"LISTEN_FDS": "2"}, "2 sockets were handed over"),
])
def test_a_socket_that_is_not_for_this_process_is_not_taken(listening, tmp_path, variables, words):
    portal = Activated(tmp_path, [listening], **variables)
    assert portal.process.wait(30) == 1
    assert words in portal.err.read_text()


def test_what_does_not_listen_is_not_taken(tmp_path):
    with socket.socket() as idle:
        portal = Activated(tmp_path, [idle])
        assert portal.process.wait(30) == 1
    assert "does not listen" in portal.err.read_text()


@pytest.mark.parametrize("flags, words", [
    (["--trust-proxy", "unix"], "unix goes with --listen unix:PATH or systemd alone"),
    (["--trust-proxy", "unix", "--listen", "127.0.0.1:0"], "unix goes with"), (["--trust-proxy", "nginx"], "numeric addresses"),
    (["--trust-proxy", "10.0.0.0/64"], "numeric addresses"), (["--hosts", "a,,b"], "host names"), (["--hosts", "https://a"], "host names"),
    (["--rate-limit-client", "2000000"], "rate_limit_client"), (["--connection-limit", "3"], "from 16 to 65536"), (["--listen", "systemctl"], "unix:PATH or systemd"),
])
def test_a_setting_that_cannot_hold_is_wrong_usage(tmp_path, flags, words):
    ended = countersign("serve", *flags, folder=tmp_path)
    assert ended.returncode == 64
    assert words in " ".join(ended.stderr.split())


def test_only_the_named_hosts_and_those_of_the_portals_own_addresses_are_answered(start_portal):
    portal = start_portal("serve", "--hosts", "review.internal, 127.0.0.1", "--site-url", "https://review.example.org/portal")

    def status(host: str) -> int:
        return raw.statuses(raw.exchange(portal.url, f"GET /healthz HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode()))[0]

    hosts = ["review.internal", "REVIEW.internal:8080", "127.0.0.1:1", "review.example.org", "evil.example", "example.org", "review.internal.evil.example"]
    assert [status(host) for host in hosts] == [200, 200, 200, 200, 421, 421, 421]
