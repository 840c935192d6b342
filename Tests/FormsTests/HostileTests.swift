import Forms
import JSON
import JSONSchema
import Testing

@Suite struct HostileTests {
    private static let schema = """
        {"type":"object","required":["a","n","d"],"additionalProperties":false,"properties":{
        "a":{"type":"string","maxLength":5},"n":{"type":"integer","minimum":0},"f":{"type":"boolean","default":true},
        "e":{"enum":[1,"1",null,{"k":[]}]},"d":{"type":"string","format":"date"},"j":{"type":"array"},
        "c":{"const":7},"p":{"type":"string","format":"password"},"t":{"type":"string","default":""}}}
        """

    private static let texts = [
        "", " ", "1", "-0", "1e999999999", "true", "null", "[", "[]", "{\"k\":[]}", "\"1\"", "2026-11-21",
        "2026-02-30",
        "\u{FEFF}1", "\r\n\r", "empty", "bool", "\u{202E}x", "９", "+", "-", "__proto__", "%00", "v/a",
        "\u{1F1E9}\u{1F1EA}",
        "toolong", "{\"__prefect_kind\":\"jinja\"}",
    ]

    @Test func `makes nothing that the schema refuses, whatever is posted`() throws {
        let form = try Form(schema: try JSONDocument(Self.schema).root)
        var random = Steps(state: 7)
        let names = form.fields.flatMap { [$0.name, $0.stateName] }.filter { !$0.hasPrefix("s/a") }
        var valid = 0
        for _ in 0..<20_000 {
            let pairs = names.compactMap { name -> FormBody.Pair? in
                random.next(5) == 0
                    ? nil : FormBody.Pair(name: name, value: Self.texts[random.next(Self.texts.count)])
            }
            let states = ["s/f": "bool", "s/t": "empty"]
            let body = FormBody(
                pairs: pairs.filter { !$0.name.hasPrefix("s/") || states[$0.name] != nil }
                    .map { FormBody.Pair(name: $0.name, value: states[$0.name] ?? $0.value) })
            switch form.decode(body) {
            case .valid(let input, _):
                valid += 1
                #expect(form.schema.isValid(input))
            case .invalid(let problems, _):
                #expect(!problems.isEmpty)
                let order = problems.map { problem in
                    form.fields.firstIndex { $0.id == problem.fieldID } ?? .max
                }
                #expect(order == order.sorted() && Set(order).count == order.count)
            case .malformed(let error): Issue.record("malformed: \(error)")
            }
        }
        #expect(valid > 0)
    }

    @Test func `reads any bytes without a crash`() {
        var random = Steps(state: 11)
        let alphabet =
            Array("%&=+a\r\n-B\";: /v\0\u{E9}".utf8) + Array("Content-Disposition: form-data; name=".utf8)
        for _ in 0..<20_000 {
            let bytes = (0..<random.next(40)).map { _ in alphabet[random.next(alphabet.count)] }
            _ = try? FormBody(urlEncoded: bytes)
            _ = try? FormBody(multipart: Array("--B\r\n".utf8) + bytes, boundary: "B")
        }
    }
}

/// Numbers that look random and are the same in every run (SplitMix64).
private struct Steps {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((bits ^ (bits >> 31)) % UInt64(max(bound, 1)))
    }
}
