"""Breaks an instance, or writes it in another way: the places where validators differ."""

from __future__ import annotations

import copy
import unicodedata
from random import Random
from typing import Any

from jsontext import Spelled

LOOK_ALIKES = str.maketrans("aeoc0-", "аеос０‐")
OTHERS = [
    None, True, False, 0, 1, "", "1", [], {}, [None], {"": 0}, -1, 0.1, Spelled("1.0"), Spelled("-0.0"),
    Spelled("1e400"), Spelled("-1e400"), Spelled("1e-400"), Spelled("9007199254740993"), Spelled("9007199254740992.0"),
    Spelled("18446744073709551616"), Spelled("0.30000000000000000000000001"), "true", "null", "0.1", "é", "e\u0301",
]


def mutate(value: Any, random: Random) -> Any:
    """A changed copy."""
    holder = [copy.deepcopy(value)]
    for _ in range(random.choice([1, 1, 1, 2, 3])):
        container, key = random.choice(list(_places(holder)))
        container[key] = _changed(container[key], random)
    return holder[0]


def _places(container: Any) -> Any:
    keys = container if isinstance(container, dict) else range(len(container))
    for key in list(keys):
        yield container, key
        if isinstance(container[key], (dict, list)):
            yield from _places(container[key])


def _changed(value: Any, random: Random) -> Any:
    if random.random() < 0.3:
        return copy.deepcopy(random.choice(OTHERS))
    if isinstance(value, dict):
        return _changed_object(value, random)
    if isinstance(value, list):
        return _changed_list(value, random)
    if isinstance(value, str):
        return _changed_text(value, random)
    if isinstance(value, (int, float, Spelled)) and not isinstance(value, bool):
        return _changed_number(value, random)
    return copy.deepcopy(random.choice(OTHERS))


def _changed_number(value: Any, random: Random) -> Any:
    text = value.text if isinstance(value, Spelled) else repr(value)
    tail = "" if "." in text or "e" in text else ".0"
    same = text if "e" in text else f"{text}{tail}e0"
    if isinstance(value, Spelled):
        return random.choice([Spelled(same), Spelled(f"{text}{tail}"), text, Spelled("0.0")])
    return random.choice([value + 1, value - 1, -value, value * 10**18, text, Spelled(same), Spelled(f"{text}{tail}")])


def _changed_object(value: dict[str, Any], random: Random) -> dict[str, Any]:
    key = random.choice(list(value)) if value else "extra"
    kind = random.randrange(5)
    if kind == 0:
        value.pop(key, None)
    elif kind == 1:
        value["unknown"] = copy.deepcopy(random.choice(OTHERS))
    elif kind == 2:
        return {_changed_text(name, random) if name == key else name: inner for name, inner in value.items()}
    elif kind == 3:
        return dict(reversed(value.items()))
    else:
        value[_changed_text(key, random)] = copy.deepcopy(value.get(key))
    return value


def _changed_list(value: list[Any], random: Random) -> list[Any]:
    kind = random.randrange(4)
    if kind == 0:
        return value[:-1]
    if kind == 1:
        return value + copy.deepcopy(value[:1]) + [copy.deepcopy(random.choice(OTHERS))]
    return value[::-1] if kind == 2 else value * 2


def _changed_text(value: str, random: Random) -> str:
    other = {
        0: value + "x", 1: value[:-1], 2: value.upper(), 3: value.translate(LOOK_ALIKES),
        4: unicodedata.normalize("NFD", value), 5: unicodedata.normalize("NFC", value), 6: value + "\u0301",
        7: value + "\n", 8: " " + value, 9: value.replace("1", "١"), 10: value * 3, 11: value + "\u200d\U0001F468",
    }
    return other[random.randrange(len(other))]
