"""Fixed values: enumerations, literals, constants."""

from enum import Enum, IntEnum, IntFlag, StrEnum
from typing import Literal, Optional, Union

from pydantic import BaseModel, ConfigDict, Field


class Colour(str, Enum):
    red = "red"
    green = "green"


class Level(IntEnum):
    low = 1
    high = 2


class Answer(StrEnum):
    yes = "yes"
    no = "no"


class Mixed(Enum):
    one = 1
    text = "one"
    real = 1.5
    nothing = None
    flag = True


class Alone(Enum):
    only = "only"


class Rights(IntFlag):
    read = 1
    write = 2


Country = Enum("Country", {f"c{n}": f"country {n} é" for n in range(300)})


class Choices(BaseModel):
    colour: Colour
    level: Level
    answer: Answer = Answer.no
    country: Optional[Country] = None


class OddChoices(BaseModel):
    mixed: Mixed
    alone: Alone
    rights: Rights
    many: list[Mixed] = []


class Literals(BaseModel):
    one: Literal["approve"]
    some: Literal["approve", "reject", "wait"]
    number: Literal[1, 2, 3]
    mixed: Literal[0, "0", None, False]
    accents: Literal["café", "naïve", "Å"]
    perhaps: Optional[Literal["x"]] = None


class Constants(BaseModel):
    version: Literal[1] = 1
    tag: str = Field(default="t", json_schema_extra={"const": "t"})
    ratio: float = Field(default=0.3, json_schema_extra={"const": 0.3})
    plan: dict[str, int] = Field(default={}, json_schema_extra={"const": {"a": 1, "b": 2}})
    row: list[int] = Field(default=[], json_schema_extra={"enum": [[1, 2], []]})


class EnumValues(BaseModel):
    model_config = ConfigDict(use_enum_values=True)

    colour: Colour = Field(default=Colour.red, validate_default=True)
    either: Union[Level, Colour] = Level.low
    by_colour: dict[Colour, int] = {}
    by_level: dict[Level, str] = {}


SHAPES = [Choices, OddChoices, Literals, Constants, EnumValues]
