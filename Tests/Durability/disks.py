"""Disks that fail: one that is small, and one whose writes or syncs fail from a certain call on."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

FAULTY_DISK = Path(__file__).with_name("faulty_disk.c")


class SmallDisk:
    """A file system of a few megabytes in memory."""

    def __init__(self, place: Path, megabytes: int) -> None:
        self.place, self.ballast = place, place / "ballast"
        place.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(place)]
        subprocess.run(command, check=True, capture_output=True)

    def fill(self) -> None:
        """Leaves not a byte."""
        with self.ballast.open("ab", buffering=0) as file:
            for size in (65536, 4096, 1):
                try:
                    while file.write(b"x" * size) == size:
                        pass
                except OSError:
                    continue

    def free(self) -> None:
        self.ballast.unlink()

    def close(self) -> None:
        subprocess.run(["umount", str(self.place)], check=True, capture_output=True)


def build_faulty_disk(folder: Path) -> Path:
    """Compiles the library that a program is started with."""
    library = folder / "faulty_disk.so"
    command = ["cc", "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", str(library), str(FAULTY_DISK), "-ldl"]
    subprocess.run(command, check=True)
    return library


def faulty(library: Path, store: Path, call: str, error: str, first: int, times: int = 0) -> dict[str, str]:
    """The variables of a program whose `first` call of this kind on the store fails, and all or some after it."""
    return {
        "LD_PRELOAD": str(library), "FAULTY_DISK_FILE": os.path.realpath(store), "FAULTY_DISK_CALL": call,
        "FAULTY_DISK_ERROR": error, "FAULTY_DISK_FROM": str(first), "FAULTY_DISK_TIMES": str(times),
    }
