import Foundation
import JSON
import Testing

@testable import Pages

@Suite struct ShownAnswerTests {
    private static let question = #"""
        {"type": "object", "properties": {
          "count": {"type": "integer", "title": "How many"}, "pin": {"type": "string", "writeOnly": true},
          "deep": {"$ref": "#/$defs/deep"}},
          "$defs": {"deep": {"type": "object", "properties": {
            "key": {"type": "string", "format": "password"}, "deep": {"$ref": "#/$defs/deep"}}}}}
        """#

    private func shown(_ answer: String) throws -> ShownAnswer {
        ShownAnswer(Sample.json(answer), form: try #require(FormSamples.form(Self.question)))
    }

    private func html(_ answer: ShownAnswer) throws -> String {
        var page = NoticePage(
            .answered(by: nil, at: Sample.madeAt), about: IndexSamples.redeploy, links: Sample.links)
        page.answer = answer
        return String(decoding: try Sample.html(page), as: UTF8.self)
    }

    @Test func `has nothing in place of secrets, also of an answer that was kept with them`() throws {
        let answer = try shown(#"{"count": 3, "pin": "canary", "deep": {"deep": {"key": "canary"}}}"#)
        #expect(answer.input.text == #"{"count":3,"pin":null,"deep":{"deep":{"key":null}}}"#)
        #expect(answer.secrets.map(\.description).sorted() == ["/deep/deep/key", "/pin"])
        let html = try html(answer)
        #expect(html.contains(#"<b><bdi>How many</bdi></b>: <bdi class="figure">3</bdi>"#))
        #expect(html.components(separatedBy: #"<bdi class="quiet">given, not shown</bdi>"#).count == 3)
        #expect(!html.contains("canary"))
    }

    @Test func `what lies deeper than is drawn shows no secret either`() throws {
        let key = #"{"key": "canary"}"#
        let deep = (0..<40).reduce(key) { inner, _ in #"{"deep": \#(inner)}"# }
        #expect(!(try html(shown(#"{"deep": \#(deep)}"#)).contains("canary")))
    }

    @Test(arguments: [
        (#"{"note": "\#(String(repeating: "x", count: 4 << 20))"}"#, true),
        (#"{"list": [\#(String(repeating: "1,", count: 100_000))1]}"#, true),
        ("{\((0..<5000).map { "\"n\($0)\": 1" }.joined(separator: ","))}", true), (#"{"note": "x"}"#, false),
    ])
    func `a long answer is cut, and the page says so`(answer: String, isCut: Bool) throws {
        let html = try html(shown(answer))
        #expect(html.utf8.count < 100_000)
        #expect(html.contains("too long to be shown whole") == isCut)
    }

    @Test(arguments: [
        ("null", #"<bdi class="text">None</bdi>"#), ("{}", #"<bdi class="literal">{}</bdi>"#),
        (#""a""#, #"<bdi class="text">“a”</bdi>"#),
    ])
    func `an answer without members is drawn as it is`(answer: String, part: String) throws {
        #expect(try html(shown(answer)).contains(part))
    }

    @Test(arguments: ["sha256:hush", "canary"])
    func `a secret does not keep the answer from being told under its own names`(secret: String) throws {
        let branches = #"""
            {"anyOf": [
              {"type": "object", "required": ["name", "pin", "codes"], "properties": {
                "name": {"type": "string", "title": "KEY NAME"},
                "pin": {"type": "string", "enum": ["canary", "b"], "writeOnly": true},
                "codes": {"type": "array", "items": {"type": "string", "format": "password"}}}},
              {"type": "object", "properties": {"name": {"type": "string", "title": "OTHER NAME"}}}]}
            """#
        let form = try #require(FormSamples.form(branches))
        let answer = Sample.json(#"{"name": "n", "pin": "\#(secret)", "codes": ["\#(secret)"]}"#)
        let html = try html(ShownAnswer(answer, form: form))
        #expect(html.contains("KEY NAME") && !html.contains("OTHER NAME") && !html.contains(secret))
        #expect(html.components(separatedBy: "given, not shown").count == 3)
    }

    @Test func `a secret that is null is none that was given`() throws {
        let question = #"{"properties": {"p": {"type": ["string", "null"], "format": "password"}}}"#
        let form = try #require(FormSamples.form(question))
        let answer = ShownAnswer(Sample.json(#"{"p": null}"#), form: form)
        #expect(answer.secrets.isEmpty && answer.input.text == #"{"p":null}"#)
        #expect(try !html(answer).contains("given, not shown"))
    }

    @Test func `a secret that is the whole answer is given, and not shown`() throws {
        let form = try #require(FormSamples.form(#"{"type": "object", "writeOnly": true}"#))
        let html = try html(ShownAnswer(Sample.json(#"{"a": "canary"}"#), form: form))
        #expect(html.contains(#"<bdi class="quiet">given, not shown</bdi>"#) && !html.contains("canary"))
    }
}
