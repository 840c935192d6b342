"""Hostile schemas and values, each judged once by the built program: how long it takes, and how much memory."""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from hostile import references, schemas, texts, values
from hostile.case import Case
from validation.countersign import built_program

MEASURE = Path(__file__).parents[1] / "hostile" / "measure.py"
MOST_MS, MOST_MIB = 50, 50
MOST_SECONDS = 20  # then a case has no answer
EMPTY = Case("true on null", True, None)
ANSWERS = [0, 1, 65]  # valid, not valid or given up, no usable schema


def measure(case):
    with tempfile.TemporaryDirectory() as folder:
        arguments = case.write(folder)
        found = subprocess.run(
            [sys.executable, MEASURE, str(MOST_SECONDS), built_program(), "validate", *arguments],
            cwd=folder, text=True, stdout=subprocess.PIPE, check=True)
    return json.loads(found.stdout)


def is_met(found, time):
    return found["status"] in ANSWERS and time <= MOST_MS and found["peak_mib"] <= MOST_MIB


def run():
    empty = min(measure(EMPTY)["user_ms"] for _ in range(5))
    print("Hostile schemas and values of up to 1 MiB: user time less that of an empty run, and peak memory.")
    missed = 0
    for case in schemas.cases() + references.cases() + values.cases() + texts.cases():
        found = measure(case)
        time = max(found["user_ms"] - empty, 0)
        verdict = "met" if is_met(found, time) else "MISSED"
        missed += verdict == "MISSED"
        print(f"  {case.name:52}{time:8.1f} of {MOST_MS} ms{found['peak_mib']:8.1f} of {MOST_MIB} MiB  {verdict}")
    print(f"{missed} missed.\n")
