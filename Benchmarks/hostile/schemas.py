"""Schemas that are deep, wide, or that branch without end."""
from hostile.case import MANY, OBJECT, Case, nested, ref, starting


def cases():
    return deep() + wide() + doubled() + recursive() + unevaluated()


def deep():
    wraps = {
        "allOf": lambda schema: {"allOf": [schema]}, "not": lambda schema: {"not": schema},
        "if": lambda schema: {"if": schema, "else": False},
        "anyOf": lambda schema: {"anyOf": [schema, {"type": "null"}]},
        "properties": lambda schema: {"properties": {"a": schema}},
    }
    found = [Case(f"30 {word} within each other", nested(30, {"type": "object"}, wrap), OBJECT)
             for word, wrap in wraps.items()]
    siblings = {"properties": {f"p{n}": {"type": "string"} for n in range(9_000)}}
    return found + [
        Case("9,000 properties below 30 levels", nested(30, siblings, wraps["properties"]), OBJECT),
        Case("8,000 lists of 60 levels", starting("l", {"l": {"items": ref("l")}}),
             [nested(60, 1, lambda value: [value])] * 8_000),
    ]


def wide():
    return [
        Case("9,900 properties", {"properties": {f"p{n}": {"type": "string", "minLength": 1} for n in range(9_900)}},
             {f"p{n}": "text" for n in range(9_900)}),
        Case("60,000 definitions", {"$defs": {f"d{n}": True for n in range(60_000)}}, OBJECT),
        Case("4,900 definitions, each referred to", {"$defs": {f"d{n}": {"type": "object"} for n in range(4_900)},
                                                     "allOf": [ref(f"d{n}") for n in range(4_900)]}, OBJECT),
        Case("5,000 references to one of 4,900", {"$defs": {f"d{n}": {} for n in range(4_900)},
                                                  "allOf": [ref("d4899")] * 5_000}, OBJECT),
        Case("300 references in a row", starting("d0", {
            **{f"d{n}": {"minProperties": 1, **ref(f"d{n + 1}")} for n in range(300)}, "d300": {}}), OBJECT),
        Case("9,000 references that only lead on", starting("d0", {
            **{f"d{n}": ref(f"d{n + 1}") for n in range(9_000)}, "d9000": {"type": "null"}}), OBJECT),
        Case("1 MiB of annotations", {"description": "d" * 400_000, "examples": list(range(60_000))}, OBJECT),
        Case("9,900 in allOf", {"allOf": [{"minProperties": 1, "type": "object", "maxProperties": 9}] * 9_900}, OBJECT),
        Case("anyOf of 9,900 false", {"anyOf": [False] * 9_900}, OBJECT),
        Case("3,300 unions of two", {"allOf": [
            {"anyOf": [{"required": [f"x{n}"]}, {"minProperties": 1}]} for n in range(3_300)]}, OBJECT),
    ]


def crossed(keyword):
    """Each of 40 steps leads to both schemas of the next one."""
    steps = {f"{side}{n}": {keyword: [ref(f"a{n + 1}"), ref(f"b{n + 1}")], "description": side}
             for n in range(40) for side in "ab"}
    return starting("a0", {**steps, "a40": {"required": ["x"]}, "b40": {"required": ["y"]}})


def steps(make):
    """Each of 40 steps is made of a reference to the next one."""
    return starting("s0", {**{f"s{n}": make(ref(f"s{n + 1}")) for n in range(40)}, "s40": {"required": ["x"]}})


def doubled():
    words = ["allOf", "anyOf", "oneOf"]
    plain = [Case(f"{word} that doubles 40 times", steps(lambda step: {word: [step, step]}), OBJECT) for word in words]
    return plain + [
        Case(f"{word} that doubles crosswise", crossed(word), OBJECT) for word in words] + [
        Case("if that doubles 40 times", steps(lambda step: {"if": step, "then": step, "else": step}), OBJECT),
        Case("not that doubles 40 times", steps(lambda step: {"not": {"allOf": [step, {"not": step}]}}), OBJECT),
    ]


def recursive():
    def recurring(keyword, branches):
        return starting("t", {"t": {keyword: branches}})
    five = [{"properties": {"a": ref("t")}, "required": [f"x{n}"]} for n in range(4)] + [{"type": "null"}]
    three = [{"items": ref("t")}, {"items": {"oneOf": [ref("t"), False]}},
             {"items": {"allOf": [ref("t")]}, "minItems": 9}]
    fifty = {"items": {"anyOf": [{"items": {}, "minItems": n + 2} for n in range(50)]}}
    tagged = {"items": {"oneOf": [
        {"properties": {"kind": {"const": f"k{n}"}}, "required": ["kind"]} for n in range(3_000)]}}
    untagged = {"items": {"oneOf": [
        {"properties": {"kind": {"minimum": n}}, "required": ["kind"]} for n in range(3_000)]}}
    return [
        Case("union of 5 that recurs on 60 levels", recurring("anyOf", five), nested(60, 1, lambda inner: {"a": inner})),
        Case("oneOf of 3 that recurs on 60 levels", recurring("oneOf", three), nested(60, [], lambda inner: [inner])),
        Case("union of 50 over 100,000 lists", fifty, [[1]] * 100_000),
        Case("union of 3,000 by a tag", tagged, [{"kind": f"k{n % 3_600}"} for n in range(30_000)]),
        Case("union of 3,000 without a tag", untagged, [{"kind": n} for n in range(30_000)]),
        Case("1,000 allOf over 70,000 members", {"allOf": [
            {"additionalProperties": {"minimum": -n}} for n in range(1_000)]}, MANY),
    ]


def unevaluated():
    closed = {"unevaluatedProperties": False}
    passing = {**steps(lambda step: {"anyOf": [step, {"allOf": [step, {"maxProperties": 9}]}]}), **closed}
    passing["$defs"]["s40"] = {"properties": {"a": True}}
    inner = nested(25, {"properties": {"a": True}}, lambda schema: {"anyOf": [schema, {"required": ["q"]}], **closed})
    shared = {"anyOf": [{"properties": {f"p{n}": True}} for n in range(200)], **closed}
    places = {"$defs": {"s": shared}, "properties": {f"q{n}": {"allOf": [ref("s")], **closed} for n in range(3_000)}}
    return [
        Case("unevaluatedProperties over a crossed anyOf", {**crossed("anyOf"), **closed}, OBJECT),
        Case("unevaluatedProperties over 2^40 ways that pass", passing, OBJECT),
        Case("25 unevaluatedProperties on 70,000 members", inner, MANY),
        Case("unevaluatedProperties at 3,000 places", places, MANY),
        Case("unevaluatedProperties over 4,900 branches", {"anyOf": [
            {"properties": {f"p{n}": {"minimum": n}}} for n in range(4_900)], **closed}, MANY),
        Case("unevaluatedItems over 1,000 contains", {"allOf": [
            {"contains": {"minimum": n}} for n in range(1_000)], "unevaluatedItems": False}, list(range(100_000))),
    ]
