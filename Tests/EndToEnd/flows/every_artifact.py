"""Makes every kind of artifact, by the flow and by tasks, some in several versions, and asks whether they are all right."""

from __future__ import annotations

import base64
import struct
import zlib

from prefect import flow, pause_flow_run, task
from prefect.artifacts import (
    Artifact, create_image_artifact, create_link_artifact, create_markdown_artifact, create_progress_artifact,
    create_table_artifact, update_progress_artifact,
)
from prefect.input import RunInput

BEFORE = "title: Dr\nfirst: Grace\nlast: Hopper\nborn: 1906\n"
AFTER = "title: Rear Admiral\nfirst: Grace\nlast: Hopper\nborn: 1906\nawards: 40\n"
CODE = "def clean(names):\n    return sorted({name.strip() for name in names})\n"


class Review(RunInput):
    good: bool


def png(width: int, height: int) -> bytes:
    """A picture that shades from one corner to the other."""
    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    rows = b"".join(
        b"\0" + bytes(value for x in range(width) for value in (31, 78 + 90 * x // width, 140 - 60 * y // height))
        for y in range(height)
    )
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def wav(seconds: float = 0.2, rate: int = 8000) -> bytes:
    """Silence."""
    content = b"\x80" * int(seconds * rate)
    head = struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, rate, rate, 1, 8)
    return b"RIFF" + struct.pack("<I", 4 + len(head) + 8 + len(content)) + b"WAVE" + head + b"data" + struct.pack("<I", len(content)) + content


def text(content: bytes) -> str:
    return base64.b64encode(content).decode()


def make_all(where: str) -> None:
    """Every kind that Prefect has and those of ours, each under a key of its own."""
    create_markdown_artifact(f"## Findings of the {where}\n\nAll **well**.", key=f"{where}-notes")
    create_link_artifact("https://example.org/dashboard", link_text="The dashboard", key=f"{where}-link")
    create_table_artifact(
        [{"name": f"name {row}", "score": row / 7, "note": None if row % 2 else "=1+1"} for row in range(120)],
        key=f"{where}-rows", description="What would be *published*.",
    )
    create_table_artifact([[1, 2.5], [3, None]], key=f"{where}-arrays")
    create_table_artifact({"step": [1, 2, 3], "loss": [0.9, 0.5, float("nan")]}, key=f"{where}-columns")
    create_image_artifact("https://example.org/plot.png", key=f"{where}-picture-elsewhere")
    create_image_artifact("data:image/png;base64," + text(png(640, 240)), key=f"{where}-picture")
    create_progress_artifact(55.5, key=f"{where}-progress")
    Artifact(
        type="json", key=f"{where}-payload", data={"zone": "eu", "orders": [{"id": 1, "total": 10.5}, {"id": 2, "open": True}]},
    ).create()
    Artifact(type="diff", key=f"{where}-diff", data={"before": BEFORE, "after": AFTER}).create()
    Artifact(type="text", key=f"{where}-code", data={"text": CODE, "code": True}).create()
    Artifact(type="text", key=f"{where}-letter", data="Dear Ms Hopper,\n\nthank you.").create()
    Artifact(type="audio", key=f"{where}-call", data={"bytes": text(wav())}).create()
    Artifact(type="video", key=f"{where}-film", data="https://example.org/film.mp4").create()


@task(task_run_name="score the names")
def score() -> None:
    make_all("task")
    create_markdown_artifact("Made by a task, without a key.")


@flow(name="every-artifact", log_prints=True)
def every_artifact() -> None:
    make_all("flow")
    for number in (1, 2, 3):
        create_markdown_artifact(f"This is version {number}.", key="in-versions")
    progress = create_progress_artifact(10, key="moving")
    update_progress_artifact(progress, 90)
    create_markdown_artifact("Made by the flow, without a key.")
    score()
    pause_flow_run(wait_for_input=Review.with_initial_data(description="Are these all right?"), timeout=600)


if __name__ == "__main__":
    every_artifact()
