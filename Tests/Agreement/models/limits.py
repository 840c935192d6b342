"""What people add by hand with `json_schema_extra`: keywords that Pydantic itself does not write."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

CONDITION = {
    "if": {"properties": {"approved": {"const": False}}, "required": ["approved"]},
    "then": {"required": ["reason"], "properties": {"reason": {"minLength": 3}}},
    "else": {"properties": {"reason": {"maxLength": 0}}},
}
EITHER = {"oneOf": [{"required": ["mail"]}, {"required": ["phone"]}], "additionalProperties": False}


class Review(BaseModel):
    model_config = ConfigDict(json_schema_extra=CONDITION)

    approved: bool
    reason: str = ""


class Contact(BaseModel):
    model_config = ConfigDict(json_schema_extra=EITHER)

    mail: str = ""
    phone: str = ""


class Contains(BaseModel):
    votes: list[Any] = Field(json_schema_extra={"contains": {"const": "yes"}, "minContains": 2, "maxContains": 3})
    some: list[Any] = Field(default=[], json_schema_extra={"contains": {"type": "integer"}, "minContains": 0})


class Dependent(BaseModel):
    model_config = ConfigDict(
        json_schema_extra={
            "dependentRequired": {"card": ["holder"]},
            "dependentSchemas": {"holder": {"properties": {"card": {"minLength": 4}}, "required": ["card"]}},
        })

    card: str = ""
    holder: str = ""


class PatternMembers(BaseModel):
    model_config = ConfigDict(
        json_schema_extra={
            "patternProperties": {"^x-": {"type": "string"}, r"\d$": {"type": "integer"}},
            "additionalProperties": False,
        })

    name: str = ""


class AllOf(BaseModel):
    amount: float = Field(json_schema_extra={"allOf": [{"minimum": 0}, {"maximum": 10}, {"not": {"const": 5}}]})
    never: Any = Field(default=None, json_schema_extra={"allOf": [True, {}]})


SHAPES = [Review, Contact, Contains, Dependent, PatternMembers, AllOf]
