"""A hostile case: what one stranger hands in as schema, as value, or as both, each of at most about 1 MiB."""
import json
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Case:
    name: str
    schema: object
    value: object
    registered: list = field(default_factory=list)

    def write(self, folder):
        """Writes the files that the program reads; its arguments."""
        documents = {"schema.json": self.schema, "value.json": self.value}
        documents |= {f"register{number}.json": document for number, document in enumerate(self.registered)}
        for name, document in documents.items():
            (Path(folder) / name).write_text(text(document))
        register = [word for number in range(len(self.registered)) for word in ("--register", f"register{number}.json")]
        return ["--schema", "schema.json", *register, "value.json"]


@dataclass(frozen=True)
class Raw:
    """JSON text as it is to stand in a file: what Python would not write, such as 1e1000000000."""

    text: str


def text(value):
    return value.text if isinstance(value, Raw) else json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def ref(name):
    return {"$ref": f"#/$defs/{name}"}


def starting(name, definitions):
    """The schema that is one of the definitions."""
    return {**ref(name), "$defs": definitions}


def nested(levels, inner, wrap):
    """The inner schema or value, wrapped again and again."""
    for _ in range(levels):
        inner = wrap(inner)
    return inner


OBJECT = {"a": 1, "b": [1, 2], "c": {"d": "e"}}
MANY = {f"p{n}": n for n in range(70_000)}
LONG = "a" * 1_000_000
