"""Asks for an order: lists, a union, an optional part, a dictionary, a tuple, sets, exact numbers, a file, and itself."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Annotated, Literal, Optional, Union

from prefect import flow, pause_flow_run
from prefect.artifacts import create_markdown_artifact
from prefect.input import RunInput
from pydantic import Base64Bytes, BaseModel, Field


class Channel(str, Enum):
    shop = "shop"
    phone = "phone"
    fair = "fair"


class Line(BaseModel):
    part: str = Field(min_length=2, examples=["bolt", "nut"])
    pieces: int = Field(ge=1, le=1000)
    price: Decimal
    marks: set[Literal["fragile", "heavy"]] = set()


class Card(BaseModel):
    kind: Literal["card"] = "card"
    number: str = Field(pattern=r"^\d{4}$", description="The last four digits.")


class Transfer(BaseModel):
    kind: Literal["transfer"] = "transfer"
    account: str
    days: int = 14


class Address(BaseModel):
    street: str
    city: str


class Category(BaseModel):
    name: str
    within: Optional[Category] = None


class Order(RunInput):
    customer: str
    lines: list[Line] = Field(min_length=1)
    payment: Annotated[Union[Card, Transfer], Field(discriminator="kind")]
    ship_to: Optional[Address] = None
    stock: dict[str, int] = Field(default={}, description="Pieces by warehouse.")
    window: tuple[date, date]
    due: Optional[datetime] = None
    channels: set[Channel] = set()
    discount: Union[int, str, None] = None
    category: Optional[Category] = None
    drawing: Optional[Base64Bytes] = None
    urgent: bool


@flow(name="rich-order")
def rich_order() -> None:
    answer = pause_flow_run(
        wait_for_input=Order.with_initial_data(description="# Complete this order", customer="Ada & Söhne"), poll_interval=1)
    create_markdown_artifact(answer.model_dump_json(), key="order")


if __name__ == "__main__":
    rich_order()
