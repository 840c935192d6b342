"""Long texts, costly patterns, formats, and floods of issues."""
from hostile.case import LONG, MANY, Case, Raw, ref

FORMATS = [
    "date", "time", "date-time", "duration", "email", "idn-email", "hostname", "idn-hostname", "ipv4", "ipv6", "uri",
    "uri-reference", "iri", "iri-reference", "uri-template", "uuid", "json-pointer", "relative-json-pointer", "regex",
]


def cases():
    return patterns() + formats() + floods()


def each(entries):
    return {"allOf": list(entries)}


def patterns():
    words = "(" + "|".join(f"a{n}" for n in range(5_000)) + ")$"
    return [
        Case("(a+)+$", {"pattern": "(a+)+$"}, "a" * 5_000 + "!"),
        Case("(a|aa)+$ on 20,000 keys", {"patternProperties": {"^(a|aa)+$": {}}},
             {"a" * 30 + f"!{n}": 1 for n in range(20_000)}),
        Case("2,000 costly patterns", each({"not": {"pattern": f"(a|aa)+{n}$"}} for n in range(2_000)), "a" * 100 + "!"),
        Case("5,000 patterns", each({"pattern": f"(a|b)+{n}$"} for n in range(5_000)), "ab"),
        Case("1,000 patterns on 1 MiB", each({"not": {"pattern": f"b.*c{n}"}} for n in range(1_000)), "ab" * 500_000),
        Case("2,000 endings on 1 MiB", each({"not": {"pattern": f"b{n}$"}} for n in range(2_000)), LONG),
        Case("2,000 parts on 1 MiB", each({"not": {"pattern": f"b{n}"}} for n in range(2_000)), "ab" * 500_000),
        Case("pattern of 5,000 words on 1 MiB", {"pattern": words}, LONG),
        Case("pattern of 32,000 brackets", {"pattern": "(" * 16_000 + ")" * 16_000}, LONG),
        Case("30 patterns of 5,000 words", each({"pattern": f"{n}{words[:-20_000]}"} for n in range(30)), "abc"),
        Case("pattern of 100 times 100 times 100", {"pattern": "((a{1,100}){1,100}){1,100}"}, "a" * 1_000 + "b"),
        Case("2,000 patterns of Unicode classes", each(
            {"pattern": f"^[\\p{{L}}\\w\\s]*{n}?.*$"} for n in range(2_000)), "é" * 100),
        Case("4 texts against 1 MiB of escapes", each({"not": {"const": "x" * 200_000 + str(n)}} for n in range(4)),
             Raw('"' + "\\u0061" * 170_000 + '"')),
        Case("1,000 patterns on 1 MiB of escapes", each({"not": {"pattern": f"b.*c{n}"}} for n in range(1_000)),
             Raw('"' + "\\u0061" * 170_000 + '"')),
    ]


def formats():
    either = [{"anyOf": [{"format": name}, {"type": "string"}]} for name in FORMATS]
    regex = ["(" * 200 + ")" * 200 + "[a-z]{1,100}" * 50 + str(n) for n in range(800)]
    return [
        Case("every format on 1 MiB", each(either), LONG), Case("every format on dots", each(either), "a." * 500_000),
        Case("9,000 times uri on 1 MiB", each({"format": "uri", "maxLength": 10**7 + n} for n in range(9_000)),
             "http://a/" + LONG),
        Case("idn-hostname on 1 MiB", {"format": "idn-hostname"}, "ü." * 300_000),
        Case("30,000 idn-hostnames", {"items": {"format": "idn-hostname"}}, ["üä.ö" * 5] * 30_000),
        Case("800 regular expressions", {"items": {"format": "regex"}}, regex),
    ]


def floods():
    person = {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name", "age"]}
    union = {"anyOf": [person, {**person, "minProperties": 3}, {"type": "null"}]}
    people = [{"name": 1}] * 60_000
    return [
        Case("100,000 wrong items", {"items": {"type": "string"}}, list(range(100_000))),
        Case("60,000 wrong objects", {"items": person}, people),
        Case("60,000 wrong objects of a union", {"items": union}, people),
        Case("issues below a key of 900,000 letters", {"additionalProperties": {"items": {"type": "string"}}},
             {"k" * 900_000: [1] * 1_000}),
        Case("issues by a key of 500,000 letters", {"properties": {"k" * 500_000: {"items": {"type": "string"}}}},
             {"k" * 500_000: [1] * 1_000}),
        Case("issues with an enum of 80,000", {"items": {"enum": [f"word{n}" for n in range(80_000)]}}, [1] * 1_000),
        Case("issues with a union of 80,000 words", {"items": {"anyOf": [
            {"enum": [f"{side}{n}" for n in range(40_000)]} for side in "ab"]}}, ["c"] * 1_000),
        Case("issues with a long pattern", {"items": {"pattern": "^" + "a" * 30_000 + "$"}}, ["b"] * 1_000),
        Case("issues with a bound of 900,000 digits", Raw('{"items":{"minimum":' + "7" * 900_000 + "}}"), [1] * 1_000),
        Case("const of 60,000 members, missed", {"items": {"const": {f"k{n}": n for n in range(60_000)}}}, [{}] * 1_000),
        Case("items and additionalItems of draft-07", {
            "$schema": "http://json-schema.org/draft-07/schema#", "definitions": {"s": {"type": "string"}},
            "items": [{"$ref": "#/definitions/s"}] * 9_000, "additionalItems": False}, [1] * 100_000),
        Case("70,000 members in a oneOf of 16", {"oneOf": [{"additionalProperties": {"maximum": n}} for n in range(16)]},
             MANY),
        Case("70,000 unknown keywords", {f"x{n}": n for n in range(70_000)}, {}),
        Case("4,500 definitions with unknown keywords", {"$defs": {f"d{n}": {"x": n} for n in range(4_500)},
                                                         "allOf": [ref(f"d{n}") for n in range(4_500)]}, {}),
    ]
