"""What people write in Pydantic: each module lists its types as `SHAPES`."""

from __future__ import annotations

from typing import Any

from . import aliases, containers, dates, enums, limits, numbers, records, recursive, texts, unions

SHAPES: dict[str, Any] = {
    shape.__name__: shape
    for module in (aliases, containers, dates, enums, limits, numbers, records, recursive, texts, unions)
    for shape in module.SHAPES
}
