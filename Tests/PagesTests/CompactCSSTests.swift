import Templates
import Testing

@Suite struct CompactCSSTests {
    @Test(arguments: [
        ("a {\n  b: c;\n}\n", "a {\nb: c;\n}\n"), ("/* x */ a{}", "a{}"), ("a{}/* open", "a{}"), ("", ""),
        (#"a::before { content: "  /* kept */ \" '" }"#, #"a::before { content: "  /* kept */ \" '" }"#),
        ("a{b:'\n  c'}", "a{b:'\n  c'}"), ("a\n\n\n  b{}", "a\nb{}"),
    ])
    func `leaves out comments and indentation, and nothing in quotes`(css: String, compact: String) {
        #expect(Assets(stylesheet: css, script: "").stylesheet.text == compact)
    }
}
