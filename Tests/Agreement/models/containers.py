"""Lists, sets, tuples, dictionaries."""

from collections import Counter, OrderedDict, defaultdict, deque
from enum import Enum
from typing import Annotated, Any, FrozenSet, Iterable, List, Mapping, NamedTuple, Optional, Sequence, Set, Tuple, Union
from uuid import UUID

from pydantic import BaseModel, Field, RootModel, StringConstraints, conint, conlist, conset


class Side(Enum):
    left = "left"
    right = "right"


class Spot(NamedTuple):
    x: int
    y: float = 0.5
    label: Optional[str] = None


class Lists(BaseModel):
    plain: list[int]
    filled: conlist(str, min_length=1, max_length=3)
    nested: List[List[bool]]
    anything: list
    queue: deque[int] = Field(default=deque(), max_length=2)
    sequence: Sequence[float] = ()
    iterable: Iterable[int] = ()


class Sets(BaseModel):
    plain: Set[int]
    frozen: FrozenSet[str] = frozenset()
    few: conset(Side, min_length=1, max_length=2)
    numbers: set[float] = set()
    mixed: set[Union[int, str, None]] = set()


class UniqueLists(BaseModel):
    rows: list[Any] = Field(json_schema_extra={"uniqueItems": True})
    points: Annotated[list[dict[str, float]], Field(json_schema_extra={"uniqueItems": True})]


class Tuples(BaseModel):
    pair: Tuple[int, str]
    any_length: tuple[float, ...]
    empty: tuple[()] = ()
    nested: tuple[tuple[int, int], Optional[Side]]
    bare: tuple


class Named(BaseModel):
    spot: Spot
    spots: list[Spot] = []


class Dictionaries(BaseModel):
    plain: dict[str, int]
    anything: dict
    nested: dict[str, dict[str, list[float]]]
    limited: dict[str, int] = Field(min_length=1, max_length=3)
    ordered: OrderedDict[str, bool] = {}
    default: defaultdict[str, list[int]] = {}
    counts: Counter[str] = {}
    mapping: Mapping[str, Any] = {}


class Keys(BaseModel):
    upper: dict[Annotated[str, StringConstraints(pattern="^[A-Z]{2}$")], int]
    short: dict[Annotated[str, StringConstraints(min_length=1, max_length=4)], float]
    sides: dict[Side, str]
    numbers: dict[int, str]
    positive: dict[conint(gt=0), str] = {}
    ids: dict[UUID, bool] = {}


class Matrix(RootModel[conlist(conlist(float, min_length=2, max_length=2), min_length=1)]):
    pass


class Words(RootModel[dict[str, Union[int, list[int]]]]):
    pass


SHAPES = [Lists, Sets, UniqueLists, Tuples, Named, Dictionaries, Keys, Matrix, Words]
