"""Dates and times."""

from datetime import date, datetime, time, timedelta, timezone
from typing import Annotated, Optional, Union

from pydantic import (
    AwareDatetime, BaseModel, ConfigDict, Field, FutureDate, FutureDatetime, NaiveDatetime, PastDate, PastDatetime,
)


class Moments(BaseModel):
    day: date
    at: datetime
    clock: time
    lasting: timedelta


class Ranges(BaseModel):
    day: date = Field(ge=date(2020, 1, 1), lt=date(2030, 1, 1))
    at: datetime = Field(gt=datetime(2020, 1, 1, tzinfo=timezone.utc))
    lasting: Annotated[timedelta, Field(le=timedelta(hours=8))] = timedelta(minutes=5)


class Zones(BaseModel):
    aware: AwareDatetime
    naive: NaiveDatetime
    past: PastDatetime
    future: FutureDatetime


class Days(BaseModel):
    past: PastDate
    future: Optional[FutureDate] = None
    either: Union[date, datetime]


class SecondsAsNumbers(BaseModel):
    model_config = ConfigDict(ser_json_timedelta="float")

    lasting: timedelta
    pauses: list[timedelta] = []


SHAPES = [Moments, Ranges, Zones, Days, SecondsAsNumbers]
