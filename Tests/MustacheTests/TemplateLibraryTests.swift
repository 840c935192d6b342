import Mustache
import Testing

struct TemplateLibraryTests {
    @Test func `escapes text and passes HTML`() throws {
        let values: KeyValuePairs<String, ViewValue> = [
            "text": .text("<&\"'>é"), "html": .html(HTML(trusted: "<b>")),
        ]
        let drawn = try draw("{{text}} {{html}} {{{html}}} {{&html}}", values)
        #expect(drawn == "&lt;&amp;&quot;&#39;&gt;é <b> <b> <b>")
    }

    @Test func `refuses to write text unescaped`() {
        #expect(throws: MustacheError.page(3, .unescapedText("text"))) {
            try draw("  {{{text}}}", ["text": .text("a")])
        }
    }

    @Test func `names the place and the views of a missing name`() {
        let inner = View(ViewShape("choice", ["label": .text]), [.text("a")])
        #expect(throws: MustacheError.page(5, line: 2, .missingName("lable", views: ["choice", "view"]))) {
            try draw("{{#choice}}\né – {{lable}}{{/choice}}", ["choice": .view(inner)])
        }
    }

    @Test(arguments: [
        "{{gone}}", "{{{gone}}}", "{{#gone}}x{{/gone}}", "{{^gone}}{{/gone}}", "{{gone.name}}", "{{>*gone}}",
    ])
    func `draws nothing for an absent value`(template: String) throws {
        #expect(try draw(template, ["gone": .absent]) == "")
    }

    @Test func `draws a section for empty text but not for absent, false or an empty list`() throws {
        let values: KeyValuePairs<String, ViewValue> = [
            "empty": .text(""), "gone": .absent, "no": .flag(false), "yes": .flag(true), "none": .list([]),
        ]
        let template =
            "{{#empty}}e{{/empty}}{{#gone}}g{{/gone}}{{#no}}n{{/no}}{{#yes}}y{{/yes}}{{#none}}l{{/none}}"
        #expect(try draw(template, values) == "ey")
    }

    @Test(arguments: [("flag", "a flag"), ("list", "a list"), ("view", "the view inner")])
    func `refuses to write what is no text`(name: String, kind: String) {
        let inner = View(ViewShape("inner", [:]), [])
        let values: KeyValuePairs<String, ViewValue> = [
            "flag": .flag(true), "list": .list([]), "view": .view(inner),
        ]
        #expect(throws: MustacheError.page(1, .wrongKind(name, kind: kind))) {
            try draw("{{\(name)}}", values)
        }
    }

    @Test func `ends a template that includes itself without end`() {
        #expect(throws: MustacheError.page(2, .tooDeep(limit: 200))) { try draw("a{{>page}}") }
    }

    @Test func `ends blocks that replace themselves without end`() {
        #expect(throws: MustacheError.page(16, .tooDeep(limit: 200))) {
            try draw("{{<base}}{{$a}}{{$a}}{{/a}}{{/a}}{{/base}}", partials: ["base": "{{$a}}{{/a}}"])
        }
    }

    @Test func `reports a template that is not there`() throws {
        let library = try TemplateLibrary(sources: ["page": ""])
        #expect(throws: MustacheError(place: nil, problem: .unknownTemplate("other"))) {
            try library.render("other", View(ViewShape("view", [:]), []))
        }
    }

    @Test func `appends to a buffer that is used again`() throws {
        let library = try TemplateLibrary(sources: ["page": "{{a}}"])
        var output = Array("<".utf8)
        try library.render("page", View(ViewShape("view", ["a": .text]), [.text("b")]), into: &output)
        #expect(output == Array("<b".utf8))
    }

    @Test func `keeps the buffer's content when drawing fails`() throws {
        let library = try TemplateLibrary(sources: ["page": "x{{a}}"])
        var output = Array("<".utf8)
        #expect(throws: MustacheError.self) {
            try library.render("page", View(ViewShape("view", [:]), []), into: &output)
        }
        #expect(output == Array("<".utf8))
    }

    @Test func `reports a value that the view does not give`() throws {
        let library = try TemplateLibrary(sources: ["page": "{{b}}"])
        #expect(throws: MustacheError.page(1, .missingName("b", views: ["view"]))) {
            try library.render("page", View(ViewShape("view", ["a": .text, "b": .text]), [.text("only a")]))
        }
    }

    @Test func `indents each line of a partial that stands alone, empty lines and values excepted`() throws {
        let partials = ["outer": "a\n\n  {{>inner}}\n{{text}}\n{{#no}}x{{/no}}|\n", "inner": "b\r\n\r\nc\n"]
        let drawn = try draw(
            "<\n  {{>outer}}\n>", ["text": .text("1\n2"), "no": .flag(false)], partials: partials)
        #expect(drawn == "<\n  a\n\n    b\r\n\r\n    c\n  1\n2\n  |\n>")
    }
}
