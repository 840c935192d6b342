"""Answers as data on the command line, where a list of things to judge held none."""

from __future__ import annotations

import json

import pytest
from exchange import post_form
from program import countersign

ITEMS = {"type": "object", "properties": {
    "text": {"type": "string", "x-countersign": {"evidence": "text"}}, "ok": {"type": "boolean"}}}
SCHEMA = {"type": "object", "properties": {
    "note": {"type": "string"}, "texts": {"type": "array", "items": ITEMS}, "more": {"type": "array", "items": ITEMS}}}


@pytest.mark.parametrize(("initial", "items"), [
    ({"texts": [], "more": []}, [(None, None)]),
    ({}, [(None, None)]),
    ({"texts": [{"text": "a"}, {"text": "b"}], "more": []}, [("/texts", 0), ("/texts", 1)]),
])
def test_every_answer_is_exported_also_where_there_was_nothing_to_judge(portal, initial, items):
    run = portal.create_run(SCHEMA, initial=initial)
    reply = post_form(portal.url + "submissions", {"_token": run.form_token(), "v/note": "none came"})
    assert reply.status == 303, reply.text
    exported = countersign("answers", "export", "--store", portal.store, folder=portal.home)
    rows = [json.loads(line) for line in exported.stdout.splitlines()]
    assert [(row["list"], row["item"]) for row in rows] == items, exported.stdout
    for row in rows:
        whole = row["answer"] if row["list"] is None else row["rest"]
        assert whole["note"] == "none came" and whole.get("more", []) == []
