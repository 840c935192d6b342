/// The words that schemas and instances are made of, so that they meet.
enum Vocabulary {
    static let names = ["a", "b", "c", "kind", "é", "e\u{301}", "", "a/b~c", "$ref", "0", "x-1"]
    static let strings = [
        "", "a", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "é", "e\u{301}", "👩‍👩‍👧", "1", "2026-11-21",
        "2026-11-21T08:00:00Z",
        "08:00:00Z", "P1D", "a@b.de", "xn--a", "::1", "1.2.3.4", "http://a/b?c#d", "{a}", "/a/~0", "0#", "(",
        "\u{0}",
        "12345678-1234-4234-8234-123456789abc", "\u{FFFF}", "\u{2028}", "ſ", "K",
    ]
    static let numbers = [
        "0", "-0", "0.0", "1", "-1", "2", "3", "1.5", "0.1", "0.3", "1e2", "9007199254740993",
        "9007199254740992",
        "18446744073709551616", "9223372036854775807", "-9223372036854775808", "1e400", "-1e400", "1e-400",
        "1e999999999999", "1e-999999999999", "0e99999999999999999999", "0.30000000000000000000000000000001",
        "123456789012345678901234567890123456789012345678901234567890", "1e18", "999999999999999999", "1e-18",
    ]
    static let patterns = [
        "^a", "a$", "^a$", "", ".*", "^.{2}$", "\\d", "^\\w+$", "\\p{L}", "^[^a]*$", "(a+)+$", "(a|aa)+$",
        "^(?!a)", "(",
        "\\bé", "^é", "[\\s\\S]", "(?<=a)b", "\\u{1F469}", "\\cA", "[", "a{2,1}", "a{70000}", "(?<n>a)\\k<n>",
        "^x-",
    ]
    static let formats = [
        "date", "time", "date-time", "duration", "email", "idn-email", "hostname", "idn-hostname", "ipv4",
        "ipv6", "uri",
        "uri-reference", "iri", "iri-reference", "uri-template", "uuid", "json-pointer",
        "relative-json-pointer", "regex",
        "unknown",
    ]
    static let references = [
        "#", "#/$defs/a", "#/$defs/b", "#/$defs/c", "#/properties/a", "#node", "#anchor", "other.json",
        "other.json#node",
        "#/nowhere", "http://example.com/else", "#/$defs/a~1b", "#/allOf/0", "%", "urn:a:b",
    ]
    static let types = ["null", "boolean", "number", "integer", "string", "array", "object"]
}
