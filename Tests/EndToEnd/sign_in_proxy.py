"""A real nginx that asks who somebody is, and tells the portal behind it, over a UNIX socket."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path
from typing import Optional

from exchange import ask
from prefect_server import free_port, stop_process, wait_until
from program import ROOT
from web_server import replaced

PASSWORD = "open sesame"
CONFIGURATION = """
{user}
daemon off;
pid nginx.pid;
error_log error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path temp; proxy_temp_path temp; fastcgi_temp_path temp; uwsgi_temp_path temp; scgi_temp_path temp;
    {example}
}}
"""


def example() -> str:
    """The configuration that `docs/people.md` offers."""
    text = (ROOT / "docs" / "people.md").read_text()
    return re.search(r"^    upstream portal .*?^    \}$", text, re.MULTILINE | re.DOTALL)[0]


class SignInProxy:
    """nginx with these users, who all have one password."""

    def __init__(self, home: Path, socket: Path, *users: str) -> None:
        self.home, self.socket, self.users = home, socket, users
        self.port = free_port()
        self.process: Optional[subprocess.Popen[bytes]] = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    def start(self) -> "SignInProxy":
        self.home.mkdir(parents=True)
        user = "user root;" if os.geteuid() == 0 else ""  # else its workers could not open the portal's socket
        places = {
            "/run/countersign/portal.socket": str(self.socket), "/etc/nginx/users": "users",
            "listen 443 ssl;": f"listen 127.0.0.1:{self.port};",
        }
        text = CONFIGURATION.format(user=user, example=replaced(example(), places))
        (self.home / "nginx.conf").write_text(text)
        (self.home / "users").write_text("".join(f"{name}:{{PLAIN}}{PASSWORD}\n" for name in self.users))
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
