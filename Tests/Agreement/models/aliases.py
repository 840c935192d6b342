"""Names that differ from the fields', values that are computed, notes for people."""

from datetime import datetime
from typing import Annotated, Optional

from pydantic import (
    AliasChoices, AliasPath, BaseModel, ConfigDict, Field, PlainSerializer, WithJsonSchema, computed_field,
    field_serializer, model_serializer,
)
from pydantic.alias_generators import to_camel


class Aliased(BaseModel):
    first: int = Field(alias="firstName")
    second: int = Field(validation_alias="in", serialization_alias="out")
    choice: str = Field(default="", validation_alias=AliasChoices("a", "b"))
    path: str = Field(default="", validation_alias=AliasPath("a", 0))


class Camel(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, populate_by_name=True, extra="forbid")

    due_date: datetime
    line_count: int = Field(default=1, ge=1)


class OddNames(BaseModel):
    slash: int = Field(alias="a/b~c")
    percent: int = Field(default=0, alias="100% \"sure\"")
    accents: int = Field(default=0, alias="été")
    emoji: int = Field(default=0, alias="👍")
    dollar: int = Field(default=0, alias="$ref")
    blank: int = Field(default=0, alias="")


class Computed(BaseModel):
    width: int
    height: int

    @computed_field
    @property
    def area(self) -> int:
        return self.width * self.height

    @computed_field(title="Words")
    def words(self) -> Optional[str]:
        return None


class Serialized(BaseModel):
    at: Annotated[datetime, PlainSerializer(lambda at: at.timestamp(), return_type=float)]
    shout: str

    @field_serializer("shout")
    def loudly(self, value: str) -> list[str]:
        return [value.upper()]


class Whole(BaseModel):
    a: int

    @model_serializer
    def together(self) -> str:
        return f"{self.a}"


class Defaults(BaseModel):
    model_config = ConfigDict(json_schema_serialization_defaults_required=True)

    a: int = 1
    b: list[int] = Field(default_factory=list)
    c: Optional[str] = None


class Notes(BaseModel):
    model_config = ConfigDict(
        title="Notes for people", json_schema_extra={"examples": [{"old": 1}], "x-order": ["old", "new"]})

    old: int = Field(default=0, deprecated=True, title="Old", description="Use new", examples=[1, 2])
    new: int = Field(default=0, json_schema_extra={"readOnly": True, "x-unit": "kg"})
    frozen: str = Field(default="f", frozen=True)


class Rewritten(BaseModel):
    model_config = ConfigDict(json_schema_extra=lambda schema: schema.update(minProperties=1, maxProperties=2))

    day: Annotated[object, WithJsonSchema({"type": "string", "format": "date"})] = None
    not_a: Annotated[str, Field(json_schema_extra={"not": {"const": "a"}})] = "b"
    depends: Annotated[dict, Field(json_schema_extra={"dependentRequired": {"card": ["number"]}})] = {}


SHAPES = [Aliased, Camel, OddNames, Computed, Serialized, Whole, Defaults, Notes, Rewritten]
