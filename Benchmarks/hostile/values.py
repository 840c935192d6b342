"""Values of many entries or digits, and keywords that go through them or compare them."""
import random
import sys

from hostile.case import MANY, Case, Raw, nested, ref, starting

NAMES = list(MANY)
WORDS = [f"word{n}" for n in range(80_000)]
OBJECTS = [{"id": n, "name": f"n{n}"} for n in range(35_000)]
NUMBERS = list(range(100_000))


def cases():
    return listed() + unique() + numbers() + members()


def listed():
    return [
        Case("enum of 80,000 strings", {"items": {"enum": WORDS}}, WORDS[::-1]),
        Case("enum of 100,000 numbers", {"items": {"enum": NUMBERS}}, NUMBERS[::-1]),
        Case("enum of 100,000 fractions", {"items": {"enum": [n / 8 for n in NUMBERS]}}, [n / 16 for n in NUMBERS]),
        Case("enum of 35,000 objects", {"items": {"enum": OBJECTS}}, OBJECTS),
        Case("const of 1 MiB", {"const": OBJECTS}, OBJECTS),
        Case("9,000 times one const of 300 kB", {"$defs": {"c": {"const": WORDS[:30_000]}}, "allOf": [ref("c")] * 9_000},
             WORDS[:30_000]),
        Case("4,900 consts on a list of 1 MiB", {"not": {"anyOf": [{"const": [n]} for n in range(4_900)]}}, WORDS),
        Case("const at each of 40 levels", starting("c", {"c": {"not": {"const": []}, "items": ref("c")}}),
             nested(40, NUMBERS, lambda value: [value])),
    ]


def unique():
    def shuffled(n):
        keys = [f"k{m}" for m in range(10_000)] + ["z"]
        random.Random(n).shuffle(keys)
        return {key: n if key == "z" else key for key in keys}
    values = {
        "100,000 numbers": NUMBERS, "1 and 1.0": Raw("[" + ",".join(str(n) for n in NUMBERS) + ",1.0]"),
        "powers of ten": Raw("[" + ",".join(f"1e{n}" for n in NUMBERS) + "]"),
        "strings with one prefix": ["prefix" * 10 + str(n) for n in range(14_000)],
        "objects in two orders": [{"a": n, "b": [n]} if n % 2 else {"b": [n], "a": n + 1} for n in range(50_000)],
        "5 large objects in any order": [shuffled(n) for n in range(5)],
    }
    return [Case(f"uniqueItems: {name}", {"uniqueItems": True}, value) for name, value in values.items()] + [
        Case("uniqueItems at each of 60 levels", starting("u", {"u": {"uniqueItems": True, "items": ref("u")}}),
             nested(60, NUMBERS, lambda value: [value, 1])),
        Case("9,900 times uniqueItems", {"allOf": [{"uniqueItems": True, "maxItems": n + 200_000} for n in range(9_900)]},
             NUMBERS),
    ]


def numbers():
    sys.set_int_max_str_digits(0)
    digits, more = "7" * 10_000, "7" * 900_000
    return [
        Case("10,000 digits", Raw(f'{{"minimum":{digits},"maximum":{digits}1,"multipleOf":{digits},"enum":[{digits}]}}'),
             Raw(digits)),
        Case("900,000 digits", Raw('{"type":"integer","minimum":5,"multipleOf":3}'), Raw(more)),
        Case("900,000 digits by 19,999", Raw(f'{{"multipleOf":{"7" * 19_999}}}'), Raw(more)),
        Case("50 divisors of 18,000 digits", Raw(
            '{"allOf":[' + ",".join(f'{{"multipleOf":{n % 9 + 1}{"3" * 18_000}}}' for n in range(50)) + "]}"), Raw(digits)),
        Case("divisor 2^60000", Raw(f'{{"multipleOf":{2 ** 60_000}}}'), Raw(digits)),
        Case("90 numbers of 10,000 digits by one", Raw(f'{{"items":{{"multipleOf":{digits}}}}}'),
             Raw("[" + ",".join([digits] * 90) + "]")),
        Case("9,000 bounds on 900,000 digits", {"allOf": [{"minimum": n + 0.5} for n in range(9_000)]}, Raw(more)),
        Case("9,000 whole numbers in a union", {"anyOf": [{"type": "integer", "maximum": n} for n in range(9_000)]},
             Raw(more + "e-1")),
        Case("1e1000000000", Raw('{"minimum":1e1000000000,"maximum":-1e1000000000,"multipleOf":1e-1000000000}'),
             Raw("1e1000000000")),
        Case("100,000 times 1e400 by 3e-400", Raw('{"items":{"multipleOf":3e-400}}'),
             Raw("[" + ",".join(["1e400"] * 100_000) + "]")),
        Case("40,000 numbers of 23 digits", Raw('{"items":{"minimum":1.000000000000000000001,"maximum":1e30}}'),
             Raw("[" + ",".join(["12345678901234567890123"] * 40_000) + "]")),
        Case("minLength of 900,000 digits", Raw(f'{{"minLength":{more}}}'), "a"),
    ]


def members():
    return [
        Case("70,000 required", {"required": NAMES[::-1]}, MANY),
        Case("60,000 required, none there", {"required": ["q" + name for name in NAMES[:60_000]]}, MANY),
        Case("40,000 dependentRequired", {"dependentRequired": {name: [name] for name in NAMES[:40_000]}}, MANY),
        Case("one dependentRequired of 70,000", {"dependentRequired": {"p0": NAMES[::-1]}}, MANY),
        Case("9,000 dependentSchemas", {"dependentSchemas": {name: {"minProperties": 1} for name in NAMES[-9_000:]}}, MANY),
        Case("30,000 dependencies of draft-07", {"$schema": "http://json-schema.org/draft-07/schema#",
                                                 "dependencies": {name: [name] for name in NAMES[:-30_000:-1]}}, MANY),
        Case("2,500 patternProperties", {"patternProperties": {f"^p{n}.$": {"type": "integer"} for n in range(2_500)}}, MANY),
        Case("propertyNames by a union of 1,000", {"propertyNames": {"anyOf": [
            {"pattern": f"^p.*{n}$"} for n in range(1_000)]}}, MANY),
        Case("70,000 members, 60,000 keys escaped", {"propertyNames": {"minLength": 2}, "required": NAMES[:50_000]},
             Raw("{" + ",".join(f'"\\u0070{n}":{n}' for n in range(60_000)) + "}")),
        Case("2,000 keys with one long prefix", {"properties": {"k" * 300 + str(n): {"type": "null"} for n in range(2_000)}},
             {"k" * 300 + str(n): None for n in range(2_800)}),
        Case("minContains 50,001 of 100,000", {"contains": {"multipleOf": 2}, "minContains": 50_001}, NUMBERS),
        Case("1,000 contains on 100,000", {"allOf": [
            {"contains": {"minimum": n + 90_000}, "maxContains": n} for n in range(1_000)]}, NUMBERS),
    ]
