"""`countersign validate --cases`: lines of schemas with their instances, each answered by a line."""

from __future__ import annotations

import json
import subprocess

import pytest
from program import PROGRAM, countersign, environment


@pytest.fixture(params=["standard input", "file"])
def answers(request, tmp_path):
    """The answers to cases, as bytes, by each of the two ways to hand them over."""

    def answer(cases: bytes) -> list[dict]:
        (tmp_path / "cases.jsonl").write_bytes(cases)
        source, given = ("-", cases) if request.param == "standard input" else ("cases.jsonl", b"")
        ended = subprocess.run(
            [PROGRAM, "validate", "--cases", source], input=given, capture_output=True, cwd=tmp_path, timeout=60,
            env=environment(), check=False)
        assert (ended.returncode, ended.stderr) == (0, b"")
        return [json.loads(line) for line in ended.stdout.splitlines()]

    return answer


def case(schema, *instances):
    return json.dumps({"schema": schema, "instances": instances}, ensure_ascii=False).encode()


def test_a_line_is_answered_by_verdicts_or_by_what_is_wrong_with_it(answers):
    lines = answers(case({"type": "integer"}, 1, 1.0, "1") + b'\n{"schema": 7, "instances": [1]}\n{\n')
    assert lines[0] == {"valid": [True, True, False]}
    assert [list(line) for line in lines[1:]] == [["error"], ["error"]]


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\u0085"])
def test_a_line_ends_at_a_line_feed_alone(answers, separator):
    assert answers(case({"const": f"a{separator}b"}, f"a{separator}b", "ab")) == [{"valid": [True, False]}]


def test_a_line_that_is_not_utf_8_is_refused(answers):
    (line,) = answers(b'{"schema": true, "instances": ["\xff"]}\n')
    assert line["error"].startswith("line 1, column 33:")


def test_blank_lines_are_passed_over_and_carriage_returns_too(answers):
    lines = answers(b"\n  \r\n" + case({}, 1) + b"\r\n\t\n" + case(False, 1))
    assert lines == [{"valid": [True]}, {"valid": [False]}]


def test_a_line_longer_than_a_pipe_holds(answers):
    assert answers(case({"maxLength": 9}, "a" * 500_000) + b"\n" + case(True, 1)) == [{"valid": [False]}, {"valid": [True]}]


def test_standard_input_is_answered_before_it_ends(tmp_path):
    with subprocess.Popen(
            [PROGRAM, "validate", "--cases", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=tmp_path,
            env=environment()) as program:
        for schema, valid in [(True, True), (False, False)]:
            program.stdin.write(case(schema, 1) + b"\n")
            program.stdin.flush()
            assert json.loads(program.stdout.readline()) == {"valid": [valid]}
        program.stdin.close()
        assert program.wait(60) == 0


def test_bench_splits_lines_alike(tmp_path):
    (tmp_path / "schema.json").write_text("{}")
    instances = '"a\u2028b"\n \n"a\u0085b"\r\n'
    ended = countersign("validate", "--schema", "schema.json", "--bench", "-", folder=tmp_path, stdin=instances)
    assert (ended.returncode, len(ended.stdout.splitlines())) == (0, 3)
