import JSON
import JSONSchema
import Testing

/// Where issues stand, in the value and in the schema.
struct IssueLocationTests {
    private func issues(_ schema: String, _ value: String) throws -> [ValidationIssue] {
        try Schema(JSONDocument(schema).root).issues(in: JSONDocument(value).root)
    }

    private static let tagged = ##"""
        {"oneOf":[{"$ref":"#/$defs/cat"},{"$ref":"#/$defs/dog"}],
         "$defs":{"cat":{"type":"object","properties":{"kind":{"$ref":"#/$defs/c"}}},"c":{"const":"cat"},
                  "dog":{"type":"object","properties":{"kind":{"const":"dog"}}}}}
        """##

    private static let older = #""$schema":"http://json-schema.org/draft-07/schema#""#

    @Test(arguments: [
        (#"{"type":"null"}"#, "1", "", "/type"),
        (#"{"items":{"required":["a"]}}"#, "[{}]", "/0", "/items/required"),
        (#"{"properties":{"a":false}}"#, #"{"a":1}"#, "/a", "/properties/a"),
        (#"{"patternProperties":{"^a":{"type":"null"}}}"#, #"{"ab":1}"#, "/ab", "/patternProperties/^a/type"),
        (
            #"{"additionalProperties":{"maximum":1}}"#, #"{"a/b":{},"c~d":2}"#, "/c~0d",
            "/additionalProperties/maximum"
        ),
        (#"{"propertyNames":{"maxLength":1}}"#, #"{"ab":1}"#, "/ab", "/propertyNames/maxLength"),
        (#"{"prefixItems":[true,{"type":"null"}]}"#, "[1,2]", "/1", "/prefixItems/1/type"),
        (#"{"prefixItems":[true],"items":{"type":"null"}}"#, "[1,2]", "/1", "/items/type"),
        (#"{\#(older),"items":[true,{"type":"null"}]}"#, "[1,2]", "/1", "/items/1/type"),
        (
            #"{\#(older),"items":[true],"additionalItems":{"type":"null"}}"#, "[1,2]", "/1",
            "/additionalItems/type"
        ),
        (#"{\#(older),"dependencies":{"a":["b"]}}"#, #"{"a":1}"#, "", "/dependencies"),
        (
            #"{\#(older),"dependencies":{"a":{"required":["b"]}}}"#, #"{"a":1}"#, "",
            "/dependencies/a/required"
        ),
        (#"{"dependentRequired":{"a":["b"]}}"#, #"{"a":1}"#, "", "/dependentRequired"),
        (
            #"{"dependentSchemas":{"a":{"required":["b"]}}}"#, #"{"a":1}"#, "",
            "/dependentSchemas/a/required"
        ),
        (#"{"if":{"minimum":5},"then":{"multipleOf":2}}"#, "7", "", "/then/multipleOf"),
        (#"{"if":{"minimum":5},"else":{"multipleOf":2}}"#, "3", "", "/else/multipleOf"),
        (#"{"allOf":[true,{"not":{"anyOf":[{"type":"null"},true]}}]}"#, "1", "", "/allOf/1/not"),
        (#"{"not":{"oneOf":[{"minimum":5},{"maximum":1}]}}"#, "7", "", "/not"),
        (#"{"contains":{"const":1},"minContains":2}"#, "[1]", "", "/minContains"),
        (#"{"contains":{"const":1},"maxContains":1}"#, "[1,1]", "", "/maxContains"),
        (#"{"unevaluatedItems":{"type":"null"}}"#, "[1]", "/0", "/unevaluatedItems/type"),
        (#"{"unevaluatedProperties":false}"#, #"{"a":1}"#, "/a", "/unevaluatedProperties"),
        (tagged, #"{"kind":"cow"}"#, "/kind", "/oneOf/0/$ref/properties/kind/$ref/const"),
    ])
    func `tells the place and the way`(
        _ schema: String, _ value: String, _ instance: String, _ location: String
    ) throws {
        let issue = try #require(try issues(schema, value).first)
        #expect(issue.instance.description == instance)
        #expect(issue.keywordLocation.description == location)
        #expect(try issues(schema, value).count == 1)
    }

    @Test
    func `tells where a tag is declared, and all its values`() throws {
        let issue = try #require(try issues(Self.tagged, #"{"kind":"cow"}"#).first)
        #expect(issue.absoluteKeywordLocation == "#/$defs/c/const")
        #expect(issue.facts == .choices([.string("cat"), .string("dog")]))
    }

    @Test
    func `says the same of a value and a schema that are gone`() throws {
        func found() throws -> ValidationIssue? {
            try issues(#"{"items":{"properties":{"a":{"maxLength":2}}}}"#, #"[{"a":"abc"}]"#).first
        }
        let (issue, other) = (try #require(try found()), try #require(try found()))
        #expect(issue.place.description == "/0/a")
        #expect(issue.message == "Enter 2 characters or fewer")
        #expect(issue.got == JSONNumber(3))
        #expect(issue == other)
        #expect(issue != (try issues(#"{"maxLength":2}"#, #""abc""#).first))
    }

    @Test
    func `names once what two ways ask`() throws {
        let schema = ##"""
            {"allOf":[{"$ref":"#/$defs/a"},{"properties":{"x":{"$ref":"#/$defs/x"}}}],
             "$defs":{"a":{"properties":{"x":{"$ref":"#/$defs/x"}}},"x":{"type":"null"}}}
            """##
        #expect(try issues(schema, #"{"x":1}"#).map(\.place.description) == ["/x"])
    }

    @Test
    func `blames no keyword for what another way said`() throws {
        let schema = ##"""
            {"allOf":[{"items":{"$ref":"#/$defs/a"}},{"items":{"$ref":"#/$defs/a"}}],"minItems":1,"maxItems":5,
             "$defs":{"a":{"minimum":3}}}
            """##
        #expect(try issues(schema, "[4,2]").map(\.keyword) == ["minimum"])
    }

    @Test
    func `remembers many ways at once`() throws {
        let ways = (0..<200).map { _ in ##"{"items":{"$ref":"#/$defs/x"}}"## }.joined(separator: ",")
        let schema = ##"{"allOf":[\##(ways)],"$defs":{"x":{"type":"null"}}}"##
        #expect(try issues(schema, "[\((0..<90).map(String.init).joined(separator: ","))]").count == 90)
    }

    @Test
    func `finds the branch that was meant among many`() throws {
        let kinds = (0..<200).map {
            #"{"properties":{"kind":{"const":"k\#($0)"},"size":{"maximum":\#($0)}},"required":["kind"]}"#
        }
        let schema = #"{"oneOf":[\#(kinds.joined(separator: ","))]}"#
        let issue = try #require(try issues(schema, #"{"kind":"k150","size":151}"#).first)
        #expect(issue.keywordLocation.description == "/oneOf/150/properties/size/maximum")
        guard case .choices(let choices)? = try issues(schema, #"{"kind":"x"}"#).first?.facts else {
            Issue.record("the tag's values are not told")
            return
        }
        #expect(choices.count == 200)
    }

    @Test
    func `a printed issue does not show a secret`() throws {
        let schema = #"{"properties":{"pin":{"writeOnly":true,"enum":["1111","2222"]}}}"#
        let issue = try #require(try issues(schema, #"{"pin":"hunter2"}"#).first)
        var printed = "\(issue)" + String(reflecting: issue)
        dump(issue, to: &printed)
        #expect(!printed.contains("hunter2") && !printed.contains("1111"))
        #expect(issue.facts == .nothing)
        #expect(issue.message == "Enter another value")
    }

    @Test(arguments: [
        (#"{"a":1,"b":{"b":{"a":1}},"c":1}"#, ["/a", "/b/b/a", "/c"]),
        (#"{"c":1,"b":{"b":{"a":1}},"a":1}"#, ["/c", "/b/b/a", "/a"]),
        (#"{"a":"","b":{"a":"","b":{"c":1}},"c":""}"#, ["/b/b/c"]),
        (#"{"n":{"b":{"c":1}},"a":1}"#, ["/a"]),
        (#"{"u":{"a":"","b":{"c":1}},"a":"","c":1}"#, ["/u/b/c", "/c"]),
        (#"{"x":1,"b":{"y":{"a":1}}}"#, ["/x", "/b/y/a"]),
    ])
    func `tells all places, wherever the verdict was sure`(_ value: String, _ places: [String]) throws {
        let schema = ##"""
            {"properties":{"a":{"type":"string"},"b":{"$ref":"#"},"c":{"type":"string","maxLength":3},
             "n":{"not":{"$ref":"#"}},"u":{"anyOf":[{"$ref":"#"},{"type":"null"}]}},
             "patternProperties":{"^a$":{"maxLength":3}},
             "additionalProperties":{"type":"object","properties":{"a":{"type":"string"}}}}
            """##
        let found = try issues(schema, value)
        var seen: Set<String> = []
        #expect(found.map(\.place.description).filter { seen.insert($0).inserted } == places)
    }

    @Test
    func `tells ways of many steps`() throws {
        let depth = 20
        let value =
            String(repeating: #"{"b":"#, count: depth) + #"{"a":1}"# + String(repeating: "}", count: depth)
        let found = try issues(##"{"properties":{"a":{"type":"null"},"b":{"$ref":"#"}}}"##, value)
        #expect(found.map(\.instance.description) == [String(repeating: "/b", count: depth) + "/a"])
        let way = String(repeating: "/properties/b/$ref", count: depth) + "/properties/a/type"
        #expect(found.map(\.keywordLocation.description) == [way])
    }
}
