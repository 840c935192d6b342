"""A real nginx that asks who somebody is, and tells the portal behind it, over a UNIX socket."""

from __future__ import annotations

import re
from pathlib import Path

from nginx import Nginx
from program import ROOT
from web_server import replaced

PASSWORD = "open sesame"


def example() -> str:
    """The configuration that `docs/people.md` offers."""
    text = (ROOT / "docs" / "people.md").read_text()
    return re.search(r"^    upstream portal .*?^    \}$", text, re.MULTILINE | re.DOTALL)[0]


class SignInProxy(Nginx):
    """The example with these users, who all have one password."""

    def __init__(self, home: Path, socket: Path, *users: str) -> None:
        super().__init__(home)
        self.socket, self.users = socket, users

    @property
    def url(self) -> str:
        return f"{super().url}/"

    def servers(self) -> str:
        (self.home / "users").write_text("".join(f"{name}:{{PLAIN}}{PASSWORD}\n" for name in self.users))
        places = {
            "/run/countersign/portal.socket": str(self.socket), "/etc/nginx/users": "users",
            "listen 443 ssl;": f"listen 127.0.0.1:{self.port};",
        }
        return replaced(example(), places)
