"""JSON Schema validation on seven boards, by the built program, Blaze, ajv, jsonschema-rs and fastjsonschema."""
import gc
import tempfile
from contextlib import ExitStack, closing
from pathlib import Path
from statistics import median

from validation import forms, lists, report, trees
from validation.ajv import Ajv
from validation.blaze import Blaze
from validation.countersign import Countersign
from validation.python_peers import FastJSONSchema, JSONSchemaRS

CONTESTANTS = [Countersign, Blaze, Ajv, JSONSchemaRS, FastJSONSchema]
BOARDS = [forms.approval, forms.flat, lists.order, lists.union, trees.tree, trees.codes, trees.names]
ROUNDS = 7
NOTES = """\
  Medians of {rounds} interleaved rounds, means over a board's instances.
  jsonschema-rs: {call:.3f} of each time is the call from Python, which its own users in Python pay, too.
  Blaze: its own readings, the fastest of six short runs a round; it has none of parse and verdict together.
  fastjsonschema: ends at the first error, so it does not list all.
"""


def hold(board):
    """Compares the verdicts, runs the rounds in turn, and gives the medians of each instance."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        board.write(Path(folder))
        contestants = [stack.enter_context(closing(contestant(board, Path(folder)))) for contestant in CONTESTANTS]
        for contestant in contestants:
            if (verdicts := contestant.verdicts()) != board.verdicts:
                raise SystemExit(f"{board.name}: {contestant.name} judges {verdicts}, expected {board.verdicts}")
        rounds = [[contestant.round() for contestant in contestants] for _ in range(ROUNDS)]
    return report.Result(board, {
        contestant.name: {measure: medians([found[measure] for found in rounds_of_one]) for measure in rounds_of_one[0]}
        for contestant, rounds_of_one in zip(contestants, zip(*rounds))
    })


def medians(rounds):
    return [median(times) for times in zip(*rounds)]


def run():
    gc.disable()  # as timeit does: the peers' time is not to hold the driver's litter
    results = [hold(make()) for make in BOARDS]
    gc.enable()
    report.show(results)
    print(NOTES.format(rounds=ROUNDS, call=JSONSchemaRS.call_ns() / 1000))
    report.show_bars(results, Blaze.name, JSONSchemaRS.name, Ajv.name)
