import Mustache
import Testing

struct TemplateContractTests {
    static let line = ViewShape(
        "field-line",
        [
            "id": .text, "hint": .optional(.text), "name": .text, "value": .text, "label": .text,
            "error": .optional(.text), "describedBy": .optional(.text),
        ])
    static let choice = ViewShape("choice", ["value": .text, "label": .text, "isChosen": .flag])
    static let group: ViewShape = ViewShape(
        "field-group",
        [
            "legend": .html, "choices": .list(.view(TemplateContractTests.choice)), "parts": .list(.anyView),
            "inner": .optional(.view(TemplateContractTests.group)),
        ])

    @Test func `writes a shape with names of one kind together`() {
        #expect(
            "\(TemplateContract(Self.line))"
                == "field-line: id, name, value, label: text; hint, error, describedBy: text or absent")
    }

    @Test func `writes each shape inside another once`() {
        #expect(
            "\(TemplateContract(Self.group))" == """
                field-group: legend: html; choices: list of choice; parts: list of view; inner: field-group or absent
                    choice: value, label: text; isChosen: flag
                """)
    }

    @Test(arguments: [line, group])
    func `reads what it writes`(shape: ViewShape) {
        let contract = TemplateContract(shape)
        #expect(TemplateContract("\(contract)") == contract)
    }

    @Test func `reads the comment on top of a template, over several lines, in any order`() throws {
        let source = """
            {{! field-line: hint, error: text or absent; describedBy: text or absent;
                value, id,
                name, label: text }}
            <p>{{! more: text }}
            """
        let library = try TemplateLibrary(sources: ["field-line": source])
        #expect(library.contract(of: "field-line") == TemplateContract(Self.line))
    }

    @Test(arguments: [
        "field-line: id, name: text", "field-area: id, name, value, label: text", "field-line: id: html",
    ])
    func `differs when a name, a kind or the shape differs`(comment: String) {
        #expect(TemplateContract(comment) != TemplateContract(Self.line))
    }

    @Test(arguments: ["", "just words", "two words: id: text", "field: id", "field: id: text: html"])
    func `refuses another form`(comment: String) {
        #expect(TemplateContract(comment) == nil)
    }

    @Test(arguments: ["<p>{{! field: id: text }}", "{{id}}", ""])
    func `finds none where no comment is on top`(source: String) throws {
        #expect(try TemplateLibrary(sources: ["page": source]).contract(of: "page") == nil)
    }
}
