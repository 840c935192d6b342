import Mustache
import Testing

struct CheckerTests {
    static let choice = ViewShape("choice", ["value": .text, "isChosen": .flag])
    static let tree: ViewShape = ViewShape(
        "tree", ["title": .text, "parts": .list(.view(CheckerTests.tree))])
    static let field = ViewShape(
        "field",
        [
            "id": .text, "hint": .optional(.text), "note": .html,
            "choices": .list(.view(CheckerTests.choice)),
            "template": .text, "parts": .list(.anyView), "tree": .optional(.view(CheckerTests.tree)),
        ])

    @Test(arguments: [
        "{{id}}{{#hint}}{{.}}{{hint}}{{/hint}}{{{note}}}",
        "{{#choices}}{{#isChosen}}{{value}} in {{id}}{{/isChosen}}{{/choices}}{{^choices}}none{{/choices}}",
        "{{tree.title}}{{#tree}}{{>node}}{{/tree}}",
        "{{#parts}}{{>*template}}{{anything}}{{/parts}}",
        "{{<base}}{{$body}}{{id}}{{/body}}{{/base}}",
    ])
    func `accepts a template that fits`(template: String) throws {
        try library(template).check("page", against: Self.field)
    }

    @Test(arguments: [
        ("{{ids}}", 1, MustacheError.Problem.missingName("ids", views: ["field"])),
        ("{{#choices}}{{valeu}}{{/choices}}", 13, .missingName("valeu", views: ["choice", "field"])),
        ("{{^hint}}{{gone}}{{/hint}}", 10, .missingName("gone", views: ["field"])),
        ("{{tree.gone}}", 1, .missingName("tree.gone", views: ["tree"])),
        ("{{id.gone}}", 1, .notAView("id.gone", kind: "text")),
        ("{{choices}}", 1, .wrongKind("choices", kind: "list of choice")),
        ("{{#choices}}{{isChosen}}{{/choices}}", 13, .wrongKind("isChosen", kind: "flag")),
        ("{{{hint}}}", 1, .unescapedText("hint")),
        ("{{>*choices}}", 1, .wrongKind("choices", kind: "list of choice")),
        ("{{<base}}{{$body}}{{gone}}{{/body}}{{/base}}", 19, .missingName("gone", views: ["field"])),
    ])
    func `finds what drawing may miss`(template: String, column: Int, problem: MustacheError.Problem) throws {
        let library = try library(template)
        #expect(throws: MustacheError.page(column, problem)) {
            try library.check("page", against: Self.field)
        }
    }

    @Test func `finds a mistake in a partial at its place`() throws {
        let place = TemplatePlace(template: "node", line: 1, column: 1)
        let problem = MustacheError.Problem.missingName("title", views: ["field"])
        let library = try library("{{>node}}")
        #expect(throws: MustacheError(place: place, problem: problem)) {
            try library.check("page", against: Self.field)
        }
    }

    @Test(arguments: [
        "{{#with}}{{#kids}}{{>leaf}}{{/kids}}{{/with}}", "{{#any}}{{#kids}}{{>leaf}}{{/kids}}{{/any}}",
    ])
    func `looks at a partial again where its names are found elsewhere`(first: String) throws {
        let kids = ViewKind.list(.view(Self.choice))
        let (with, without) = (
            ViewShape("with", ["id": .text, "kids": kids]), ViewShape("without", ["kids": kids])
        )
        let shape = ViewShape("page", ["with": .view(with), "without": .view(without), "any": .anyView])
        let library = try TemplateLibrary(sources: [
            "page": first + "{{#without}}{{#kids}}{{>leaf}}{{/kids}}{{/without}}",
            "leaf": "{{value}}{{>name}}", "name": "{{id}}",
        ])
        let place = TemplatePlace(template: "name", line: 1, column: 1)
        let problem = MustacheError.Problem.missingName("id", views: ["choice", "without", "page"])
        #expect(throws: MustacheError(place: place, problem: problem)) {
            try library.check("page", against: shape)
        }
    }

    /// Each of them may hold all others: they can lie in each other in more orders than can be tried.
    static let family: [ViewShape] = (0..<24).map { index in
        let others = (0..<24).map { other in
            ViewShape.Slot("to\(other)", .optional(.view(CheckerTests.family[other])))
        }
        return ViewShape("member\(index)", slots: [.init("own\(index)", .text)] + others)
    }

    @Test func `ends where many shapes can lie in each other in any order`() throws {
        var sources = ["page": "{{#first}}{{>part0}}{{/first}}"]
        for index in 0..<24 {
            let others = (0..<24).map { "{{#to\($0)}}{{>part\($0)}}{{/to\($0)}}" }
            sources["part\(index)"] = "{{own\(index)}}{{word}}\(others.joined())"
        }
        let shape = ViewShape("page", ["word": .text, "first": .view(Self.family[0])])
        try TemplateLibrary(sources: sources).check("page", against: shape)
    }

    private func library(_ template: String) throws -> TemplateLibrary {
        try TemplateLibrary(sources: [
            "page": template, "node": "{{title}}{{#parts}}{{>node}}{{/parts}}",
            "base": "<{{$body}}{{/body}}>",
        ])
    }
}
