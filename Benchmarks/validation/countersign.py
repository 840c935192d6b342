"""Countersign: the built program, which measures itself by `validate --bench`."""
import json
import os
import subprocess
from functools import cache
from pathlib import Path

from contest import build

ROOT = Path(__file__).parents[2]


@cache
def built_program():
    """The release build of this folder's repository; COUNTERSIGN_PROGRAM names another program to measure instead."""
    if other := os.environ.get("COUNTERSIGN_PROGRAM"):
        return Path(other).absolute()
    build("countersign")
    return ROOT / ".build" / "release" / "countersign"


class Countersign:
    name = "Countersign"

    def __init__(self, board, folder):
        self.board = board
        self.command = [built_program(), "validate"]
        self.files = ["--schema", folder / "schema.json", "--bench", folder / "instances.jsonl"]

    def verdicts(self):
        case = json.dumps({"schema": self.board.schema, "instances": self.board.instances})
        answer = subprocess.run([*self.command, "--cases", "-"], input=case, text=True, stdout=subprocess.PIPE, check=True)
        return json.loads(answer.stdout).get("valid", answer.stdout)

    def round(self):
        found = subprocess.run(
            [*self.command, *self.files], text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
        lines = [json.loads(line) for line in found.stdout.splitlines()[1:]]
        return {
            "verdict": [line["validate_ns"] for line in lines],
            "collect": [line["collect_ns"] for line in lines],
            "bytes": [line["parse_ns"] + line["validate_ns"] for line in lines],
        }

    def close(self):
        pass
