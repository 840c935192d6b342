"""What the boards' readings come to: tables of times and ratios, and the bars that Countersign is held to."""
from dataclasses import dataclass
from statistics import fmean

from validation.board import Board
from validation.countersign import Countersign


@dataclass(frozen=True)
class Result:
    """The median nanoseconds of each instance of a board, by the contestant's name, then by measure."""

    board: Board
    times: dict

    def mean(self, name, measure, valid=True):
        """Over the valid instances or the broken ones; None where the contestant does not do this."""
        times = self.times[name].get(measure)
        split = len(self.board.valid)
        return times and fmean(times[:split] if valid else times[split:])

    def ratio(self, peer, measure):
        """How long Countersign takes on the valid instances, in times of a peer."""
        return self.mean(Countersign.name, measure) / self.mean(peer, measure)


def show(results):
    print("JSON Schema validation: µs, one thread; in brackets, how many times as long as Countersign.\n")
    table("Verdict on a parsed, valid instance", results, "verdict")
    table("Verdict on a parsed, broken instance", results, "verdict", valid=False)
    table("All issues of a parsed, broken instance", results, "collect", valid=False)
    table("From bytes: parse and verdict, valid instance", results, "bytes")


def table(title, results, measure, valid=True):
    names = [name for name in results[0].times if results[0].mean(name, measure, valid)]
    print(title)
    print(f"  {'':28}" + "".join(f"{name:>22}" for name in names))
    for result in results:
        means = [result.mean(name, measure, valid) for name in names]
        cells = [f"{means[0] / 1000:,.3f}"] + [f"{mean / 1000:,.3f}{f'({mean / means[0]:.2f})':>10}" for mean in means[1:]]
        print(f"  {result.board.name:28}" + "".join(f"{cell:>22}" for cell in cells))
    print()


# Where Countersign is to take half of Blaze's time or less; on the others, to be ahead.
HALF_OF_BLAZE = {"order, 1000 lines", "union, 100 elements", "enum, 2000 codes"}


def show_bars(results, blaze, rust, ajv):
    print("Bars: Countersign's time in times of the other's, and the most that it may be.")
    for result in results:
        own = result.mean(Countersign.name, "verdict")
        bar(result, "verdict, Blaze", result.ratio(blaze, "verdict"), 0.5 if result.board.name in HALF_OF_BLAZE else 1)
        bar(result, "all issues of a broken one, own verdict on a valid",
            result.mean(Countersign.name, "collect", valid=False) / own, 4)
        bar(result, "from bytes, jsonschema-rs", result.ratio(rust, "bytes"), 0.5)
        bar(result, "from bytes, ajv", result.ratio(ajv, "bytes"), 1)


def bar(result, words, measured, most):
    verdict = "met" if measured <= most else "MISSED"
    print(f"  {result.board.name:28}{words:52}{measured:8.2f} of {most:<5}{verdict}")
