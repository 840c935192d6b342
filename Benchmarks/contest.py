"""The contest that every board holds: same output, interleaved rounds, one table.

Times are processor time of one thread, so that other work on the machine does not count.
"""
import statistics
import subprocess
import time
from pathlib import Path

FOLDER = Path(__file__).parent
PROGRAM = FOLDER / ".build" / "release" / "countersign-bench"


def build(product, *options):
    """Builds what a board measures; what is built already takes a few seconds."""
    subprocess.run(["swift", "build", "-c", "release", "--product", product, *options], cwd=FOLDER.parent, check=True)


class Function:
    """A contestant in this process: a function that does the work once; what it returns is written as bytes untimed."""

    def __init__(self, name, work, written=lambda output: output):
        self.name, self.work, self.written = name, work, written

    def output(self):
        return self.written(self.work())

    def seconds(self, count):
        work = self.work
        start = time.process_time()
        for _ in range(count):
            work()
        return time.process_time() - start


class Program:
    """A board of countersign-bench, in a process of its own that waits between its rounds."""

    def __init__(self, name, board):
        self.name = name
        self.process = subprocess.Popen(
            [PROGRAM, board], cwd=FOLDER, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def line(self, request):
        self.process.stdin.write(request.encode() + b"\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline())

    def ask(self, request):
        return self.process.stdout.read(self.line(request))

    def output(self):
        return self.ask("output")

    def seconds(self, count):
        return self.line(f"run {count}") / 1e9

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def hold(title, unit, contestants, normal=lambda output: output, rounds=9, round_seconds=0.2, size="bytes"):
    """Compares the outputs, runs the rounds in turn and prints the medians; returns them by name.

    Outputs that differ are compared by what `normal` makes of them, a sequence of what `size` names.
    """
    outputs = [normal(contestant.output()) for contestant in contestants]
    for contestant, output in zip(contestants, outputs):
        if output != outputs[0]:
            raise SystemExit(f"{title}: {contestant.name} makes another output than {contestants[0].name}")
    counts = [count_for(contestant, round_seconds) for contestant in contestants]
    speeds = {contestant.name: [] for contestant in contestants}
    for _ in range(rounds):
        for contestant, count in zip(contestants, counts):
            speeds[contestant.name].append(count / contestant.seconds(count))
    medians = {name: statistics.median(found) for name, found in speeds.items()}
    show(title, unit, medians, speeds, f"{len(outputs[0]):,} {size}")
    return medians


def count_for(contestant, wanted):
    """How many turns fill a round, found by doubling; warms the contestant too."""
    count = 1
    while (spent := contestant.seconds(count)) < wanted / 4:
        count *= 2
    return max(1, round(count * wanted / spent))


def show(title, unit, medians, speeds, size):
    first = next(iter(medians.values()))
    print(f"{title} ({size}, one thread, medians of {len(next(iter(speeds.values())))} interleaved rounds)")
    print(f"  {'':34}{unit + ' per s':>14}{'slowest':>12}{'fastest':>12}{'first is':>12}")
    for name, median in medians.items():
        low, high = min(speeds[name]), max(speeds[name])
        print(f"  {name:34}{median:14,.0f}{low:12,.0f}{high:12,.0f}{first / median:11.2f}x")
    print(flush=True)
