import Forms
import JSON
import JSONSchema
import Testing

@Suite struct HostileTests {
    private static let schema = """
        {"type":"object","required":["a","n","d"],"additionalProperties":false,"properties":{
        "a":{"type":"string","maxLength":5},"n":{"type":"integer","minimum":0},"f":{"type":"boolean","default":true},
        "e":{"enum":[1,"1",null,{"k":[]}]},"d":{"type":"string","format":"date"},"j":{"type":"array","x-countersign":{"widget":"json"}},
        "c":{"const":7},"p":{"type":"string","format":"password"},"t":{"type":"string","default":""}}}
        """

    private static let texts = [
        "", " ", "1", "-0", "1e999999999", "true", "null", "[", "[]", "{\"k\":[]}", "\"1\"", "2026-11-21",
        "2026-02-30",
        "\u{FEFF}1", "\r\n\r", "empty", "bool", "\u{202E}x", "９", "+", "-", "__proto__", "%00", "v/a",
        "\u{1F1E9}\u{1F1EA}",
        "toolong", "{\"__prefect_kind\":\"jinja\"}",
    ]

    private static let fitting = [
        "v/a": "x", "v/n": "3", "v/e": "null", "v/d": "2026-11-21", "j/j": "[1]", "v/p": "s", "v/t": "y",
        "v/f": "true",
        "s/f": "bool", "s/t": "empty",
    ]

    @Test(arguments: [
        (#"{"type":"object","properties":{"k":{"type":"string","format":"password"}}}"#, #"{"k":"canary"}"#),
        (#"{"type":"array","items":{"writeOnly":true}}"#, #"["canary"]"#),
        (#"{"type":"array","items":{"writeOnly":true}}"#, #"{"k":"canary"}"#),
        (#"{"type":"array","writeOnly":true}"#, #"["canary"]"#),
        (##"{"additionalProperties":{"$ref":"#/$defs/s"}}"##, #"{"k":"canary"}"#),
        (#"{"anyOf":[{"type":"string","format":"password"},{"type":"object"}]}"#, #""canary""#),
        (
            #"{"x-countersign":{"widget":"json"},"properties":{"k":{"format":"password"}}}"#,
            #"{"k":"canary"}"#
        ),
    ])
    func `never shows a value that holds a secret`(property: String, value: String) throws {
        let schema = ##"{"properties":{"o":\##(property)},"$defs":{"s":{"format":"password"}}}"##
        let form = try Form(schema, initial: #"{"o":\#(value)}"#)
        #expect(!"\(form.sheet())".contains("canary"))
        let posted = Browser.post(form)
        #expect(!"\(posted)".contains("canary"))
        for name in Page(form.sheet()).controls.map(\.name) where ["v", "j"].contains(name.prefix(1)) {
            let draft = form.decode(Browser.post(form, changes: [name: "[canary"])).draft
            #expect(!"\(form.sheet(draft))".contains("canary"), "\(name)")
        }
    }

    @Test(arguments: [##"{"allOf":[\##(Self.references)]}"##, ##"{"$ref":"#/$defs/all"}"##])
    func `refuses a schema whose members together refer to too much`(property: String) throws {
        let members = (0..<300).map { #""p\#($0)":\#(property)"# }.joined(separator: ",")
        let keywords = (0..<200).map { #""k\#($0)":0"# }.joined(separator: ",")
        let parts = (0..<40).map { #""d\#($0)":{\#(keywords)}"# }.joined(separator: ",")
        let schema = ##"""
            {"properties":{\##(members)},"$defs":{\##(parts),"all":{"allOf":[\##(Self.references)]}}}
            """##
        #expect(throws: FormError.self) { try Form(schema) }
    }

    private static let references = (0..<40).map { ##"{"$ref":"#/$defs/d\##($0)"}"## }.joined(separator: ",")

    @Test func `keeps a value with a secret that is left blank, unless it is masked`() throws {
        let schema = try JSONDocument(
            #"{"properties":{"o":{"type":"object","properties":{"k":{"format":"password"}}}}}"#
        ).root
        for (text, kept) in [
            (#"{"o":{"k":"s"}}"#, #"{"o":{"k":"s"}}"#), (#"{"o":{"k":"**********"}}"#, #"{"o":{}}"#),
        ] {
            let form = try Form(schema: schema, initial: try JSONDocument(text).root)
            #expect(form.decode(Browser.post(form)).text == kept)
        }
    }

    @Test func `makes nothing that the schema refuses, whatever is posted`() throws {
        let form = try Form(schema: try JSONDocument(Self.schema).root)
        var random = Steps(state: 7)
        var valid = 0
        for _ in 0..<4_000 {
            switch form.decode(Self.post(&random)) {
            case .valid(let input, _):
                valid += 1
                #expect(form.schema.isValid(input))
            case .invalid(let problems, _):
                #expect(!problems.isEmpty)
                let fields = form.sheet().all
                let order = problems.map { problem in fields.firstIndex { $0.id == problem.fieldID } ?? .max }
                #expect(order == order.sorted() && Set(order).count == order.count)
            case .malformed(let error): Issue.record("malformed: \(error)")
            }
        }
        #expect(valid > 100)
    }

    /// Some of the form's names, each with a state or a text that fits or one that comes as it may.
    private static func post(_ random: inout Steps) -> FormBody {
        var pairs: [FormBody.Pair] = []
        for (name, value) in fitting.sorted(by: { $0.key < $1.key }) where random.next(8) > 0 {
            let isFitting = name.hasPrefix("s/") || random.next(4) > 0
            pairs.append(.init(name: name, value: isFitting ? value : texts[random.next(texts.count)]))
        }
        return FormBody(pairs: pairs)
    }

    @Test func `reads any bytes without a crash`() {
        var random = Steps(state: 11)
        let alphabet =
            Array("%&=+a\r\n-B\";: /v\0\u{E9}".utf8) + Array("Content-Disposition: form-data; name=".utf8)
        for _ in 0..<4_000 {
            let bytes = (0..<random.next(40)).map { _ in alphabet[random.next(alphabet.count)] }
            _ = try? FormBody(urlEncoded: bytes)
            _ = try? FormBody(multipart: Array("--B\r\n".utf8) + bytes, boundary: "B")
        }
    }

    @Test(arguments: [
        #""dependentSchemas":{"b":{"properties":{"a":{"format":"password"}}}}"#,
        #""if":{"required":["b"]},"then":{"properties":{"a":{"writeOnly":true}}}"#,
        #""patternProperties":{"^a":{"writeOnly":true}}"#,
    ])
    func `never shows what is a secret only at times, or is said to be one elsewhere`(rule: String) throws {
        let schema = #"{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"string"}},\#(rule)}"#
        let form = try Form(
            schema: try JSONDocument(schema).root, initial: try JSONDocument(#"{"a":"hush","b":"1"}"#).root)
        #expect(!"\(form.sheet())".contains("hush"))
    }

    @Test(arguments: [("-5.10", false), ("0", false), ("0.01", true)])
    func `the bounds of an exact number hold`(typed: String, isTaken: Bool) throws {
        let number = #"{"type":"number","exclusiveMinimum":0.0}"#
        let schema =
            ##"{"type":"object","required":["a"],"properties":{"a":{"anyOf":[\##(number),{"type":"string"}]}}}"##
        let form = try Form(schema: try JSONDocument(schema).root)
        let answer = form.decode(FormBody(pairs: [.init(name: "v/a", value: typed)]))
        if isTaken {
            #expect(answer.text == #"{"a":"\#(typed)"}"#)
        } else {
            #expect(answer.text == "/a: Enter a number more than 0")
        }
    }
}
