"""A real nginx on a port of its own, in a folder of its own."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Optional, TypeVar

from exchange import ask
from prefect_server import free_port, stop_process, wait_until

CONFIGURATION = """
{user}
daemon off;
pid nginx.pid;
error_log error.log;
events {{}}
http {{
    types {{ text/html html; text/css css; }}
    access_log off;
    client_body_temp_path temp; proxy_temp_path temp; fastcgi_temp_path temp; uwsgi_temp_path temp; scgi_temp_path temp;
    {servers}
}}
"""
Self = TypeVar("Self", bound="Nginx")


class Nginx:
    """Serves what `servers` says; a subclass says it."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.port = free_port()
        self.process: Optional[subprocess.Popen[bytes]] = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def servers(self) -> str:
        """The blocks within `http`; files that they name by a relative path lie in the home."""
        raise NotImplementedError

    def start(self: Self) -> Self:
        self.home.mkdir(parents=True)
        user = "user root;" if os.geteuid() == 0 else ""  # else its workers could not open the test's files and sockets
        (self.home / "nginx.conf").write_text(CONFIGURATION.format(user=user, servers=self.servers()))
        command = ["nginx", "-p", str(self.home), "-e", "error.log", "-c", "nginx.conf"]
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, start_new_session=True)
        wait_until("nginx", self._answers, 20)
        return self

    def stop(self) -> None:
        if self.process:
            stop_process(self.process)
            self.process = None

    def _answers(self) -> bool:
        if self.process is None or self.process.poll() is not None:
            raise RuntimeError(f"nginx ended:\n{(self.home / 'error.log').read_text()}")
        try:
            return ask("GET", self.url).status > 0
        except ConnectionRefusedError:
            return False
