"""Texts: lengths, patterns, addresses, secrets and encoded content."""

import re
from ipaddress import (
    IPv4Address, IPv4Interface, IPv4Network, IPv6Address, IPv6Interface, IPv6Network,
)
from pathlib import Path
from typing import Annotated, Any, Optional
from uuid import UUID

from pydantic import (
    UUID4, AnyUrl, Base64Bytes, Base64Str, BaseModel, ConfigDict, DirectoryPath, EmailStr, Field, FilePath, HttpUrl,
    IPvAnyAddress, IPvAnyNetwork, Json, NameEmail, PostgresDsn, RedisDsn, SecretBytes, SecretStr, StringConstraints,
    WebsocketUrl, constr,
)


class Lengths(BaseModel):
    short: constr(max_length=5)
    long: constr(min_length=3)
    exact: Annotated[str, StringConstraints(min_length=2, max_length=2)]
    stripped: Annotated[str, StringConstraints(strip_whitespace=True, to_lower=True, min_length=1)] = "a"
    free: str


class Patterns(BaseModel):
    sku: str = Field(pattern=r"^[A-Z]{3}-\d{4}$")
    slug: str = Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=20)
    hex: str = Field(pattern=r"^(0x)?[0-9a-fA-F]+$")
    anywhere: str = Field(pattern=r"\bTODO\b")
    prefix: str = Field(pattern="^https://")


class TrickyPatterns(BaseModel):
    word: str = Field(pattern=r"^\w+$")
    space: str = Field(pattern=r"^\S+\s\S+$")
    phone: str = Field(pattern=r"^\+?[1-9]\d{1,14}$")
    either: str = Field(pattern=r"^(red|green|blue)$")
    letters: str = Field(pattern=r"^[à-ÿ]{1,3}$")
    dot: str = Field(pattern=r"^.{3}$")
    lazy: Optional[str] = Field(default=None, pattern=r"^<.+?>$")


class CompiledPattern(BaseModel):
    code: Annotated[str, StringConstraints(pattern=re.compile(r"^[^\s@]+@[^\s@]+\.[a-z]{2,}$"))]
    expression: re.Pattern


class Identifiers(BaseModel):
    any: UUID
    fourth: UUID4
    perhaps: Optional[UUID] = None


class Links(BaseModel):
    any: AnyUrl
    web: HttpUrl
    socket: WebsocketUrl
    short: Annotated[HttpUrl, Field(max_length=40)]
    database: PostgresDsn
    cache: Optional[RedisDsn] = None


class Mail(BaseModel):
    address: EmailStr
    named: NameEmail
    copies: list[EmailStr] = []


class Network(BaseModel):
    four: IPv4Address
    six: IPv6Address
    any: IPvAnyAddress
    network: IPv4Network
    networks: list[IPv6Network] = []
    interface: IPv4Interface | IPv6Interface
    any_network: IPvAnyNetwork


class Secrets(BaseModel):
    password: SecretStr
    limited: SecretStr = Field(min_length=8, max_length=64)
    key: SecretBytes
    hint: Optional[SecretStr] = None


class Encoded(BaseModel):
    raw: bytes
    limited: bytes = Field(max_length=4)
    base64: Base64Bytes
    text: Base64Str


class EncodedBase64(BaseModel):
    model_config = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64")

    raw: bytes
    blobs: dict[str, bytes] = {}


class Embedded(BaseModel):
    anything: Json
    numbers: Json[list[int]]
    perhaps: Optional[Json[dict[str, Any]]] = None


class Paths(BaseModel):
    path: Path
    file: FilePath
    folder: DirectoryPath


SHAPES = [
    Lengths, Patterns, TrickyPatterns, CompiledPattern, Identifiers, Links, Mail, Network, Secrets, Encoded,
    EncodedBase64, Embedded, Paths,
]
