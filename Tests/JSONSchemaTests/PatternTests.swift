import Testing

@testable import JSONSchema

struct PatternTests {
    private func verdict(_ pattern: String, _ text: String, _ patience: Pattern.Patience = .great) throws
        -> Pattern.Verdict
    {
        let pattern = try Pattern(pattern)
        var text = text
        return text.withUTF8 { pattern.search($0, patience) }
    }

    @Test(arguments: [
        ("^abc$", "abc"), ("b", "abc"), ("c$", "abc"), ("^a", "abc"), ("", ""), ("^$", ""), ("$", "x"),
        (".*", "\n"),
        ("é$", "café"), ("^.{1,3}$", "é€😀"), ("^.+$", "a b"), ("^[A-Z]{3}-[0-9]{4}$", "ABC-1234"),
        ("^[a-z0-9-]+$", "a-9"),
        ("^\\d{4}-\\d{2}$", "2026-11"), ("^[^,]+,[^,]*$", "é,€"),
        ("^(?!^[-+.]*$)[+-]?0*\\d*\\.?\\d*$", "-1.50"),
        ("^[\\w-.]+$", "a-.b"), ("\\u{1F600}", "😀"), ("^\\ud83d\\ude00$", "😀"), ("^[\\ud83d\\ude00]$", "😀"),
        ("\\cJ", "\n"),
        ("^\\p{Script=Greek}+$", "αβ"), ("^\\p{scx=Grek}$", "α"), ("^\\p{Assigned}$", "a"),
        ("^\\P{Assigned}$", "\u{378}"),
        ("^\\p{Lowercase_Letter}\\p{Lu}$", "aB"), ("^[^]$", "\n"), ("^a{,3}$", "a{,3}"),
        ("(?<a$é>x)\\k<a$é>", "xx"),
        ("\\k<n>(?<n>x)", "x"), ("^(?<first>a)\\1$", "aa"), ("(?<=ab|c)d", "cd"), ("^\\s$", "\u{FEFF}"),
        ("a|", "b"),
        ("^[\\s\\S]{2}$", "\n😀"), ("^\\W$", "é"), ("^\\x41\\t\\0$", "A\t\0"), ("^\\/\\-\\{$", "/-{"),
        ("^}]$", "}]"),
    ])
    func `finds as ECMA-262 does`(_ pattern: String, _ text: String) throws {
        #expect(try verdict(pattern, text) == .matches)
    }

    @Test(arguments: [
        ("^abc$", "abc\n"), ("B", "abc"), ("c$", "abcd"), ("^.$", "\u{2028}"), ("^.{2}$", "a\n"),
        ("^[A-Z]{3}-[0-9]{4}$", "ABC-12345"),
        ("^\\d$", "٣"), ("^\\w$", "é"), ("^.{1,2}$", "abc"), ("[]", "a"), ("^[^,]+$", "a,"), ("^a.$", "a\r"),
        ("\\bé", "é"),
        ("^(?!^[-+.]*$)[+-]?0*\\d*\\.?\\d*$", "+."), ("^[\\ud800-\\udfff]$", "a"), ("^\\P{L}$", "é"),
        ("abcd", "abc"),
    ])
    func `finds nothing where ECMA-262 does not`(_ pattern: String, _ text: String) throws {
        #expect(try verdict(pattern, text) == .differs)
    }

    @Test(arguments: [
        "(", ")", "(a", "a)", "[", "[a", "*", "a**", "a{2}{3}", "a{3,2}", "{2}", "(?<=a)*", "(?<!a)+",
        "(?=a)*", "^*", "\\b+",
        "\\1", "(a)\\2", "\\99999999999999999999", "\\k<a>", "\\k", "(?<a>x)(?<a>y)", "(?<1a>x)", "(?<>x)",
        "(?<a", "[b-a]",
        "[a-\\d]", "[\\b-\\1]", "[\\B]", "\\p", "\\p{}", "\\p{Greek}", "\\p{Script=greek}",
        "\\p{Script=Nowhere}", "\\p{lu}",
        "\\c1", "\\x1", "\\u12", "\\u{110000}", "\\u{}", "\\00", "\\a", "\\Z", "\\", "(?i)a", "(?P<a>x)",
        "(?#x)", "(?>a)", "(*UTF)",
        "a++", "|*",
    ])
    func `refuses what is no regular expression`(_ pattern: String) {
        #expect(!Format.regex.accepts(pattern))
        #expect(throws: PatternError.self) { try Pattern(pattern) }
    }

    @Test(arguments: ["(?<=a+)b", "(?<!a*b)c", "a{99999}", "(a){0,99999999999999999999999}"])
    func `accepts as a format what cannot be run`(_ pattern: String) {
        #expect(Format.regex.accepts(pattern))
        #expect(throws: PatternError.self) { try Pattern(pattern) }
    }

    @Test
    func `judges as PCRE2 does without it`() throws {
        var random = SeededGenerator(seed: 12)
        for _ in 0..<3_000 {
            let source = Self.simplePattern(&random)
            let translation = try PatternTranslator.translate(source)
            let code = try PatternCode(translation.text)
            let pattern = try Pattern(source)
            for _ in 0..<10 {
                var text = Self.text(&random)
                let verdicts = text.withUTF8 { (pattern.search($0, .great), code.search($0, .great)) }
                #expect(verdicts.0 == verdicts.1, "\(source) on \(text.debugDescription)")
            }
        }
    }

    private static func simplePattern(_ random: inout SeededGenerator) -> String {
        let atoms = [
            "a", "b", "-", "é", "\\d", "\\D", "[a-c]", "[^a]", ".", "[\\w-]", "\\.", "[0-9b]", "[^]",
            "[^\\n-]",
        ]
        let counts = ["", "", "", "+", "*", "?", "{2}", "{1,3}", "{2,}", "*?", "{0}", "+?"]
        let row = (0..<Int.random(in: 0...4, using: &random)).map { _ in
            (atoms.randomElement(using: &random) ?? "") + (counts.randomElement(using: &random) ?? "")
        }
        let ends = (
            ["^", "^", ""].randomElement(using: &random) ?? "",
            ["$", "$", ""].randomElement(using: &random) ?? ""
        )
        return ends.0 + row.joined() + ends.1
    }

    private static func text(_ random: inout SeededGenerator) -> String {
        (0..<Int.random(in: 0...7, using: &random)).map { _ in
            ["a", "b", "c", "-", "é", "1", "0", ".", "\n", "\u{2028}", "😀", "€"].randomElement(using: &random)
                ?? ""
        }.joined()
    }

    @Test
    func `translates or refuses whatever is given`() {
        var random = SeededGenerator(seed: 7)
        let parts = [
            "(", ")", "[", "]", "^", "$", "{", "}", ",", "1", "9", "*", "+", "?", "|", "\\", "-", ".", "a",
            "é", "😀", "\u{0}", "<", ">",
            "=", "!", ":", "k", "p", "u", "x", "c", "d", "s", "b", "(?<", "(?:", "(?=", "(?<=", "\\p{L}",
            "\\u{", "\\ud83d", "{2,3}",
            "\\1", "\\k<a>", "(?<a>", "\n", "#", " ", "\\Q", "[:alpha:]", "(*", "\\d", "\\W",
        ]
        for _ in 0..<20_000 {
            let source = (0..<Int.random(in: 1...12, using: &random)).map { _ in
                parts.randomElement(using: &random) ?? ""
            }.joined()
            do {
                let pattern = try Pattern(source)
                var text = "aé1😀-("
                _ = text.withUTF8 { pattern.search($0, .little) }
            } catch {
                #expect(!error.description.isEmpty)
            }
        }
    }

    @Test(arguments: [
        String(repeating: "a|", count: 500_000),
        String(repeating: "(", count: 10_000) + String(repeating: ")", count: 10_000),
        "(a{1000}){1000}", "((a{1000}){1000}){1000}", String(repeating: "(?:word|", count: 8_000),
        String(repeating: "[", count: 60_000),
        String(repeating: "{1", count: 30_000), String(repeating: "\\p{L}", count: 13_000),
        String(repeating: "[^\\s]", count: 10_000),
        (0..<9_000).map { "w\($0)" }.joined(separator: "|"),
        String(repeating: "(a?", count: 240) + String(repeating: "){9}", count: 240),
    ])
    func `answers for patterns that are large`(_ source: String) {
        _ = try? Pattern(source)
        _ = Format.regex.accepts(source)
    }

    @Test(arguments: [
        "(a+)+$", "(a|aa)+$", "a.*b.*c.*d", "(.*)*x", "(x+x+)+y", "(?:a.*,)*z", "(a*)*\\1b", ".*.*.*=",
        "(?=(a+))a*b\\1", "[a-z]*1", "(?=.*x)(?=.*q).",
        "(.+)\\1\\1$",
    ])
    func `gives up or answers soon on long texts`(_ source: String) throws {
        for text in ["a", "ab", "é", "xa,"] {
            _ = try verdict(source, String(repeating: text, count: 50_000))
        }
    }

    @Test
    func `tries every place of a long text`() throws {
        let text = String(repeating: "word ", count: 20_000) + "ab1"
        #expect(try verdict("[a-z]+[0-9]", text) == .matches)
        #expect(try verdict("[a-z]+-[0-9]", text) == .differs)
    }
}
