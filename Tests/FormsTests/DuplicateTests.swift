import Forms
import JSON
import Testing

@Suite struct DuplicateTests {
    private func form() throws -> Form {
        let schema = """
            {"type":"object","properties":{"a":{"type":"string"},"b":{"type":"boolean","default":true}}}
            """
        return try Form(schema: try JSONDocument(schema).root)
    }

    @Test(arguments: ["v/a=1&v/a=2", "v/a=1&v/a=1", "s/b=bool&s/b=bool", "_token=1&_token=2", "a=1&a=2"])
    func `refuses a name that is given twice`(post: String) throws {
        let answer = try form().decode(try FormBody(urlEncoded: Array(post.utf8)))
        let name = String(post.prefix { $0 != "=" })
        #expect(answer == .malformed(.duplicateName(name)))
    }

    @Test(arguments: [
        ("x=1&x=1", "x"), ("v/x=1&v/x=1", "v/x"), ("=1", ""), ("v/a/=1", "v/a/"), ("va=1", "va"),
    ])
    func `refuses a name that is none of the form's`(post: String, name: String) throws {
        #expect(
            try form().decode(try FormBody(urlEncoded: Array(post.utf8))) == .malformed(.unknownName(name)))
    }

    @Test func `decodes ten thousand fields and as many strange names quickly`() throws {
        let names = (0..<10_000).map { "field_\($0)" }
        let schema = JSONValue.object([
            ("type", .string("object")),
            ("properties", .object(names.map { ($0, .object([("type", .string("integer"))])) })),
        ])
        let form = try Form(schema: schema)
        let strange = FormBody(pairs: names.map { FormBody.Pair(name: "v/strange/\($0)", value: "1") })
        #expect(form.decode(strange) == .malformed(.unknownName("v/strange/field_0")))
        let wrong = FormBody(pairs: names.map { FormBody.Pair(name: "v/\($0)", value: "one") })
        guard case .invalid(let problems, _) = form.decode(wrong) else {
            Issue.record("taken")
            return
        }
        #expect(problems.count == 10_000)
    }
}
