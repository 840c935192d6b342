"""A port that stays its holder's while nobody listens on it."""

from __future__ import annotations

import socket


class ClaimedPort:
    """Bound, and never listening: a server may bind beside it (SO_REUSEADDR), and neither another program nor a client
    that connects is given the port meanwhile."""

    def __init__(self) -> None:
        self._socket = socket.socket()
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._socket.bind(("127.0.0.1", 0))
        self.number: int = self._socket.getsockname()[1]

    def close(self) -> None:
        self._socket.close()
