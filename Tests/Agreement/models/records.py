"""Objects: nested, inherited, TypedDict, data classes, extra members."""

import dataclasses
from typing import Annotated, Any, Optional

from pydantic import BaseModel, ConfigDict, Field, SerializeAsAny, create_model
from pydantic.dataclasses import dataclass
from typing_extensions import NotRequired, ReadOnly, Required, TypedDict


class Address(BaseModel):
    street: str
    city: str = Field(min_length=1)
    code: Optional[str] = Field(default=None, pattern=r"^\d{5}$")


class Customer(BaseModel):
    name: str
    home: Address
    other: Optional[Address] = None
    many: list[Address] = Field(default=[], max_length=2)
    named: dict[str, Address] = {}


class Closed(BaseModel):
    model_config = ConfigDict(extra="forbid")

    a: int
    inner: Optional[Address] = None


class Open(BaseModel):
    model_config = ConfigDict(extra="allow")

    a: int


class TypedExtra(BaseModel):
    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, int] = Field(init=False)

    a: str = "a"


class ClosedChild(Closed):
    b: str = "b"
    a: Annotated[int, Field(gt=1)]


class Movie(TypedDict):
    title: str
    year: NotRequired[Annotated[int, Field(ge=1900)]]
    note: ReadOnly[Optional[str]]


class Partial(TypedDict, total=False):
    __pydantic_config__ = ConfigDict(extra="forbid")  # type: ignore

    name: Required[str]
    movie: Movie


@dataclass
class Point:
    x: int
    y: int = Field(default=0, ge=0)
    tags: list[str] = dataclasses.field(default_factory=list)


@dataclasses.dataclass
class Line:
    start: Point
    end: Optional[Point] = None


class Drawing(BaseModel):
    lines: list[Line]
    movie: Optional[Movie] = None
    loose: SerializeAsAny[Point]


class Empty(BaseModel):
    pass


class EmptyClosed(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Untyped(BaseModel):
    anything: Any
    object: object
    noted: Annotated[Any, Field(description="whatever")] = None


Made = create_model("Made", **{f"field_{n}": (int, n) for n in range(80)}, needed=(str, ...))
Wide = create_model("Wide", **{f"needed_{n}": (bool, ...) for n in range(70)}, __config__=ConfigDict(extra="forbid"))

SHAPES = [
    Customer, Closed, Open, TypedExtra, ClosedChild, Movie, Partial, Point, Line, Drawing, Empty, EmptyClosed, Untyped,
    Made, Wide,
]
