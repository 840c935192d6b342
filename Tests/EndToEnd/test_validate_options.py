"""`countersign validate`: drafts, formats, further schemas and the ways to write a verdict."""

from __future__ import annotations

import json

import pytest
from program import countersign

ORDER = {
    "properties": {"amount": {"type": "number", "minimum": 1}, "ship_to": {"$ref": "https://example.com/address"}}}
ADDRESS = {"$id": "https://example.com/address", "required": ["city"]}


@pytest.fixture
def write(tmp_path):
    """Writes a file into the test's folder; its name is what the command is given."""

    def write(name: str, content: object) -> str:
        (tmp_path / name).write_text(content if isinstance(content, str) else json.dumps(content))
        return name

    return write


@pytest.fixture
def run(tmp_path):
    """Runs the command in the test's folder."""
    return lambda *arguments, **options: countersign("validate", *arguments, folder=tmp_path, **options)


def line(ended):
    return json.loads(ended.stdout)


def test_a_registered_schema_is_found_by_its_id(run, write):
    arguments = ["--schema", write("order.json", ORDER), "--register", write("address.json", ADDRESS)]
    assert run(*arguments, stdin='{"ship_to": {"city": "Graz"}}').returncode == 0
    ended = run(*arguments, stdin='{"ship_to": {}}')
    assert (ended.returncode, line(ended)["issues"][0]["absoluteKeywordLocation"]) == (
        1, "https://example.com/address#/required")


def test_registered_schemas_may_refer_to_each_other_and_serve_cases(run, write):
    town = {"$id": "https://example.com/town", "type": "string"}
    address = {**ADDRESS, "properties": {"city": {"$ref": "town"}}}
    cases = json.dumps({"schema": ORDER, "instances": [{"ship_to": {"city": "Graz"}}, {"ship_to": {"city": 1}}]})
    registered = ["--register", write("town.json", town), "--register", write("address.json", address)]
    assert line(run("--cases", "-", *registered, stdin=cases)) == {"valid": [True, False]}


def test_a_reference_to_a_schema_that_is_not_registered_is_named(run, write):
    ended = run("--schema", write("order.json", ORDER), stdin="{}")
    assert (ended.returncode, ended.stdout) == (65, "")
    assert "https://example.com/address" in ended.stderr and "not registered" in ended.stderr


@pytest.mark.parametrize("content, words", [
    ({"required": ["city"]}, "no absolute URI"), ({"$id": "address"}, "no absolute URI"), ("{", "line 1, column 2:"),
    ([1], "an object was expected")])
def test_a_file_that_cannot_be_registered_ends_with_65(run, write, content, words):
    ended = run("--schema", write("order.json", {}), "--register", write("address.json", content), stdin="1")
    assert (ended.returncode, ended.stdout) == (65, "")
    assert '"address.json": ' in ended.stderr and words in ended.stderr


@pytest.mark.parametrize("draft, valid", [([], True), (["--draft", "2020-12"], True), (["--draft", "7"], False)])
def test_the_draft_is_the_one_of_schemas_without_one(run, write, draft, valid):
    # Draft-07 knows no prefixItems, so items goes for the first one too.
    schema = write("schema.json", {"items": {"type": "string"}, "prefixItems": [{"type": "integer"}]})
    assert line(run("--schema", schema, "--output", "flag", *draft, stdin='[1, "a"]')) == {"valid": valid}
    named = write("named.json", {
        "$schema": "https://json-schema.org/draft/2020-12/schema", "items": {"type": "string"}, "prefixItems": [True]})
    assert line(run("--schema", named, "--output", "flag", *draft, stdin='[1, "a"]')) == {"valid": True}


@pytest.mark.parametrize("formats, valid", [([], False), (["--formats", "assert"], False), (["--formats", "annotate"], True)])
def test_formats_are_rules_unless_told_otherwise(run, write, formats, valid):
    schema = {"format": "date"}
    ended = run("--schema", write("schema.json", schema), *formats, stdin='"tomorrow"')
    assert (ended.returncode, line(ended)["valid"]) == (0 if valid else 1, valid)
    cases = json.dumps({"schema": schema, "instances": ["tomorrow"]})
    assert line(run("--cases", "-", *formats, stdin=cases)) == {"valid": [valid]}


def test_bench_reads_the_schema_by_the_same_options(run, write):
    schema = write("order.json", ORDER)
    assert run("--schema", schema, "--bench", "-", stdin="").returncode == 65
    ended = run("--schema", schema, "--register", write("address.json", ADDRESS), "--bench", "-", stdin="")
    assert (ended.returncode, list(line(ended))) == (0, ["compile_ns"])


def test_issues_bear_their_facts_for_programs(run, write):
    ended = run("--schema", write("schema.json", {"properties": {"a": {"$ref": "#/$defs/n"}}, "$defs": {"n": {"maximum": 9}}}),
                stdin='{"a": 10.50}')
    assert ended.stdout == (
        '{"valid":false,"issues":[{"instance":"/a","keyword":"maximum","message":"Enter 9 or less",'
        '"keywordLocation":"/properties/a/$ref/maximum","absoluteKeywordLocation":"#/$defs/n/maximum",'
        '"limit":9,"got":10.50}]}\n')


@pytest.mark.parametrize("schema, instance, facts", [
    ({"required": ["b"]}, "{}", {"missing": "b"}),
    ({"type": ["string", "null"]}, "1", {"types": ["string", "null"]}),
    ({"format": "ipv4"}, '"1.2"', {"format": "ipv4"}),
    ({"uniqueItems": True}, "[1, 2, 1]", {"equal": [0, 2]}),
    ({"enum": [1]}, "2", {}),
    ({"anyOf": [{"type": "string"}, {"type": "array"}]}, "1", {"types": ["string", "array"]}),
    ({"anyOf": [{"enum": [1, 2]}, {"enum": [3]}]}, "4", {}),
    ({"writeOnly": True, "minLength": 20}, '"hunter2"', {"limit": 20}),
])
def test_facts_of_other_keywords(run, write, schema, instance, facts):
    issue = line(run("--schema", write("schema.json", schema), stdin=instance))["issues"][0]
    named = {"instance", "keyword", "message", "keywordLocation", "absoluteKeywordLocation"}
    assert {key: value for key, value in issue.items() if key not in named} == facts


def test_flag_prints_the_verdict_alone(run, write):
    schema = write("schema.json", {"type": "integer"})
    ended = run("--schema", schema, "--output", "flag", write("1.json", "1"), write("2.json", '"1"'))
    assert (ended.returncode, ended.stdout) == (
        1, '{"file":"1.json","valid":true}\n{"file":"2.json","valid":false}\n')


def test_flag_says_on_standard_error_what_is_not_json(run, write):
    ended = run("--schema", write("schema.json", {}), "--output", "flag", write("1.json", "{"))
    assert (ended.returncode, ended.stdout) == (1, '{"valid":false}\n')
    assert '"1.json": line 1, column 2:' in ended.stderr


def test_basic_lists_errors_or_annotations_as_the_standard_does(run, write):
    schema = write("schema.json", {"$id": "https://example.com/s", "title": "T", "anyOf": [{"minimum": 5}, {"const": 1}]})
    ended = run("--schema", schema, "--output", "basic", write("1.json", "1"), write("2.json", "2"))
    assert ended.returncode == 1
    valid, invalid = map(json.loads, ended.stdout.splitlines())
    assert valid == {"file": "1.json", "valid": True, "annotations": [{
        "valid": True, "keywordLocation": "/title", "absoluteKeywordLocation": "https://example.com/s#/title",
        "instanceLocation": "", "annotation": "T"}]}
    assert [error["keywordLocation"] for error in invalid["errors"]] == ["/anyOf", "/anyOf/0/minimum", "/anyOf/1/const"]


def test_hierarchical_prints_a_tree_of_all_that_was_evaluated(run, write):
    schema = write("schema.json", {"items": {"type": "integer", "title": "N"}})
    ended = run("--schema", schema, "--output", "hierarchical", stdin='["a"]')
    assert (ended.returncode, line(ended)) == (1, {
        "valid": False, "evaluationPath": "", "schemaLocation": "#", "instanceLocation": "",
        "droppedAnnotations": {"items": True},
        "details": [{
            "valid": False, "evaluationPath": "/items", "schemaLocation": "#/items", "instanceLocation": "/0",
            "errors": {"type": "Enter a whole number"}, "droppedAnnotations": {"title": "N"}}]})


def test_an_instance_that_is_not_json_is_an_error_of_the_root(run, write):
    schema = write("schema.json", {"$id": "https://example.com/s"})
    basic, tree = (line(run("--schema", schema, "--output", output, stdin="{")) for output in ("basic", "hierarchical"))
    (error,) = basic["errors"]
    assert (basic["valid"], error["keywordLocation"], error["instanceLocation"]) == (False, "", "")
    assert error["absoluteKeywordLocation"] == tree["schemaLocation"] == "https://example.com/s#"
    assert error["error"] == tree["errors"][""]
    assert error["error"].startswith("line 1, column 2:")


@pytest.mark.parametrize("arguments", [
    ["--draft", "4"], ["--formats", "yes"], ["--output", "detailed"], ["--register", "missing.json"], ["--register"]])
def test_a_choice_that_there_is_not_ends_with_64(run, write, arguments):
    assert run("--schema", write("schema.json", {}), *arguments, stdin="1").returncode == 64


@pytest.mark.parametrize("mode", ["--cases", "--bench"])
def test_cases_and_bench_have_lines_of_their_own(run, write, mode):
    schema = [] if mode == "--cases" else ["--schema", write("schema.json", {})]
    ended = run(*schema, mode, "-", "--output", "flag", stdin="")
    assert ended.returncode == 64 and "--output" in ended.stderr
