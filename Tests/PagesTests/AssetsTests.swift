import Templates
import Testing

@Suite struct AssetsTests {
    @Test func `the script of pages has no comments, and no text over several lines that would be changed`()
        throws
    {
        let script = try Templates.assets().script.text
        #expect(script.contains("EventSource") && !script.contains("\n//") && !script.contains("\n "))
        let source = try #require(Templates.files["countersign.js"])
        for line in source.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//") {
            #expect(line.count { $0 == "`" }.isMultiple(of: 2), "\(line)")
        }
    }

    @Test(arguments: [
        ("a {\n  b: c;\n}\n", "a {\nb: c;\n}\n"), ("/* x */ a{}", "a{}"), ("a{}/* open", "a{}"), ("", ""),
        (#"a::before { content: "  /* kept */ \" '" }"#, #"a::before { content: "  /* kept */ \" '" }"#),
        ("a{b:'\n  c'}", "a{b:'\n  c'}"), ("a\n\n\n  b{}", "a\nb{}"),
    ])
    func `leaves out comments and indentation, and nothing in quotes`(css: String, compact: String) {
        #expect(Assets(stylesheet: css, script: "").stylesheet.text == compact)
    }
}
