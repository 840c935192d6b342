import JSON
import JSONSchema
import Testing

struct EvaluationTests {
    private func evaluation(
        _ schema: String, _ value: String, registry: SchemaRegistry = SchemaRegistry()
    ) throws -> Evaluation {
        try Schema(JSONDocument(schema).root, registry: registry).evaluate(JSONDocument(value).root)
    }

    @Test(arguments: [
        (
            ##"{"$id":"https://example.com/s","$ref":"#/$defs/n","$defs":{"n":{"title":"N","minimum":1,"x-a":[1]}}}"##,
            "2",
            ##"""
            {"valid":true,"evaluationPath":"","schemaLocation":"https://example.com/s#","instanceLocation":"",
             "details":[
              {"valid":true,"evaluationPath":"/$ref","schemaLocation":"https://example.com/s#/$defs/n",
               "instanceLocation":"","annotations":{"title":"N","x-a":[1]}}]}
            """##
        ),
        (
            #"{"title":"T","properties":{"a/b":{"allOf":[{"minLength":2},true,{"maxLength":3,"title":"L"}]}}}"#,
            #"{"a/b":"x"}"#,
            ##"""
            {"valid":false,"evaluationPath":"","schemaLocation":"#","instanceLocation":"",
             "droppedAnnotations":{"title":"T","properties":["a/b"]},
             "details":[
              {"valid":false,"evaluationPath":"/properties/a~1b","schemaLocation":"#/properties/a~1b",
               "instanceLocation":"/a~1b","details":[
                {"valid":false,"evaluationPath":"/properties/a~1b/allOf/0","instanceLocation":"/a~1b",
                 "schemaLocation":"#/properties/a~1b/allOf/0","errors":{"minLength":"Enter 2 characters or more"}},
                {"valid":true,"evaluationPath":"/properties/a~1b/allOf/1","instanceLocation":"/a~1b",
                 "schemaLocation":"#/properties/a~1b/allOf/1"},
                {"valid":true,"evaluationPath":"/properties/a~1b/allOf/2","instanceLocation":"/a~1b",
                 "schemaLocation":"#/properties/a~1b/allOf/2","annotations":{"title":"L"}}]}]}
            """##
        ),
        (
            #"{"anyOf":[{"title":"A","type":"string"},{"title":"B","type":"integer"}]}"#, "1",
            ##"""
            {"valid":true,"evaluationPath":"","schemaLocation":"#","instanceLocation":"","details":[
              {"valid":false,"evaluationPath":"/anyOf/0","schemaLocation":"#/anyOf/0","instanceLocation":"",
               "errors":{"type":"Enter text"},"droppedAnnotations":{"title":"A"}},
              {"valid":true,"evaluationPath":"/anyOf/1","schemaLocation":"#/anyOf/1","instanceLocation":"",
               "annotations":{"title":"B"}}]}
            """##
        ),
        (
            #"{"unevaluatedProperties":false,"allOf":[{"properties":{"a":true}}]}"#, #"{"a":1,"b":2}"#,
            ##"""
            {"valid":false,"evaluationPath":"","schemaLocation":"#","instanceLocation":"",
             "droppedAnnotations":{"unevaluatedProperties":["b"]},"details":[
              {"valid":true,"evaluationPath":"/allOf/0","schemaLocation":"#/allOf/0","instanceLocation":"",
               "annotations":{"properties":["a"]},"details":[
                {"valid":true,"evaluationPath":"/allOf/0/properties/a","schemaLocation":"#/allOf/0/properties/a",
                 "instanceLocation":"/a"}]},
              {"valid":false,"evaluationPath":"/unevaluatedProperties","schemaLocation":"#/unevaluatedProperties",
               "instanceLocation":"/b","errors":{"false":"Leave this out"}}]}
            """##
        ),
        (
            #"{"if":{"minimum":5,"title":"I"},"then":{"multipleOf":5},"else":{"title":"E"}}"#, "3",
            ##"""
            {"valid":true,"evaluationPath":"","schemaLocation":"#","instanceLocation":"","details":[
              {"valid":false,"evaluationPath":"/if","schemaLocation":"#/if","instanceLocation":"",
               "errors":{"minimum":"Enter 5 or more"},"droppedAnnotations":{"title":"I"}},
              {"valid":true,"evaluationPath":"/else","schemaLocation":"#/else","instanceLocation":"",
               "annotations":{"title":"E"}}]}
            """##
        ),
        (
            "false", "1",
            ##"""
            {"valid":false,"evaluationPath":"","schemaLocation":"#","instanceLocation":"",
             "errors":{"false":"Leave this out"}}
            """##
        ),
        ("true", "1", ##"{"valid":true,"evaluationPath":"","schemaLocation":"#","instanceLocation":""}"##),
        (
            ##"""
            {"$id":"https://example.com/strict","$dynamicAnchor":"node","$ref":"tree","minProperties":1,
             "$defs":{"tree":{"$id":"tree","$dynamicAnchor":"node","items":{"$dynamicRef":"#node"}}}}
            """##, "[{}]",
            ##"""
            {"valid":false,"evaluationPath":"","schemaLocation":"https://example.com/strict#","instanceLocation":"",
             "details":[
              {"valid":false,"evaluationPath":"/$ref","schemaLocation":"https://example.com/tree#",
               "instanceLocation":"","droppedAnnotations":{"items":true},"details":[
                {"valid":false,"evaluationPath":"/$ref/items","schemaLocation":"https://example.com/tree#/items",
                 "instanceLocation":"/0","details":[
                  {"valid":false,"evaluationPath":"/$ref/items/$dynamicRef","instanceLocation":"/0",
                   "schemaLocation":"https://example.com/strict#",
                   "errors":{"minProperties":"Enter 1 entry or more"},"details":[
                    {"valid":true,"evaluationPath":"/$ref/items/$dynamicRef/$ref","instanceLocation":"/0",
                     "schemaLocation":"https://example.com/tree#"}]}]}]}]}
            """##
        ),
    ])
    func `is a tree of the subschemas that were applied`(_ schema: String, _ value: String, _ tree: String)
        throws
    {
        #expect(try evaluation(schema, value).hierarchical == JSONDocument(tree).root)
    }

    @Test
    func `names the place of a keyword in a registered document`() throws {
        var registry = SchemaRegistry()
        try registry.register(
            JSONDocument(#"{"$id":"https://example.com/town","$defs":{"name":{"maxLength":2}}}"#).root)
        let schema = ##"{"items":{"$ref":"https://example.com/town#/$defs/name"}}"##
        let expected = ##"""
            {"valid":false,"errors":[
              {"valid":false,"keywordLocation":"/items/$ref/maxLength","instanceLocation":"/1",
               "absoluteKeywordLocation":"https://example.com/town#/$defs/name/maxLength",
               "error":"Enter 2 characters or fewer"}]}
            """##
        #expect(
            try evaluation(schema, #"["ab","abc"]"#, registry: registry).basic == JSONDocument(expected).root)
    }

    /// The rows of the basic output as "keyword location: error", at the instance's place where that is not the root.
    private func rows(_ evaluation: Evaluation) -> [String] {
        (evaluation.basic["errors"] ?? evaluation.basic["annotations"]).map { rows in
            rows.elements.map { row in
                let place = row["instanceLocation"]?.string ?? ""
                let location = row["keywordLocation"]?.string ?? ""
                let words = row["error"]?.string ?? row["annotation"]?.text ?? ""
                return (place.isEmpty ? "" : place + " ") + "\(location): \(words)"
            }
        } ?? []
    }

    @Test(arguments: [
        ("false", "1", [": Leave this out"]),
        (
            #"{"required":["a","b"],"type":"object"}"#, "{}",
            [#"/required: Enter a value for "a"; Enter a value for "b""#]
        ),
        (
            #"{"anyOf":[{"minimum":5},{"type":"string"}],"oneOf":[{"minimum":9},true]}"#, "3",
            [
                "/anyOf: Enter what fits one of the choices", "/anyOf/0/minimum: Enter 5 or more",
                "/anyOf/1/type: Enter text",
            ]
        ),
        (#"{"oneOf":[{"minimum":1},true]}"#, "3", ["/oneOf: Enter what fits one of the choices alone"]),
        (#"{"not":{"anyOf":[true,false]}}"#, "3", ["/not: Enter another value"]),
        (#"{"if":{"minimum":5},"else":{"minimum":1}}"#, "0", ["/else/minimum: Enter 1 or more"]),
        (
            #"{"contains":{"const":1},"minContains":2}"#, "[1,2]",
            [
                "/minContains: Enter 2 entries or more of the kind asked for",
                "/1 /contains/const: Enter 1",
            ]
        ),
        (
            #"{"contains":{"const":1},"maxContains":1}"#, "[1,1,2]",
            ["/maxContains: Enter 1 entry or fewer of the kind asked for"]
        ),
        (
            #"{"propertyNames":{"maxLength":1}}"#, #"{"ab":1}"#,
            ["/ab /propertyNames/maxLength: Rename this: enter 1 character or fewer"]
        ),
        (
            #"{"dependentRequired":{"a":["b"],"c":["d"]}}"#, #"{"a":1,"c":2}"#,
            [#"/dependentRequired: Enter a value for "b"; Enter a value for "d""#]
        ),
        (#"{"uniqueItems":true}"#, "[1,1]", ["/uniqueItems: Make entries 1 and 2 differ"]),
    ])
    func `lists the errors that make a value invalid`(_ schema: String, _ value: String, _ errors: [String])
        throws
    {
        #expect(try rows(evaluation(schema, value)) == errors)
    }

    @Test(arguments: [
        (
            #"{"title":"T","description":"D","default":1,"examples":[2],"deprecated":true,"readOnly":true,"format":"f","$comment":"no"}"#,
            "1",
            [
                #"/title: "T""#, #"/description: "D""#, "/default: 1", "/examples: [2]", "/deprecated: true",
                "/readOnly: true", #"/format: "f""#,
            ]
        ),
        (
            #"{"contentMediaType":"application/json","contentEncoding":"base64","contentSchema":{"a":1}}"#,
            #""x""#,
            [
                #"/contentMediaType: "application/json""#, #"/contentEncoding: "base64""#,
                #"/contentSchema: {"a":1}"#,
            ]
        ),
        (#"{"contentMediaType":"application/json"}"#, "1", []),
        (#"{"contentSchema":{}}"#, #""x""#, []),
        (#"{"x-note":{"a":[]}}"#, "1", [#"/x-note: {"a":[]}"#]),
        (
            #"{"properties":{"a":true,"z":true},"patternProperties":{"^b":true,"^bb":true},"additionalProperties":true}"#,
            #"{"a":1,"bb":2,"c":3}"#,
            [#"/properties: ["a"]"#, #"/patternProperties: ["bb"]"#, #"/additionalProperties: ["c"]"#]
        ),
        (#"{"prefixItems":[true],"items":true}"#, "[1,2]", ["/prefixItems: 0", "/items: true"]),
        (#"{"prefixItems":[true,true],"items":true}"#, "[1]", ["/prefixItems: true"]),
        (#"{"contains":{"const":1},"minContains":0}"#, "[2,1]", ["/contains: [1]"]),
        (#"{"contains":true,"unevaluatedItems":true}"#, "[2]", ["/contains: true"]),
        (
            #"{"prefixItems":[true],"unevaluatedItems":true}"#, "[1,2]",
            ["/prefixItems: 0", "/unevaluatedItems: true"]
        ),
        (#"{"unevaluatedProperties":true}"#, #"{"a":1}"#, [#"/unevaluatedProperties: ["a"]"#]),
        (#"{"not":{"not":{"title":"no"}},"if":{"title":"yes"}}"#, "1", [#"/if/title: "yes""#]),
        (#"{"anyOf":[{"title":"no","type":"null"},{"title":"yes"}]}"#, "1", [#"/anyOf/1/title: "yes""#]),
        (
            #"{"$schema":"http://json-schema.org/draft-07/schema#","title":"T","$defs":{},"items":[true],"additionalItems":true}"#,
            "[1,2]", [#"/title: "T""#, "/$defs: {}", "/items: 0", "/additionalItems: true"]
        ),
        (
            ##"{"$schema":"http://json-schema.org/draft-07/schema#","title":"no","$ref":"#/definitions/a","definitions":{"a":{"title":"A"}}}"##,
            "1", [#"/$ref/title: "A""#]
        ),
    ])
    func `lists the annotations of a valid value`(_ schema: String, _ value: String, _ notes: [String]) throws
    {
        #expect(try rows(evaluation(schema, value)) == notes)
    }

    @Test(arguments: [
        #"{"propertyNames":{"const":"foo","title":"Foo"}}"#,
        ##"{"propertyNames":{"$ref":"#/$defs/n"},"$defs":{"n":{"anyOf":[{"title":"Foo"},{"x-a":1}]}}}"##,
    ])
    func `notes nothing on a name, which has no place`(_ schema: String) throws {
        #expect(try rows(evaluation(schema, #"{"foo":1}"#)).isEmpty)
        for value in [#"{"foo":1}"#, #"{"foo":1,"bar":2}"#] {
            let tree = try evaluation(schema, value).hierarchical.text
            #expect(!tree.lowercased().contains("annotations"))
        }
    }

    @Test
    func `notes on values beside and below names`() throws {
        let schema = #"{"title":"T","properties":{"a":{"title":"A"}},"propertyNames":{"title":"N"}}"#
        let notes = [#"/title: "T""#, #"/properties: ["a"]"#, #"/a /properties/a/title: "A""#]
        #expect(try rows(evaluation(schema, #"{"a":1}"#)) == notes)
    }

    @Test(arguments: [
        (#"{"writeOnly":true,"const":"hunter2"}"#, #""hunter3""#),
        (
            ##"{"allOf":[{"const":"hunter2"},{"$ref":"#/$defs/secret"}],"$defs":{"secret":{"format":"password"}}}"##,
            #""hunter3""#
        ),
        (#"{"writeOnly":true,"properties":{"pin":{"const":"hunter2"}}}"#, #"{"pin":"hunter3"}"#),
    ])
    func `tells nothing of a secret`(_ schema: String, _ value: String) throws {
        let (schema, value) = (try Schema(JSONDocument(schema).root), try JSONDocument(value).root)
        let evaluation = schema.evaluate(value)
        #expect(!evaluation.isValid)
        #expect(!evaluation.hierarchical.text.contains("hunter"))
        #expect(schema.issues(in: value).map(\.message) == ["Enter another value"])
    }
}

// MARK: - Limits

extension EvaluationTests {
    @Test(arguments: [("1", true), (#""x""#, false)])
    func `says that it is cut off where there are too many units`(_ last: String, _ isValid: Bool) throws {
        let values = Array(repeating: "1", count: 20_000) + [last]
        let evaluation = try evaluation(
            #"{"items":{"type":"integer"}}"#, "[\(values.joined(separator: ","))]")
        #expect(!evaluation.isComplete)
        #expect(evaluation.isValid == isValid)
        #expect(evaluation.root.details.count == 9_999)
        #expect(evaluation.hierarchical["truncated"] == .bool(true))
        #expect(rows(evaluation).last == (isValid ? "/items: true" : "/items: Enter another value"))
        #expect(try OutputSchemas.basic().isValid(evaluation.basic))
    }

    @Test
    func `goes down deep values, and ways that double at every step`() throws {
        let schema =
            ##"{"$ref":"#/$defs/l","$defs":{"l":{"items":{"allOf":[{"$ref":"#/$defs/l"},{"$ref":"#/$defs/l"}]}}}}"##
        for depth in [20, 60, 900] {
            let deep = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
            let value = try JSONDocument(deep, options: JSONOptions(maxDepth: 1_000)).root
            let schema = try Schema(JSONDocument(schema).root)
            let evaluation = schema.evaluate(value)
            #expect(!evaluation.isComplete)
            #expect(evaluation.isValid == schema.isValid(value))
        }
    }

    @Test
    func `repeats a long name in few units only`() throws {
        let schema = try Schema(JSONDocument(#"{"additionalProperties":{"items":{"type":"string"}}}"#).root)
        let key = String(repeating: "k", count: 100_000)
        let evaluation = schema.evaluate(.object([(key, .array(Array(repeating: .int(1), count: 1_000)))]))
        #expect(!evaluation.isComplete)
        #expect(evaluation.hierarchical.text.utf8.count < 4 << 20)
    }

    @Test
    func `says that a value was given up`() throws {
        let text = String(repeating: "a", count: 5_000) + "!"
        let evaluation = try Schema(.object([("pattern", .string("^(a|aa)+$"))])).evaluate(.string(text))
        #expect(rows(evaluation) == [": Enter less: this is too large or too deep to check"])
    }

    @Test
    func `holds the caller's words for what is no value`() throws {
        let evaluation = try Schema(JSONDocument(#"{"$id":"https://example.com/s"}"#).root).refusal("no JSON")
        #expect(evaluation.isComplete)
        #expect(evaluation.flag.text == #"{"valid":false}"#)
        #expect(
            evaluation.hierarchical.text
                == ##"{"valid":false,"evaluationPath":"","schemaLocation":"https://example.com/s#","instanceLocation":"","errors":{"":"no JSON"}}"##
        )
    }
}

// MARK: - Suites

extension EvaluationTests {
    @Test(
        .enabled(
            if: OfficialSuite.isThere, "set CONFORMANCE_SUITES to a folder that holds json-schema/tests"),
        arguments: [
            ("draft2020-12", SchemaOptions()), ("draft7", SchemaOptions(draft: .draft7)),
            ("draft2020-12/optional", SchemaOptions()), ("draft7/optional", SchemaOptions(draft: .draft7)),
            ("draft2020-12/optional/format", SchemaOptions(assertsFormats: true)),
            ("draft7/optional/format", SchemaOptions(assertsFormats: true, draft: .draft7)),
        ])
    func `agrees with the verdict, in the form of the standard, on all cases of the suite`(
        _ folder: String, _ options: SchemaOptions
    ) throws {
        let (basic, hierarchical) = (try OutputSchemas.basic(), try OutputSchemas.hierarchical())
        let cases = try OfficialSuite.cases(folder)
        #expect(!cases.isEmpty)
        let remotes = try OfficialSuite.remotes()
        for test in cases {
            guard let schema = try? Schema(test.schema, options: options, registry: remotes)
            else { continue }  // its own tests tell
            let evaluation = schema.evaluate(test.instance)
            #expect(evaluation.isValid == schema.isValid(test.instance), "\(test.testDescription)")
            #expect(evaluation.isComplete, "\(test.testDescription)")
            #expect(basic.issues(in: evaluation.basic).isEmpty, "\(test.testDescription)")
            #expect(hierarchical.issues(in: evaluation.hierarchical).isEmpty, "\(test.testDescription)")
        }
    }
}
