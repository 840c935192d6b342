import Mustache
import Testing

struct CompilerTests {
    @Test(arguments: [
        ("a\n {{b", 2, 2, MustacheError.Problem.unclosedTag("}}")),
        ("{{{b}}", 1, 1, .unclosedTag("}}}")),
        ("{{! b", 1, 1, .unclosedTag("}}")),
        ("{{=<% %>}}", 1, 1, .unclosedTag("=}}")),
        ("{{=<%=}}", 1, 1, .badDelimiters("<%")),
        ("{{}}", 1, 1, .badName("")),
        ("é{{a b}}", 1, 2, .badName("a b")),
        ("{{a..b}}", 1, 1, .badName("a..b")),
        ("{{>}}", 1, 1, .badName("")),
        ("{{#a}}\n{{#b}}{{/a}}", 2, 7, .strayClosing("a", open: "b")),
        ("{{/a}}", 1, 1, .strayClosing("a", open: nil)),
        ("x{{#a}}", 1, 2, .unclosedSection("a")),
        ("{{<page}}{{b}}{{/page}}", 1, 10, .strayTagInParent("b")),
        ("\n{{>gone}}", 2, 1, .unknownTemplate("gone")),
        ("{{<gone}}{{/gone}}", 1, 1, .unknownTemplate("gone")),
    ])
    func `reports a mistake with its place`(
        template: String, line: Int, column: Int, problem: MustacheError.Problem
    ) {
        #expect(throws: MustacheError.page(column, line: line, problem)) {
            try TemplateLibrary(sources: ["page": template])
        }
    }

    @Test func `refuses sections that lie too deep in each other`() {
        let template = String(repeating: "{{#a}}", count: 101) + String(repeating: "{{/a}}", count: 101)
        #expect(throws: MustacheError.page(601, .tooDeep(limit: 100))) {
            try TemplateLibrary(sources: ["page": template])
        }
    }

    @Test func `says what is wrong, where, and what to do`() {
        let error = MustacheError.page(4, line: 3, .missingName("lable", views: ["choice", "field-choice"]))
        #expect(
            "\(error)"
                == "page:3:4: no name “lable” in choice, in field-choice: correct it, or add it to the view")
    }
}
