"""Numbers: bounds, steps, decimals, and the sizes that have their own types."""

from decimal import Decimal
from typing import Annotated, Optional, Union

from pydantic import (
    BaseModel, ByteSize, ConfigDict, Field, FiniteFloat, NegativeInt, NonNegativeFloat, NonPositiveInt, PositiveFloat,
    PositiveInt, StrictBool, StrictFloat, StrictInt, confloat, conint,
)


class Counts(BaseModel):
    whole: int
    least: int = Field(ge=1)
    most: int = Field(le=100)
    above: int = Field(gt=0)
    below: int = Field(lt=10)
    both: conint(ge=-5, le=5)


class Measures(BaseModel):
    any: float
    share: float = Field(ge=0, le=1)
    open: float = Field(gt=-1.5, lt=2.25)
    half: confloat(multiple_of=0.5)
    finite: FiniteFloat = 0.1
    no_infinity: Annotated[float, Field(allow_inf_nan=False)] = 1e3


class Steps(BaseModel):
    dozen: Annotated[int, Field(multiple_of=12)]
    tenth: Annotated[float, Field(multiple_of=0.1)]
    cent: Annotated[Decimal, Field(multiple_of=Decimal("0.01"))]
    bounded: Annotated[int, Field(ge=10, le=90, multiple_of=7)]


class Signs(BaseModel):
    positive: PositiveInt
    negative: NegativeInt
    not_positive: NonPositiveInt
    rate: PositiveFloat
    weight: NonNegativeFloat


class Prices(BaseModel):
    amount: Decimal
    bounded: Decimal = Field(ge=Decimal("0.01"), le=Decimal("99999.99"))
    digits: Decimal = Field(max_digits=8, decimal_places=2)
    places: Decimal = Field(decimal_places=3)
    total: Optional[Decimal] = Field(default=None, gt=0, max_digits=6)


class Huge(BaseModel):
    beyond_double: int = Field(ge=2**53 + 1)
    beyond_int64: int = Field(le=10**30)
    tiny: float = Field(gt=0, le=1e-300)
    wide: Union[Annotated[int, Field(gt=2**64)], None] = None


class Strictness(BaseModel):
    model_config = ConfigDict(strict=True)

    whole: StrictInt
    real: StrictFloat
    flag: StrictBool
    either: Union[StrictInt, StrictBool]


class Sizes(BaseModel):
    upload: ByteSize
    quota: Optional[ByteSize] = None


class Flags(BaseModel):
    agreed: bool
    notify: bool = False
    maybe: Optional[bool] = None


SHAPES = [Counts, Measures, Steps, Signs, Prices, Huge, Strictness, Sizes, Flags]
