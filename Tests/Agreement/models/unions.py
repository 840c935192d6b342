"""Unions: plain, optional, discriminated by a field, nested, by a function."""

from typing import Annotated, Any, Generic, Literal, Optional, TypeVar, Union

from pydantic import BaseModel, ConfigDict, Discriminator, Field, RootModel, Tag


class Cat(BaseModel):
    kind: Literal["cat"]
    lives: int = Field(ge=0, le=9)


class Dog(BaseModel):
    kind: Literal["dog", "hound"]
    name: str = Field(min_length=1)


class Fish(BaseModel):
    model_config = ConfigDict(extra="forbid")

    kind: Literal["fish"] = "fish"
    fins: Optional[int] = None


class BlackCat(BaseModel):
    kind: Literal["cat"]
    colour: Literal["black"]
    luck: float


class WhiteCat(BaseModel):
    kind: Literal["cat"]
    colour: Literal["white"]


Cats = Annotated[Union[BlackCat, WhiteCat], Field(discriminator="colour")]
Pet = Annotated[Union[Cat, Dog, Fish], Field(discriminator="kind")]


def shape(value: Any) -> str:
    if isinstance(value, dict):
        return "dog" if "name" in value else "cat"
    return "text" if isinstance(value, str) else getattr(value, "kind", "cat")


class Plain(BaseModel):
    scalar: Union[int, str, bool]
    either: Union[list[int], dict[str, int]]
    number: int | float
    texts: Union[str, list[str], None] = None
    left_to_right: Union[int, float] = Field(default=0, union_mode="left_to_right")


class Optionals(BaseModel):
    required: Optional[int]
    text: Optional[str] = None
    listed: Optional[list[Optional[int]]] = None
    limited: Optional[Annotated[int, Field(ge=3)]] = 3
    model: Optional[Cat] = None


class Owner(BaseModel):
    pet: Pet
    others: list[Pet] = []
    perhaps: Optional[Pet] = None
    by_name: dict[str, Pet] = {}


class NestedTags(BaseModel):
    pet: Annotated[Union[Cats, Dog], Field(discriminator="kind")]
    pets: list[Annotated[Union[Cats, Fish], Field(discriminator="kind")]] = []


class ByFunction(BaseModel):
    pet: Annotated[
        Union[Annotated[Cat, Tag("cat")], Annotated[Dog, Tag("dog")], Annotated[str, Tag("text")]],
        Discriminator(shape),
    ]


class Undiscriminated(BaseModel):
    pet: Union[Cat, Dog, Fish]
    overlap: Union[BlackCat, WhiteCat, Cat]


class PetRoot(RootModel[Pet]):
    pass


T = TypeVar("T")


class Page(BaseModel, Generic[T]):
    items: list[T]
    next: Optional[T] = None


class Pages(BaseModel):
    numbers: Page[int]
    pets: Page[Pet]
    pages: Page[Page[str]]


class Outcome(BaseModel, Generic[T]):
    ok: Union[tuple[Literal[True], T], tuple[Literal[False], str]]


class Outcomes(BaseModel):
    count: Outcome[int]
    cat: Outcome[Cat]


SHAPES = [
    Plain, Optionals, Owner, NestedTags, ByFunction, Undiscriminated, PetRoot, Pages, Outcomes,
]
