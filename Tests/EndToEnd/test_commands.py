"""The commands, their exit codes and their words."""

from __future__ import annotations

import json
import os
import re
import socket

import pytest
from program import countersign

ORDER = '{"type": "object", "required": ["amount"], "properties": {"amount": {"type": "number", "minimum": 1}}}'
COMMANDS = [
    "demo", "serve", "generate", "receive", "links", "preview", "validate", "ledger", "ledger list", "ledger export", "ledger verify",
    "ledger head", "purge", "backup", "restore", "doctor",
]
NEEDED = {
    "preview": ["--schema", "order.json"], "validate": ["--schema", "order.json"], "purge": ["--older-than", "1d"],
    "backup": ["copy.sqlite"], "restore": ["copy.sqlite"], "ledger": ["list"],
}


@pytest.fixture
def run(tmp_path):
    """Runs a command in the test's folder."""
    return lambda *arguments, **options: countersign(*arguments, folder=tmp_path, **options)


@pytest.fixture
def write(tmp_path):
    """Writes a file into the test's folder; its name is what a command is given."""

    def write(name: str, text: str) -> str:
        (tmp_path / name).write_text(text)
        return name

    return write


@pytest.mark.parametrize("command", COMMANDS)
def test_help_shows_an_example(run, command):
    shown = run(*command.split(), "--help")
    assert (shown.returncode, shown.stderr) == (0, "")
    assert re.search(rf"Example:\s+countersign {command}( |$)", shown.stdout, re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_an_unknown_flag_ends_with_64_and_is_named(run, command):
    needed = NEEDED.get(command, [])
    ended = run(*command.split(), *needed, "--no-such-flag")
    assert (ended.returncode, ended.stdout) == (64, "")
    assert "--no-such-flag" in ended.stderr


def test_validate_prints_a_line_for_each_instance(run, write):
    schema = write("order.json", ORDER)
    right, wrong = write("1.json", '{"amount": 1.10}'), write("2.json", '{"amount": 0}')
    ended = run("validate", "--schema", schema, right, wrong)
    lines = [json.loads(line) for line in ended.stdout.splitlines()]
    assert (ended.returncode, lines[0]) == (1, {"file": right, "valid": True, "issues": []})
    assert lines[1]["valid"] is False
    assert [(issue["instance"], issue["keyword"]) for issue in lines[1]["issues"]] == [("/amount", "minimum")]
    assert lines[1]["issues"][0]["message"]
    assert run("validate", "--schema", schema, right).returncode == 0


def test_validate_reads_an_instance_from_standard_input(run, write):
    ended = run("validate", "--schema", write("order.json", ORDER), stdin='{"amount": 3}')
    assert (ended.returncode, ended.stdout) == (0, '{"valid":true,"issues":[]}\n')


def test_validate_reports_an_instance_that_is_not_json(run, write):
    ended = run("validate", "--schema", write("order.json", ORDER), stdin="{amount: 3}")
    assert (ended.returncode, json.loads(ended.stdout)["valid"]) == (1, False)


@pytest.mark.parametrize("schema", ["{", '{"type": "integr"}', '{"minimum": "one"}', '{"$ref": "#/$defs/none"}'])
def test_validate_ends_with_65_for_a_schema_that_cannot_be_used(run, write, schema):
    ended = run("validate", "--schema", write("schema.json", schema), stdin="1")
    assert (ended.returncode, ended.stdout) == (65, "")
    assert "schema.json" in ended.stderr


@pytest.mark.parametrize("arguments", [[], ["--schema", "a", "--cases", "b"], ["--schema", "missing.json"]])
def test_validate_ends_with_64_for_wrong_usage(run, arguments):
    assert run("validate", *arguments).returncode == 64


def test_preview_prints_a_page_that_needs_nothing_else(run, write):
    question = write("question.md", "# How much?\n\nIn **euro**.")
    initial = write("initial.json", '{"amount": 1.50}')
    ended = run("preview", "--schema", write("order.json", ORDER), "--initial", initial, "--description", question)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.startswith("<!DOCTYPE html>")
    assert "<h1" in ended.stdout and "<strong>euro</strong>" in ended.stdout and 'value="1.50"' in ended.stdout
    assert 'rel="stylesheet" href="data:text/css;base64,' in ended.stdout


def test_preview_is_in_the_language_of_the_flag_unless_the_schema_asks_for_another(run, write):
    asking = write("arabic.json", '{"x-countersign": {"language": "ar"}, "type": "object", "properties": {}}')
    for schema, html in ((write("order.json", ORDER), 'lang="de" dir="ltr"'), (asking, 'lang="ar" dir="rtl"')):
        ended = run("preview", "--schema", schema, "--language", "de-AT", variables={"COUNTERSIGN_LANGUAGE": "fr"})
        assert (ended.returncode, f"<html {html}>" in ended.stdout) == (0, True)


def test_an_unknown_language_is_refused_with_those_that_are_known(run):
    ended = run("generate", "--language", "tlh")
    assert ended.returncode == 64
    for word in ('"tlh"', "zh-Hans (简体中文)", "or ar", "--language", "COUNTERSIGN_LANGUAGE"):
        assert word in ended.stderr


def test_preview_ends_with_65_for_a_schema_that_cannot_be_used(run, write):
    ended = run("preview", "--schema", write("schema.json", '{"type": "integr"}'))
    assert (ended.returncode, ended.stdout) == (65, "")


@pytest.mark.parametrize("flags", [["--listen", "nonsense"], ["--poll-seconds", "0"], ["--site-url", "ftp://x"]])
def test_a_setting_that_cannot_be_used_is_wrong_usage(run, flags):
    ended = run("serve", *flags)
    assert (ended.returncode, ended.stdout) == (64, "")
    assert flags[1] in ended.stderr and "expected" in ended.stderr


def test_a_port_that_is_taken_ends_serve_with_words(run):
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        port = holder.getsockname()[1]
        ended = run("serve", "--listen", f"127.0.0.1:{port}")
    assert (ended.returncode, ended.stdout) == (1, "")
    assert f"cannot listen on 127.0.0.1:{port}" in ended.stderr


def test_a_store_that_is_not_ours_is_refused_and_left_alone(run, write, tmp_path):
    write("notes.txt", "not a database, but somebody's notes\n" * 100)
    ended = run("generate", "--store", "notes.txt")
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "notes.txt" in ended.stderr
    assert (tmp_path / "notes.txt").read_text().startswith("not a database")


def test_a_site_that_is_no_folder_is_refused_with_the_systems_reason(run, write):
    ended = run("generate", "--site", write("notes.txt", "mine"))
    assert (ended.returncode, ended.stdout) == (1, "")
    assert "cannot write notes.txt" in ended.stderr and "Not a directory. Check" in ended.stderr


def test_a_setting_that_cannot_be_used_is_named_with_where_it_may_come_from(run):
    ended = run("serve", variables={"COUNTERSIGN_POLL_SECONDS": "soon"})
    assert ended.returncode == 64
    for word in ("soon", "--poll-seconds", "COUNTERSIGN_POLL_SECONDS", "countersign.yaml"):
        assert word in ended.stderr


def test_flags_win_over_variables_and_variables_over_the_file(run, write, tmp_path):
    write("countersign.yaml", "site: from-file\nstore: from-file.sqlite\nportal_name: From the file\n")
    ended = run("generate", "--site", "from-flag", variables={"COUNTERSIGN_STORE": "from-variable.sqlite"})
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "From the file" in (tmp_path / "from-flag" / "index.html").read_text()
    made = set(os.listdir(tmp_path))
    assert "from-variable.sqlite" in made and not made & {"from-file", "from-file.sqlite"}


@pytest.mark.parametrize("site", [".", "..", "link"])
def test_a_store_within_the_site_is_refused(run, tmp_path, site):
    (tmp_path / "link").symlink_to(tmp_path)
    ended = run("generate", "--site", site, "--store", "store.sqlite")
    assert ended.returncode != 0
    assert "outside the site's folder" in ended.stderr
    assert not (tmp_path / "store.sqlite").exists()
