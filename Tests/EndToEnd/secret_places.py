"""A question with a secret in every slot that a schema has, and a canary wherever such a secret's value can stand."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, SecretStr

OFFERED = [f"offered{number}" for number in range(9)]


class Credentials(BaseModel):
    """As an author writes it for Prefect, and as Prefect hands its schema on."""

    token: SecretStr
    tokens: list[SecretStr]
    by_name: dict[str, SecretStr]
    maybe: SecretStr | None


class Canaries:
    """Texts that stand nowhere else."""

    def __init__(self) -> None:
        self.all: list[str] = []

    def next(self) -> str:
        self.all.append(f"canary{len(self.all):04}Zq7")
        return self.all[-1]

    def within(self, text: str) -> list[str]:
        return [canary for canary in self.all if canary in text]


def question(new: Canaries) -> dict[str, Any]:
    """The rest of a run: schema and initial values."""
    return {
        "schema": {
            "type": "object", "required": ["count"], "x-countersign": {"showAnswer": True},
            "$defs": {
                "secret": secret(new), "Credentials": Credentials.model_json_schema(),
                "late": {"properties": {"late": {"writeOnly": True}, "auth": {"properties": {"p": {"writeOnly": True}}}}},
            },
            "properties": {
                "count": {"type": "integer", "minimum": 1, "default": 1}, **properties(new), **untold(new),
            },
            "allOf": [{"if": {"required": ["late"]}, "then": {"$ref": "#/$defs/late"}}],
            "if": {"required": ["when"]},
            "then": {"properties": {"then": {**secret(new), "type": "string"}}},
            "else": {"properties": {"otherwise": secret(new)}},
            "dependentSchemas": {"count": {"properties": {"dependent": secret(new)}}},
            "default": {"text": new.next()}, "examples": [{"text": new.next(), "list": [new.next()]}],
        },
        "initial": {
            "text": new.next(), "given": new.next(), "object": {"a": new.next()}, "list": [new.next(), new.next()],
            "map": {"k": new.next()}, "group": {"inner": new.next()}, "rows": [{"name": "one", "key": new.next()}],
            "tuple": [new.next(), 1], "either": {"key": new.next()}, "json": {"key": new.next()}, "then": new.next(),
            "otherwise": new.next(), "dependent": new.next(),
            "credentials": {
                "token": new.next(), "tokens": [new.next()], "by_name": {"x": new.next()}, "maybe": new.next(),
            },
        },
    }


def untold(new: Canaries) -> dict[str, Any]:
    """Secrets that a member's own first words do not tell; see `untold_answers` for what is answered."""
    text, given = {"type": "string"}, untold_answers(new)
    schemas: dict[str, dict[str, Any]] = {
        "late": text,
        "auth": {"type": "object", "properties": {"p": text}},
        "unions": {
            "allOf": [
                {"anyOf": [{"properties": {"a": text}}, {"properties": {"b": text}}]},
                {"anyOf": [{"properties": {"token": secret(new)}}, {"required": ["a"]}]},
            ],
        },
        "exact": {"anyOf": [{"type": "number", "writeOnly": True}, text]},
        "tested": {**text, "if": {"minLength": 1}, "then": {"writeOnly": True}},
        "lengths": {**text, "anyOf": [{"minLength": 1, "writeOnly": True}, {"maxLength": 99}]},
        "mail": {**text, "format": "email", "allOf": [{"format": "password"}]},
        "outer": {"writeOnly": False, "$ref": "#/$defs/secret"},
        "further": {
            "type": "object", "properties": {"when": text}, "additionalProperties": {**text, "writeOnly": True},
            "if": {"required": ["when"]}, "then": {"properties": {"extra": text}},
        },
        "some": {"type": "array", "items": text, "contains": {"writeOnly": True}},
        "content": {**text, "contentMediaType": "application/json", "contentSchema": {"properties": {"pin": secret(new)}}},
        "names": {
            "type": "object", "propertyNames": {"format": "password"}, "additionalProperties": {"type": "integer"},
        },
    }
    return {name: {**schema, "default": given[name]} for name, schema in schemas.items()}


def untold_answers(new: Canaries) -> dict[str, Any]:
    """A canary in each of those."""
    return {
        "late": new.next(), "auth": {"p": new.next()}, "unions": {"a": "x", "token": new.next()}, "exact": new.next(),
        "tested": new.next(), "lengths": new.next(), "mail": f"{new.next()}@example.com", "outer": new.next(),
        "further": {"extra": new.next()}, "some": [new.next()], "content": f'{{"pin": "{new.next()}"}}',
        "names": {new.next(): 1},
    }


def secret(new: Canaries) -> dict[str, Any]:
    """A secret text whose every annotation with a value is a canary."""
    return {"type": "string", "format": "password", "default": new.next(), "examples": [new.next()]}


def properties(new: Canaries) -> dict[str, Any]:
    def hidden(**rest: Any) -> dict[str, Any]:
        return {"writeOnly": True, **rest}

    def keyed(**rest: Any) -> dict[str, Any]:
        return {"type": "object", "properties": {"key": secret(new)}, **rest}

    return {
        "text": secret(new),
        "given": hidden(type="string", minLength=3, pattern="^canary", default=new.next(), examples=[new.next()]),
        "long": hidden(type="string", maxLength=5000, default=new.next()),
        "number": hidden(type="integer", minimum=5, default=918273645546372819, examples=[918273645546372819]),
        "object": hidden(
            type="object", properties={"a": {"type": "string"}}, default={"a": new.next()}, examples=[{"a": new.next()}]),
        "whole": hidden(type="array", items={"type": "string"}, default=[new.next()]),
        "free": hidden(default={"x": new.next()}),
        "dictionary": hidden(type="object", additionalProperties={"type": "string"}, default={new.next(): new.next()}),
        "list": {"type": "array", "items": secret(new), "default": [new.next()], "maxItems": 4},
        "map": {"type": "object", "additionalProperties": secret(new), "default": {"k": new.next()}},
        "patterns": {"type": "object", "patternProperties": {"^s": secret(new)}, "default": {"s1": new.next()}},
        "group": {
            "type": "object", "properties": {"inner": secret(new)}, "default": {"inner": new.next()},
            "examples": [{"inner": new.next()}],
        },
        "rows": {
            "type": "array", "default": [{"name": "n", "key": new.next()}],
            "items": {"type": "object", "properties": {"name": {"type": "string"}, "key": secret(new)}},
        },
        "tuple": {"type": "array", "prefixItems": [secret(new), {"type": "integer"}], "default": [new.next(), 1]},
        "maybe": {"anyOf": [secret(new), {"type": "null"}], "default": new.next()},
        "either": {
            "oneOf": [keyed(title="A key"), {"type": "integer", "title": "A number"}], "default": {"key": new.next()},
        },
        "both": {"anyOf": [hidden(type="string", title="A"), {"type": "integer"}], "default": new.next()},
        "reference": {"$ref": "#/$defs/secret", "default": new.next()},
        "all": {"allOf": [{"type": "string"}, {"writeOnly": True}], "default": new.next(), "examples": [new.next()]},
        "fixed": hidden(const=new.next()),
        # What a reviewer may choose from stands on the page; which of it was chosen does not.
        "few": hidden(enum=OFFERED[:2], default=OFFERED[1]),
        "many": hidden(enum=OFFERED, default=OFFERED[8]),
        "named": hidden(oneOf=[{"const": text, "title": text} for text in OFFERED[:3]], default=OFFERED[2]),
        "set": {"type": "array", "uniqueItems": True, "items": hidden(enum=OFFERED[:2]), "default": OFFERED[:1]},
        "json": keyed(default={"key": new.next()}, **{"x-countersign": {"widget": "json"}}),
        "file": hidden(type="string", contentEncoding="base64", default="Y2FuYXJ5"),
        "read": hidden(type="string", readOnly=True, default=new.next()),
        "hinted": {**secret(new), "x-countersign": {"widget": "area"}},
        "credentials": {"$ref": "#/$defs/Credentials"},
    }
