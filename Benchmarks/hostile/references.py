"""Schemas of many resources, long names and long ways."""
from hostile.case import OBJECT, Case, nested, ref

BASE = {"$id": "https://example.com/"}


def cases():
    return dynamic() + named() + registered()


def resources(count, make):
    """As many resources, the first of them applied."""
    return {**BASE, "$ref": "r0", "$defs": {f"r{n}": {"$id": f"r{n}", **make(n)} for n in range(count)}}


def dynamic():
    def loop(n):
        return {"$dynamicAnchor": "x", "items": {"$dynamicRef": "#x"}, "$defs": {"o": {"$ref": f"r{(n + 1) % 1_000}"}}}

    def entered(n):
        return {"$defs": {"x": {"$dynamicAnchor": "x", "type": "integer"}}, "items": {"$ref": f"r{(n + 1) % 1_000}"},
                "contains": {"$dynamicRef": "#x"}}

    def anchors(_):
        return {"$defs": {f"a{m}": {"$dynamicAnchor": f"a{m}"} for m in range(40)},
                "allOf": [{"$dynamicRef": f"#a{m}"} for m in range(40)]}

    def branches(n):
        return {"$dynamicAnchor": "x", "anyOf": [
            {"items": {"$dynamicRef": "#x"}, "minItems": 5}, {"items": {"$ref": f"r{n ^ 1}"}, "minItems": 2},
            {"items": {"anyOf": [{"$ref": "r2"}, {"$ref": "r1"}]}, "minItems": 1}]}
    lists = nested(60, 1, lambda value: [value])
    return [
        Case("$dynamicRef among 1,000 resources", resources(1_000, loop), lists),
        Case("1,000 resources, entered in turn", resources(1_000, entered),
             nested(50, [1] * 10_000, lambda value: [value])),
        Case("4,000 dynamic references to 40 anchors", resources(100, anchors), OBJECT),
        Case("anyOf of $dynamicRef on 60 levels", resources(4, branches), lists),
        Case("$dynamicRef that leads back", {"$dynamicAnchor": "x", "$dynamicRef": "#x"}, OBJECT),
    ]


def named():
    long = "https://example.com/" + "a" * 500 + "/"
    return [
        Case("9,900 $id", {**BASE, "$defs": {f"r{n}": {"$id": f"r{n}"} for n in range(9_900)}}, OBJECT),
        Case("9,900 $id below one of 500 letters", {"$id": long, "$defs": {
            f"r{n}": {"$id": f"r{n}"} for n in range(9_900)}}, OBJECT),
        Case("4,900 references below a long $id", {
            "$id": long, "$defs": {f"r{n}": {"$id": f"r{n}"} for n in range(4_900)},
            "allOf": [{"$ref": f"r{n}"} for n in range(4_900)]}, OBJECT),
        Case("$id of 900,000 letters", {"$id": "https://example.com/" + "a" * 900_000}, OBJECT),
        Case("$id with ../ 300,000 times", {"$id": "https://example.com/a" + "/.." * 300_000}, OBJECT),
        Case("9,900 anchors", {"$defs": {f"a{n}": {"$anchor": f"a{n}"} for n in range(9_900)}}, OBJECT),
        Case("reference of 400,000 steps", {"$ref": "#" + "/a" * 400_000}, OBJECT),
        Case("reference of 900,000 letters", {"$ref": "x" * 900_000}, OBJECT),
        Case("4,000 references into a list", {"prefixItems": [{}] * 4_900, "allOf": [
            {"$ref": f"#/prefixItems/{n}"} for n in range(900, 4_900)]}, OBJECT),
        Case("300 references of 2,000 steps", {"allOf": [
            ref("a/x" + "/allOf/0" * 400 + f"/{n}") for n in range(300)]}, OBJECT),
    ]


def registered():
    """Few files, as each is an option, and to read 1,000 of those takes the argument parser 75 ms of its own."""
    def step(n, count):
        return {"$id": f"https://example.com/{n}", "minProperties": 1,
                "properties": {"a": {"$ref": f"https://example.com/{n + 1}"}} if n < count else {}}

    def bundle(n):
        return {"$id": f"https://example.com/bundle{n}",
                "$defs": {f"r{m}": step(m, 1_000) for m in range(n * 100, (n + 1) * 100)}}
    start = {"$ref": "https://example.com/0"}
    return [
        Case("250 documents, each leading to the next", start, OBJECT, [step(n, 249) for n in range(250)]),
        Case("1,000 resources in 10 documents, each to the next", start, OBJECT,
             [*(bundle(n) for n in range(10)), step(1_000, 1_000)]),
    ]
