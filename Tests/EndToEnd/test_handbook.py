"""The operator's handbook names what the program has, and nothing that it has not."""

from __future__ import annotations

import re

from exchange import get
from program import ROOT

HANDBOOK = (ROOT / "docs" / "operating.md").read_text()


def test_every_setting_stands_in_the_table():
    sources = "".join(file.read_text() for file in (ROOT / "Sources/countersign/Settings").glob("*.swift"))
    keys = set(re.findall(r'(?:source\.(?:text|choice|number)|Self\.url)\(\s*"([a-z_]+)"', sources)) | {"prefect"}
    assert {"store", "metrics", "log_level", "ledger_head_url"} <= keys
    cells = re.findall(r"^\| (`[a-z_]+`(?:, `[a-z_]+`)*) \|", HANDBOOK, re.MULTILINE)
    rows = {name for cell in cells for name in re.findall(r"[a-z_]+", cell)}
    assert sorted(keys - rows) == []


def test_every_figure_is_explained_and_every_alert_asks_for_one_that_there_is(start_portal):
    told = get(start_portal("serve", "--prefect", "http://127.0.0.1:1/api").url + "metrics").text
    families = dict(re.findall(r"^# TYPE (\S+) (\S+)$", told, re.MULTILINE))
    assert [name for name in families if name not in HANDBOOK] == []
    reasons = re.findall(r'^countersign_refusals_total\{reason="([a-z_]+)"\}', told, re.MULTILINE)
    assert [reason for reason in reasons if f"`{reason}`" not in HANDBOOK] == []
    alerts = re.findall(r"^ +expr: (.+)$", HANDBOOK, re.MULTILINE)
    assert len(alerts) >= 8
    for alert in alerts:
        names = set(re.findall(r"\b(?:countersign|process)_[a-z_]+", alert))
        histograms = {f"{name}_bucket" for name, kind in families.items() if kind == "histogram"}
        assert names <= set(families) | histograms, alert


def test_commands_on_the_store_are_run_as_its_user_and_told_where_it_is():
    """As root they would leave files that the units cannot open; without the flag they would look into the current folder."""
    lines = re.findall(r"^    ((?:.*\\\n)*.*)$", HANDBOOK, re.MULTILINE)
    commands = [line for line in lines if re.search(r"countersign (backup|restore|purge|ledger|doctor) ", line)]
    assert len(commands) >= 10
    for command in commands:
        assert command.startswith("sudo -u countersign countersign "), command
        assert re.search(r"--store /(var/lib/countersign/countersign|tmp/try)\.sqlite", command), command


def test_every_file_that_is_named_is_there():
    for name in set(re.findall(r"packaging/[\w./-]*\w", HANDBOOK)):
        assert (ROOT / name).exists() or list(ROOT.glob(f"{name}*")), name
