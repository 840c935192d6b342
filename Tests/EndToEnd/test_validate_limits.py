"""`countersign validate` where there is much to say: it ends somewhere, and says so."""

from __future__ import annotations

import json

import pytest
from program import countersign


@pytest.fixture
def judge(tmp_path):
    """What the command prints on an instance."""

    def judge(schema: str, instance: object) -> tuple[dict, str]:
        (tmp_path / "schema.json").write_text(schema)
        ended = countersign(
            "validate", "--schema", "schema.json", folder=tmp_path, stdin=json.dumps(instance))
        return json.loads(ended.stdout), ended.stderr

    return judge


@pytest.mark.parametrize("count, listed, truncated", [(100, 100, False), (101, 100, True)])
def test_100_issues_are_listed_and_more_are_told_of(judge, count, listed, truncated):
    line, _ = judge('{"items": {"type": "string"}}', [1] * count)
    assert (line["valid"], len(line["issues"]), line.get("truncated", False)) == (False, listed, truncated)


def test_a_mebibyte_of_places_is_listed_and_more_is_told_of(judge):
    line, _ = judge('{"additionalProperties": {"items": {"type": "string"}}}', {"k" * 600_000: [1] * 50})
    assert [issue["instance"][-2:] for issue in line["issues"]] == ["/0", "/1"]
    assert line["truncated"] is True


@pytest.mark.parametrize("digits, shown", [(40, True), (41, False)])
def test_long_numbers_are_left_to_the_schema_and_the_instance(judge, digits, shown):
    line, _ = judge(f'{{"minimum": 1{"0" * (digits - 1)}}}', 10**(digits - 1) - 1)
    assert ("limit" in line["issues"][0], "got" in line["issues"][0]) == (shown, True)
    line, _ = judge('{"maximum": 1}', 10**(digits - 1))
    assert ("limit" in line["issues"][0], "got" in line["issues"][0]) == (True, shown)


@pytest.mark.parametrize("count, last", [(20, "the keyword at /x19"), (23, "so are 3 more")])
def test_20_unknown_keywords_are_named_and_the_others_counted(judge, count, last):
    _, words = judge(json.dumps({f"x{n:02}": n for n in range(count)}), 1)
    assert len(words.splitlines()) == min(count, 21)
    assert last in words.splitlines()[-1]


def test_unions_of_two_kinds_of_issue_keep_those_apart(judge):
    line, _ = judge('{"items": {"anyOf": [{"enum": ["a", "b"]}, {"type": "integer"}]}}', ["c", None, 1.5, "d"])
    assert [issue.get("types") for issue in line["issues"]] == [None, ["string", "integer"], ["string", "integer"], None]
