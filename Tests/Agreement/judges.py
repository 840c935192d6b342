"""The three validators: each says of many instances whether a schema takes them."""

from __future__ import annotations

import json
import os
import subprocess
from decimal import Context, Decimal, localcontext
from pathlib import Path
from typing import Any, Optional

import jsonschema
import jsonschema_rs
from jsontext import load

ROOT = Path(__file__).parents[2]
PROGRAM = Path(os.environ.get("COUNTERSIGN_PROGRAM", ROOT / ".build" / "debug" / "countersign")).absolute()
Verdicts = list[Optional[bool]]


def answers(cases: list[tuple[str, list[str]]], asserts_formats: bool = False) -> list[dict[str, Any]]:
    """What Countersign says to each schema with its instances, by one process: their verdicts, or an error."""
    lines = "".join(f'{{"schema":{schema},"instances":[{",".join(instances)}]}}\n' for schema, instances in cases)
    command = [str(PROGRAM), "validate", "--cases", "-", "--formats", "assert" if asserts_formats else "annotate"]
    ran = subprocess.run(command, input=lines, capture_output=True, text=True, timeout=300)
    found = [json.loads(line) for line in ran.stdout.splitlines()]
    assert len(found) == len(cases), ran.stderr
    return found


def countersign(cases: list[tuple[str, list[str]]], asserts_formats: bool = False) -> list[Verdicts]:
    """Ours, of schemas of which it must take every one."""
    found = answers(cases, asserts_formats)
    refused = [(schema, answer) for (schema, _), answer in zip(cases, found) if "error" in answer]
    assert not refused, refused
    return [answer["valid"] for answer in found]


def jsonschema_rust(schema: str, instances: list[str], asserts_formats: bool = False, **options: Any) -> Verdicts:
    """Those of jsonschema-rs."""
    validator = jsonschema_rs.Draft202012Validator(load(schema), validate_formats=asserts_formats, **options)
    return [validator.is_valid(load(instance)) for instance in instances]


def jsonschema_python(
    schema: str, instances: list[str], asserts_formats: bool = False, **keywords: Any
) -> Verdicts:
    """Those of python-jsonschema, with other functions for some keywords; `None` where it raises."""
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER if asserts_formats else None
    validator = jsonschema.validators.extend(ExactPython, keywords)(load(schema), format_checker=checker)
    return [_verdict(validator, load(instance)) for instance in instances]


def _is_integer(_: Any, value: Any) -> bool:
    if isinstance(value, Decimal):
        return value == value.to_integral_value()
    return isinstance(value, int) and not isinstance(value, bool)


# It takes Decimal for a number already, yet of the whole ones it knows those of `int` and `float` only.
ExactPython = jsonschema.validators.extend(
    jsonschema.Draft202012Validator,
    type_checker=jsonschema.Draft202012Validator.TYPE_CHECKER.redefine("integer", _is_integer),
)


def _verdict(validator: Any, instance: Any) -> Optional[bool]:
    with localcontext(Context(prec=2_000)):
        try:
            return validator.is_valid(instance)
        except Exception:  # whatever it raises, it has no verdict
            return None
