"""`countersign validate`: the files that it is given, and what it says of those that it cannot use."""

from __future__ import annotations

import json

import pytest
from program import countersign


@pytest.fixture
def run(tmp_path):
    """Runs the command in a folder with a schema, two instances and a folder."""
    (tmp_path / "schema.json").write_text('{"$id": "https://example.com/s", "type": "integer"}')
    (tmp_path / "1.json").write_text("1")
    (tmp_path / "2.json").write_text('"1"')
    (tmp_path / "folder").mkdir()
    return lambda *arguments, **options: countersign("validate", *arguments, folder=tmp_path, **options)


@pytest.mark.parametrize("place", ["--schema", "instance", "--register", "--cases", "--bench"])
@pytest.mark.parametrize("path, quoted, reason", [
    ("missing.json", '"missing.json"', "No such file"), ("folder", '"folder"', "Is a directory"),
    ("a\n\x1b[1m.json", '"a\\n\\u001b[1m.json"', "No such file")])
def test_a_file_that_cannot_be_read_is_named_with_the_reason(run, place, path, quoted, reason):
    arguments = {
        "--schema": ["--schema", path], "--cases": ["--cases", path], "instance": ["--schema", "schema.json", path],
    }.get(place, ["--schema", "schema.json", place, path])
    ended = run(*arguments, stdin="1")
    assert (ended.returncode, ended.stdout) == (64, "")
    (words,) = ended.stderr.splitlines()
    assert words.startswith(f"countersign: {quoted}: cannot be read: {reason}")


def test_a_schema_that_cannot_be_used_is_named_alike(run, tmp_path):
    (tmp_path / "schema.json").write_text("{")
    assert run("--schema", "schema.json", stdin="1").stderr.startswith('countersign: "schema.json": line 1')


@pytest.mark.parametrize("arguments", [
    ["--schema", "-"], ["--schema", "-", "-"], ["--schema", "schema.json", "--register", "-"],
    ["--schema", "-", "--bench", "-"], ["--cases", "-", "--register", "-"], ["--schema", "schema.json", "-", "-"]])
def test_standard_input_is_read_once(run, arguments):
    ended = run(*arguments, stdin="{}")
    assert (ended.returncode, ended.stdout) == (64, "")
    assert "Standard input" in ended.stderr


def test_a_schema_from_standard_input_judges_files(run):
    assert run("--schema", "-", "1.json", stdin='{"type": "integer"}').returncode == 0


@pytest.mark.parametrize("output, rest", [
    ("flag", {}), ("issues", {"issues": []}),
    ("basic", {"annotations": []}),
    ("hierarchical", {"evaluationPath": "", "schemaLocation": "https://example.com/s#", "instanceLocation": ""})])
def test_of_several_instances_each_line_begins_with_the_file(run, output, rest):
    ended = run("--schema", "schema.json", "--output", output, "1.json", "2.json", "schema.json")
    lines = [json.loads(line) for line in ended.stdout.splitlines()]
    assert (ended.returncode, lines[0]) == (1, {"file": "1.json", "valid": True, **rest})
    assert [(line["file"], line["valid"]) for line in lines[1:]] == [("2.json", False), ("schema.json", False)]
    assert {next(iter(line)) for line in lines} == {"file"}
    assert "file" not in json.loads(run("--schema", "schema.json", "--output", output, "1.json").stdout)


@pytest.mark.parametrize("second", ["https://example.com/s", "https://example.com/s#"])
def test_two_registered_documents_of_one_id_are_refused(run, tmp_path, second):
    (tmp_path / "other.json").write_text(json.dumps({"$id": second}))
    ended = run("--schema", "schema.json", "--register", "schema.json", "--register", "other.json", stdin="1")
    assert (ended.returncode, ended.stdout) == (65, "")
    assert '"other.json": the $id "https://example.com/s" is that of "schema.json" too' in ended.stderr
