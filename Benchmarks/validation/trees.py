"""The boards of a recursive tree and of long enumerations."""
import random

from validation.board import Board, broken, object_of


def tree():
    node = object_of({
        "name": {"type": "string", "minLength": 1},
        "size": {"type": "integer", "minimum": 0},
        "children": {"type": "array", "items": {"$ref": "#/$defs/Node"}},
    })
    wide, chain = nodes(random.Random("wide"), 5, 3), nodes(random.Random("chain"), 29, 1)
    changes = [(("children", place) * 5 + ("size",), wrong) for place, wrong in enumerate([-1, "7", 1.5])]
    deepest = broken(chain, (("children", 0) * 29 + ("name",), ""))[:1]
    schema = {"$ref": "#/$defs/Node", "$defs": {"Node": node}}
    return Board("tree, 364 nodes; 60 levels", schema, [wide, chain], broken(wide, *changes) + deepest)


def nodes(chance, depth, width):
    children = [nodes(chance, depth - 1, width) for _ in range(width)] if depth else []
    return {"name": f"part {chance.randrange(10000)}", "size": chance.randrange(10**6), "children": children}


def codes():
    """Article numbers: all of one length, so that no peer can tell many of them by that."""
    chance = random.Random("codes")
    return enumeration("enum, 2000 codes", [f"{number:06}-{word(chance, 12)}" for number in range(2000)])


def names():
    """Names of stations: of many lengths."""
    chance = random.Random("names")
    found = [f"{word(chance)} {word(chance)} {number}" for number in range(2000)]
    return enumeration("enum, 2000 names", found)


def enumeration(title, values):
    schema = object_of({"choice": {"type": "string", "enum": values}})
    valid = [{"choice": values[place]} for place in (0, 1000, 1999)]
    wrong = [values[0][:-1] + "?", values[1000].swapcase(), values[0] + values[1], 7]
    return Board(title, schema, valid, [{"choice": value} for value in wrong])


def word(chance, length=None):
    letters = chance.choices("abcdefghijklmnopqrstuvwxyz", k=length or chance.randrange(3, 12))
    return "".join(letters).title()
