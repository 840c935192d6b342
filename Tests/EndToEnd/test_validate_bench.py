"""`countersign validate --bench`: what it prints, not how long anything takes."""

from __future__ import annotations

import json

import pytest
from program import countersign

SCHEMA = '{"type": "object", "required": ["amount"], "properties": {"amount": {"type": "number", "minimum": 1}}}'


@pytest.fixture
def run(tmp_path):
    """Runs the command with the schema, in the test's folder."""
    (tmp_path / "schema.json").write_text(SCHEMA)
    return lambda *arguments, **options: countersign(
        "validate", "--schema", "schema.json", *arguments, folder=tmp_path, **options)


def times(ended):
    assert (ended.returncode, ended.stderr) == (0, "")
    return [json.loads(line) for line in ended.stdout.splitlines()]


def test_prints_a_line_for_the_schema_and_one_for_each_instance_in_their_order(run):
    long = json.dumps({"amount": 3, "notes": ["a line of the notes"] * 500})
    lines = times(run("--bench", "-", stdin=f'{{"amount": 3}}\n{long}\n{{"amount": 0}}\n'))
    assert [list(line) for line in lines] == [["compile_ns"]] + 3 * [["parse_ns", "validate_ns", "collect_ns"]]
    assert all(isinstance(time, int) and time > 0 for line in lines for time in line.values())
    # The second instance is hundreds of times as long as the others.
    assert max(lines[1:], key=lambda line: line["parse_ns"]) is lines[2]


def test_reads_a_file_whose_last_line_has_no_end_and_passes_over_empty_lines(run, tmp_path):
    (tmp_path / "instances.jsonl").write_text('1\n\n{"amount": 3}')
    assert len(times(run("--bench", "instances.jsonl"))) == 3
    (tmp_path / "instances.jsonl").write_text("")
    assert len(times(run("--bench", "instances.jsonl"))) == 1


def test_a_line_that_is_not_json_is_named_and_nothing_is_measured(run):
    ended = run("--bench", "-", stdin='{"amount": 3}\n\n{"amount" 3}\n')
    assert (ended.returncode, ended.stdout) == (65, "")
    assert "line 3, column 11:" in ended.stderr


def test_a_schema_that_cannot_be_used_ends_with_65(run, tmp_path):
    (tmp_path / "schema.json").write_text('{"type": "integr"}')
    ended = run("--bench", "-", stdin="1\n")
    assert (ended.returncode, ended.stdout) == (65, "")


@pytest.mark.parametrize("arguments", [["--bench", "-", "1.json"], ["--bench", "missing.jsonl"]])
def test_wrong_usage_ends_with_64(run, arguments):
    assert run(*arguments).returncode == 64
