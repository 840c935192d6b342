#!/usr/bin/env python3
"""Shows a text while it is written, and asks whether it is good once it is whole.

    COUNTERSIGN_URL=http://127.0.0.1:8080 COUNTERSIGN_API_TOKEN=… examples/ml/stream.py

The text comes in pieces from a small model that is made here; `stream.py -` reads another's from standard input, as it
comes: `my-model | stream.py -`. With `--open` the form is open at once, and an answer ends the writing.
"""

from __future__ import annotations

import argparse
import codecs
import json
import os
import random
import sys
import time
import urllib.error
from typing import Any, Iterator

from asking import answered, call, start

# How long pieces are gathered: each that is sent is a page drawn anew.
PACE_S = 0.25
LESSONS = """\
The boat left the harbour before the sun was up . The old captain knew the water and the wind . The water was calm and
the harbour was still asleep . The wind came before the rain and the old boat turned to the harbour . The captain was
calm . The rain left before the sun came and the water was still .""".split()

SCHEMA = {
    "title": "Draft",
    "type": "object",
    "required": ["verdict"],
    "additionalProperties": False,
    "properties": {
        "verdict": {"enum": ["use it", "write another"], "title": "Verdict"},
        "comment": {"type": "string", "maxLength": 500, "title": "Comment"},
    },
}


def written_here() -> Iterator[str]:
    """Sixty words, each chosen among those that follow the word before it in the lessons."""
    dice, word = random.Random(7), "."
    for _ in range(60):
        word = dice.choice([after for before, after in zip(LESSONS, LESSONS[1:] + LESSONS[:1]) if before == word])
        yield word if word == "." else " " + word
        time.sleep(PACE_S / 3)


def read_in() -> Iterator[str]:
    """What comes on standard input, as soon as it comes."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    while piece := os.read(sys.stdin.fileno(), 1 << 16):
        yield decoder.decode(piece)
        time.sleep(PACE_S)
    yield decoder.decode(b"", final=True)


class Draft:
    """The text on the page of a run, as far as it is sent."""

    def __init__(self, run: dict[str, Any]) -> None:
        self.run, self.text = f"/api/runs/{run['id']}", ""

    def grow(self, piece: str) -> bool:
        """Adds a piece, behind `at` only once however often it is sent; whether it was taken."""
        is_taken = self._put({"append": piece, "at": len(self.text)})
        self.text += piece if is_taken else ""
        return is_taken

    def end(self) -> None:
        """Says that the text is whole: from then on the form is open, should it not have been before."""
        self._put({"growing": False})

    def is_awaited(self) -> bool:
        """Whether nobody answered yet, and there is still time."""
        return call("GET", self.run)["status"] == "paused"

    def _put(self, part: dict[str, Any]) -> bool:
        """Sends it, and again where it may not have arrived; `False` when the run, or the portal, takes no more of it."""
        for patience in range(5):
            try:
                call("PUT", f"{self.run}/artifacts/draft", part)
                return True
            except urllib.error.HTTPError as refusal:
                if refusal.code in (409, 413):
                    return False
                raise
            except (urllib.error.URLError, ConnectionError):
                time.sleep(2**patience)
        raise ConnectionError("the portal does not answer")


def gathered(pieces: Iterator[str]) -> Iterator[str]:
    """The pieces, a few at a time."""
    few, sent_at = "", 0.0
    for piece in pieces:
        few += piece
        if few and time.monotonic() - sent_at >= PACE_S:
            yield few
            few, sent_at = "", time.monotonic()
    if few:
        yield few


def write(draft: Draft, pieces: Iterator[str]) -> None:
    """Sends the pieces until there are no more, somebody answered, or the portal takes no more; it may take 1 MiB."""
    is_whole = all(draft.grow(few) for few in gathered(pieces))
    if draft.is_awaited():
        if not is_whole:
            print(f"The text is cut after {len(draft.text)} characters: no more was taken.", file=sys.stderr, flush=True)
        draft.end()


def main() -> int:
    parser = argparse.ArgumentParser(description="Shows a text while it is written, and asks whether it is good.")
    parser.add_argument("source", nargs="?", choices=["-"], help="read the text from standard input")
    parser.add_argument("--open", action="store_true", help="take an answer at once")
    options = parser.parse_args()
    text = {"key": "draft", "kind": "markdown", "data": "", "growing": True, "bound": not options.open}
    run = start(
        "draft", "# Is this text good?\n\nIt is shown as it is written.", SCHEMA, artifacts=[text], tags=["stream"],
        timeout_seconds=3600, remind_after_seconds=1800,
    )
    draft = Draft(run)
    write(draft, read_in() if options.source else written_here())
    run = answered(run)
    if run is None:
        return 1
    print(json.dumps({"text": draft.text, **run["input"], "by": run["reviewer"]}), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
