"""A real nginx in front of a folder: the plain web server that a generated site lies on."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Optional

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
    server {{ listen 127.0.0.1:{port}; location / {{ alias {root}/; }} location /under/a/prefix/ {{ alias {root}/; }} }}
}}
"""


class StaticHost:
    """nginx on a port of its own, with its files in a folder of its own."""

    def __init__(self, home: Path, root: Path) -> None:
        self.home, self.root = home, root
        self.port = free_port()
        self.process: Optional[subprocess.Popen[bytes]] = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> "StaticHost":
        self.home.mkdir(parents=True)
        user = "user root;" if os.geteuid() == 0 else ""  # else its workers could not read the test's folder
        (self.home / "nginx.conf").write_text(CONFIGURATION.format(user=user, port=self.port, root=self.root))
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
