"""jsonschema-rs and fastjsonschema, which are called in this process."""
import json
from functools import partial
from importlib.metadata import version

import fastjsonschema
import jsonschema_rs

from contest import Function, count_for
from validation.board import compact

BATCH_S = 0.02


class PythonPeer:
    """Measures functions of one argument: `judge` on a parsed instance, `collect` where the peer can, `read` on bytes."""

    def __init__(self, board):
        texts = [compact(instance).encode() for instance in board.instances]
        works = {"verdict": (self.judge, board.instances), "bytes": (self.read, texts)}
        if hasattr(self, "collect"):
            works["collect"] = self.collect, board.instances
        self.instances = board.instances
        self.functions = {
            measure: [Function(measure, partial(work, argument)) for argument in arguments]
            for measure, (work, arguments) in works.items()
        }
        self.counts = {
            measure: [count_for(function, BATCH_S) for function in functions]
            for measure, functions in self.functions.items()
        }

    def read(self, text):
        return self.judge(json.loads(text))

    def verdicts(self):
        return [self.judge(instance) for instance in self.instances]

    def round(self):
        return {
            measure: [function.seconds(count) / count * 1e9 for function, count in zip(functions, self.counts[measure])]
            for measure, functions in self.functions.items()
        }

    def close(self):
        pass


class JSONSchemaRS(PythonPeer):
    name = f"jsonschema-rs {version('jsonschema-rs')}"

    def __init__(self, board, folder):
        validator = jsonschema_rs.validator_for(board.schema)
        self.judge = validator.is_valid
        self.collect = lambda instance: list(validator.iter_errors(instance))
        super().__init__(board)

    @staticmethod
    def call_ns():
        """What a call from Python costs that judges nothing."""
        call = Function("call", partial(jsonschema_rs.validator_for(True).is_valid, None))
        count = count_for(call, BATCH_S)
        return call.seconds(count) / count * 1e9


class FastJSONSchema(PythonPeer):
    """Ends at the first error, so it collects nothing."""

    name = f"fastjsonschema {version('fastjsonschema')}"

    def __init__(self, board, folder):
        self.validate = fastjsonschema.compile(board.schema, use_default=False)
        super().__init__(board)

    def judge(self, instance):
        try:
            self.validate(instance)
        except fastjsonschema.JsonSchemaValueException:
            return False
        return True
