"""Blaze, through the command of the wheel `sourcemeta-jsonschema`, which measures itself.

It prints the mean of its turns on the wall's clock, less what that clock costs. The others are measured so that other work
on the machine does not count; here, of some short runs the fastest counts, which other work has most likely left alone.
"""
import platform
import re
import subprocess
from importlib.metadata import files, version

DIALECT = "https://json-schema.org/draft/2020-12/schema"
LINE = re.compile(r"\[(\d+)\]: (PASS|FAIL) ([0-9.]+) \+- [0-9.]+ us \(([0-9.]+)\)")
RUNS = 6
RUN_NS = 2e6
LEAST_TURNS = 5


def program():
    """This machine's one of the wheel; its script, `jsonschema`, goes by a name that other packages use, too."""
    machine = platform.machine().lower().replace("amd64", "x86_64")
    name = f"jsonschema-{platform.system().lower()}-{machine}"
    return next(file.locate() for file in files("sourcemeta-jsonschema") if file.name == name)


class Blaze:
    name = f"Blaze {version('sourcemeta-jsonschema')}"

    def __init__(self, board, folder):
        self.command = [
            program(), "validate", folder / "schema.json", folder / "instances.jsonl", "--benchmark", "--continue",
            "--default-dialect", DIALECT]
        self.turns = {flags: self.fitting_turns(*flags) for flags in [("--fast",), ()]}

    def fitting_turns(self, *flags):
        return max(LEAST_TURNS, round(RUN_NS / max(1, *self.times(LEAST_TURNS, *flags))))

    def lines(self, turns, *flags):
        """(place, verdict, mean, cost of the clock) of each instance; the command prints them in another order."""
        found = subprocess.run(
            [*self.command, "--loop", str(turns), *flags], text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        return sorted((int(place), word, float(mean), float(cost)) for place, word, mean, cost in LINE.findall(found.stdout))

    def times(self, turns, *flags):
        """The nanoseconds of each instance; the clock's cost is taken off last, for it may be what was interrupted."""
        runs = [self.lines(turns, *flags) for _ in range(RUNS)]
        clock = min(cost for lines in runs for _, _, _, cost in lines)
        fastest = [min(mean + cost for _, _, mean, cost in readings) for readings in zip(*runs)]
        return [(reading - clock) * 1000 for reading in fastest]

    def verdicts(self):
        return [word == "PASS" for _, word, _, _ in self.lines(1, "--fast")]

    def round(self):
        times = {flags: self.times(turns, *flags) for flags, turns in self.turns.items()}
        return {"verdict": times["--fast",], "collect": times[()]}

    def close(self):
        pass
