import JSON
import JSONSchema
import Testing

struct FormatTests {
    /// The texts that the official suite gives for formats that are checked here.
    private static func suite() throws -> [SuiteCase] {
        try ["draft2020-12", "draft7"].flatMap { draft in
            try OfficialSuite.cases("\(draft)/optional/format").filter {
                $0.instance.string != nil
                    && $0.schema["format"]?.string.flatMap(Format.init(rawValue:)) != nil
            }
        }
    }

    @Test(
        .enabled(
            if: OfficialSuite.isThere, "set CONFORMANCE_SUITES to a folder that holds json-schema/tests"),
        arguments: try suite())
    func `accepts what the official suite does`(_ test: SuiteCase) throws {
        let format = try #require(test.schema["format"]?.string.flatMap(Format.init(rawValue:)))
        #expect(format.accepts(try #require(test.instance.string)) == test.isValid)
    }

    @Test(arguments: [
        "bücher.example", "例え。テスト", "xn--bcher-kva.example", "XN--BCHER-KVA.example", "Example.com",
        "אב.example", "אב1.דה", "ab.12c",
    ])
    func `takes international host names`(_ name: String) {
        #expect(Format.internationalHostname.accepts(name))
    }

    @Test(arguments: [
        "Bücher.example", "xn--bücher", "אב.1a", "א1٢", "אb", "bu\u{308}cher", "a\u{0}b", "a b", "☃.net",
        "xn--", "xn--a", "aa--bücher",
    ])
    func `refuses what is no international host name`(_ name: String) {
        #expect(!Format.internationalHostname.accepts(name))
    }

    @Test(arguments: Format.allCases)
    func `judges long hostile texts`(_ format: Format) {
        for part in [
            "a", ".", "a.", "ü", "xn--", "ب", "\u{200D}", "[", "(", "0", "1:", "%41", "{a", "~0/", "\"\\",
            "//@",
        ] {
            _ = format.accepts(String(repeating: part, count: 20_000 / part.utf8.count))
        }
    }
}
