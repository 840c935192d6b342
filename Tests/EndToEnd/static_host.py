"""A real nginx in front of a folder: the plain web server that a generated site lies on."""

from __future__ import annotations

from pathlib import Path

from nginx import Nginx


class StaticHost(Nginx):
    """Hands out the files of a folder, also under a prefix."""

    def __init__(self, home: Path, root: Path) -> None:
        super().__init__(home)
        self.root = root

    def servers(self) -> str:
        places = "".join(f"location {place} {{ alias {self.root}/; }} " for place in ("/", "/under/a/prefix/"))
        return f"server {{ listen 127.0.0.1:{self.port}; {places}}}"
