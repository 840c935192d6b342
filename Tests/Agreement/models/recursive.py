"""Types that hold themselves."""

from __future__ import annotations

from typing import Annotated, Literal, Optional, Union

from pydantic import BaseModel, Field, JsonValue
from typing_extensions import TypeAliasType


class Tree(BaseModel):
    value: int
    children: list[Tree] = []


class Chain(BaseModel):
    name: str = Field(max_length=8)
    next: Optional[Chain] = None


class Even(BaseModel):
    kind: Literal["even"] = "even"
    odd: Optional[Odd] = None


class Odd(BaseModel):
    even: Even
    siblings: dict[str, Odd] = {}


class Leaf(BaseModel):
    op: Literal["leaf"]
    value: float


class Sum(BaseModel):
    op: Literal["sum"]
    terms: list[Annotated[Union[Leaf, Sum, Negation], Field(discriminator="op")]] = Field(min_length=1)


class Negation(BaseModel):
    op: Literal["not"]
    term: Annotated[Union[Leaf, Sum, Negation], Field(discriminator="op")]


class Formula(BaseModel):
    root: Annotated[Union[Leaf, Sum, Negation], Field(discriminator="op")]


class Anything(BaseModel):
    value: JsonValue
    values: dict[str, JsonValue] = {}


Nest = TypeAliasType("Nest", "Union[int, list[Nest]]")


class Nested(BaseModel):
    nest: Nest


for model in (Tree, Chain, Even, Odd, Leaf, Sum, Negation, Formula, Anything, Nested):
    model.model_rebuild()

SHAPES = [Tree, Chain, Even, Odd, Formula, Anything, Nested]
