import JSON
import JSONSchema
import Testing

struct RegistryTests {
    private static let draft7 = #""$schema":"http://json-schema.org/draft-07/schema#""#

    /// A registered document, and whether a schema that refers to it takes a value.
    private func judges(_ documents: [String], _ schema: String, _ value: String) throws -> Bool {
        var registry = SchemaRegistry()
        for document in documents { try registry.register(JSONDocument(document).root) }
        return try Schema(JSONDocument(schema).root, registry: registry).isValid(JSONDocument(value).root)
    }

    private func error(_ documents: [String], _ schema: String) throws -> String {
        do {
            _ = try judges(documents, schema, "1")
            return ""
        } catch let error as SchemaError {
            return "\(error)"
        }
    }

    private static let bundle =
        #"{"$id":"http://r/doc","$defs":{"s":{"$id":"emb","type":"string"}},"type":"object"}"#

    @Test(arguments: [
        #"{"$ref":"http://r/emb"}"#, #"{"allOf":[{"$ref":"http://r/emb"},{"not":{"$ref":"http://r/doc"}}]}"#,
        #"{"allOf":[{"not":{"$ref":"http://r/doc"}},{"$ref":"http://r/emb"}]}"#,
    ])
    func `finds a resource within a document, in any order`(_ schema: String) throws {
        #expect(try judges([Self.bundle], schema, #""a""#))
        #expect(try !judges([Self.bundle], schema, "1"))
    }

    @Test
    func `knows a document by its own name and by the one that it was registered as`() throws {
        var registry = SchemaRegistry()
        try registry.register(
            JSONDocument(#"{"$id":"http://r/doc","$defs":{"s":{"$id":"emb"}},"type":"string"}"#).root,
            as: "http://alias/doc")
        for order in [["http://alias/doc", "http://r/doc"], ["http://r/doc", "http://alias/doc"]] {
            let schema = JSONValue.object([
                ("allOf", .array(order.map { .object([("$ref", .string($0))]) }))
            ])
            #expect(try Schema(schema, registry: registry).isValid(.string("a")))
        }
    }

    @Test(arguments: [
        #"{\#(draft7),"$id":"http://r/doc","type":"object","$defs":{"q":{"$id":"http://r/q","type":"string"}}}"#,
        ##"{\##(draft7),"$id":"http://r/doc","definitions":{"q":{"$id":"http://r/q","$ref":"#"}}}"##,
    ])
    func `finds no resource where the document's draft has none`(_ document: String) throws {
        #expect(
            try error([document], #"{"$ref":"http://r/q"}"#).contains("http://r/q, which is not registered"))
    }

    @Test
    func `takes two documents that hold the same third`() throws {
        let third = #"{"$id":"http://r/third","type":"string"}"#
        let one = #"{"$id":"http://r/one","$defs":{"t":\#(third)},"$ref":"third"}"#
        let two =
            ##"{"$id":"http://r/two","$defs":{"t":\##(third)},"properties":{"a":{"$ref":"#/$defs/t"}}}"##
        let schema = #"{"anyOf":[{"$ref":"http://r/one"},{"$ref":"http://r/two","type":"object"}]}"#
        #expect(try judges([one, two], schema, #""a""#))
        #expect(try judges([one, two], schema, #"{"a":"b"}"#))
        #expect(try !judges([one, two], schema, #"{"a":1}"#))
        let other = #"{"$id":"http://r/two","$defs":{"t":{"$id":"http://r/third"}}}"#
        #expect(try error([one, other], schema).contains("is given to another subschema too"))
    }

    @Test
    func `lists the unknown keywords of the schema alone`() throws {
        var registry = SchemaRegistry()
        try registry.register(JSONDocument(#"{"$id":"http://r/doc","minimun":1}"#).root)
        let schema = try Schema(
            JSONDocument(#"{"maximun":1,"$ref":"http://r/doc"}"#).root, registry: registry)
        #expect(schema.unknownKeywords.map(\.description) == ["/maximun"])
    }

    @Test
    func `the document registered last counts`() throws {
        let documents = [
            #"{"$id":"http://r/doc","type":"string"}"#, #"{"$id":"http://r/doc","type":"integer"}"#,
        ]
        #expect(try judges(documents, #"{"$ref":"http://r/doc"}"#, "1"))
        #expect(try !judges(documents, #"{"$ref":"http://r/doc"}"#, #""a""#))
    }

    @Test(arguments: [
        (#"{"$id":"http://r/doc","$schema":"http://nowhere/"}"#, "in http://r/doc: the dialect"),
        (
            #"{"$id":"http://r/doc","$defs":{"x":{"$anchor":"n"},"y":{"$anchor":"n"}}}"#,
            "in http://r/doc: the name"
        ),
        (##"{"$id":"http://r/doc","$ref":"#"}"##, "in http://r/doc: the references"),
        (
            #"{"$id":"http://r/doc","minLength":-1}"#,
            "in http://r/doc: the schema cannot be used: at /minLength"
        ),
        (#"{"$id":7}"#, "the document has no absolute URI"),
    ])
    func `blames the document that is at fault`(_ document: String, _ prefix: String) throws {
        #expect(try error([document], #"{"$ref":"http://r/doc"}"#).hasPrefix(prefix))
    }

    @Test
    func `blames a document for what is no schema where another one refers to it`() throws {
        let document = #"{"$id":"http://r/doc","x":1}"#
        #expect(
            try error([document], #"{"$ref":"http://r/doc#/x"}"#).hasPrefix("in http://r/doc: the schema"))
        #expect(
            try error(
                [#"{"$id":"http://r/doc","$ref":"http://main/#/x"}"#],
                #"{"$id":"http://main/","x":1,"$ref":"http://r/doc"}"#
            ).hasPrefix("the schema cannot be used: at /x"))
    }
}
