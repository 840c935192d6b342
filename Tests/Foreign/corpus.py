"""Schemas that nobody here wrote: those that packages ship, and those that a Prefect server keeps of its blocks.

Documents are not fetched, so a schema that refers to another of the corpus carries it, as `bundling.py` embeds it.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Iterator
from urllib.parse import urljoin

from bundling import bundled
from prefect_server import PrefectServer

# Where a package keeps its schemas, and which of the files there are schemas.
PLACES = [
    ("altair", "vegalite/v6/schema", "vega-lite-schema.json"),
    ("check_jsonschema", "builtin_schemas", "*/*.json"),
    ("cyclonedx", "schema/_res", "*.schema.json"),
    ("jsonschema_specifications", "schemas", "*/metaschema.json"),
    ("jsonschema_specifications", "schemas", "*/vocabularies/*"),
    ("open_data_contract_standard", "", "schema.json"),
    ("openapi_spec_validator", "resources/schemas", "*/schema.json"),
    ("validate_pyproject", "", "**/*.schema.json"),
    ("validate_pyproject_schema_store", "resources", "*.schema.json"),
]
WORKERS = "server/api/collections_data/views/aggregate-worker-metadata.json"

# What no form can be made of, by the words that say why.
REFUSED = {
    'the dialect "http://json-schema.org/draft-03/schema#"': ["jsonschema_specifications draft3/metaschema.json"],
    'the dialect "http://json-schema.org/draft-04/schema#"': [
        "jsonschema_specifications draft4/metaschema.json",
        *(f"openapi_spec_validator {version}/schema.json" for version in ("v2.0", "v3.0", "v3.0.0")),
    ],
    "the keyword at /$recursiveAnchor is not supported": [
        "jsonschema_specifications draft201909/metaschema.json",
        *(
            f"jsonschema_specifications draft201909/vocabularies/{name}"
            for name in ("applicator", "content", "core", "format", "meta-data", "validation")
        ),
    ],
    "the schema is too large": ["check_jsonschema vendor/renovate.json"],
    # Of Kubernetes' definitions, which the package does not ship.
    "which is not registered, and documents are not fetched": ["check_jsonschema vendor/drone-ci.json"],
    # Prefect forgets the definition on the way from the block to the server.
    'the reference "#/definitions/JsonValue"': ["prefect block secret 3.8.8"],
}


@dataclass(frozen=True)
class ForeignSchema:
    name: str
    text: str

    @property
    def refusal(self) -> str | None:
        """The words of the refusal that is due; `None` for a schema that a form is due of."""
        return next((words for words, names in REFUSED.items() if self.name in names), None)


def packaged() -> Iterator[ForeignSchema]:
    """The schemas in files, each with those of the corpus that it refers to."""
    documents = dict(sorted(files()))
    known = {
        address: {**document, "$id": address}
        for name, document in documents.items() for address in addresses(name, document)
    }
    for name, document in documents.items():
        yield ForeignSchema(name, json.dumps(bundled(document, known)))


def addresses(name: str, document: Any) -> list[str]:
    """Where others refer to a document: its own address, and that of its file beside it; not for what everybody has."""
    identity = document.get("$id", "").rstrip("#")
    if not identity or name.startswith("jsonschema_specifications"):
        return []
    return [identity, urljoin(identity, re.split("[ /]", name)[-1])]


def blocks(server: PrefectServer) -> Iterator[ForeignSchema]:
    """The block schemas that a fresh server registers: its own and those of Prefect's integrations, each once."""
    rows = server.call("POST", "/block_schemas/filter", {"limit": 200})
    fields = {row["checksum"]: json.dumps(row["fields"]) for row in rows}
    names = {row["checksum"]: f"prefect block {row['block_type']['slug']} {row['version']}" for row in rows}
    seen: Counter[str] = Counter()
    for checksum, name in sorted(names.items(), key=lambda item: (item[1], item[0])):
        seen[name] += 1
        yield ForeignSchema(name if seen[name] == 1 else f"{name} ({seen[name]})", fields[checksum])


def files() -> Iterator[tuple[str, Any]]:
    for package, folder, pattern in PLACES:
        root = folder_of(package) / folder
        found = [path for path in root.glob(pattern) if path.suffix in ("", ".json")]
        assert found, f"{package} ships no {pattern} in {root}"
        for path in found:
            yield f"{package} {path.relative_to(root).as_posix()}", json.loads(path.read_text("utf-8"))
    for workers in json.loads((folder_of("prefect") / WORKERS).read_text("utf-8")).values():
        for name, worker in workers.items():
            yield f"prefect worker {name}", worker["default_base_job_configuration"]["variables"]


def folder_of(package: str) -> Path:
    """Where a package is, without running it."""
    spec = find_spec(package)
    assert spec and spec.submodule_search_locations, f"{package} is not installed: scripts/setup test"
    return Path(spec.submodule_search_locations[0])
