"""Small pictures without a library: a canvas of pixels, and PNG as bytes or as a data: URL (RFC 2083, RFC 2397)."""

from __future__ import annotations

import base64
import struct
import zlib

Colour = tuple[int, int, int]


class Canvas:
    def __init__(self, width: int, height: int, colour: Colour) -> None:
        self.width, self.height = width, height
        self.pixels = [[colour] * width for _ in range(height)]

    def rectangle(self, left: int, top: int, right: int, bottom: int, colour: Colour) -> None:
        for y in range(max(0, top), min(self.height, bottom)):
            for x in range(max(0, left), min(self.width, right)):
                self.pixels[y][x] = colour

    def disc(self, x: float, y: float, radius: float, colour: Colour, squash: float = 1) -> None:
        """A filled circle; with `squash` under 1, one that is lower than it is wide."""
        for row in range(max(0, int(y - radius)), min(self.height, int(y + radius) + 1)):
            for column in range(max(0, int(x - radius)), min(self.width, int(x + radius) + 1)):
                if (column - x) ** 2 + ((row - y) / squash) ** 2 <= radius**2:
                    self.pixels[row][column] = colour

    def line(self, x0: float, y0: float, x1: float, y1: float, width: float, colour: Colour) -> None:
        steps = int(max(abs(x1 - x0), abs(y1 - y0))) + 1
        for step in range(steps + 1):
            self.disc(x0 + (x1 - x0) * step / steps, y0 + (y1 - y0) * step / steps, width / 2, colour)

    def png(self) -> bytes:
        def chunk(name: bytes, body: bytes) -> bytes:
            return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

        rows = b"".join(b"\0" + bytes(part for pixel in row for part in pixel) for row in self.pixels)
        header = struct.pack(">IIBBBBB", self.width, self.height, 8, 2, 0, 0, 0)
        return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b"")

    def url(self) -> str:
        return "data:image/png;base64," + base64.b64encode(self.png()).decode()
