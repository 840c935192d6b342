import Foundation
import JSON
import Mustache

/// The page of a form: what the driver wrote into `page.json`, for the templates beside it.
struct FormPage: Viewable {
    static let shape = ViewShape(
        "page",
        [
            "title": .text, "action": .text, "token": .text, "description": .html,
            "fields": .list(.view(FormField.shape)),
        ])

    let title, action, token: String
    let description: HTML
    let fields: [FormField]

    init(folder: String) throws {
        let file = URL(filePath: folder).appending(path: "page.json")
        let page = try JSONDocument(bytes: Array(Data(contentsOf: file))).root
        func text(_ name: String) -> String { page[name]?.string ?? "" }
        (title, action, token) = (text("title"), text("action"), text("token"))
        description = HTML(trusted: text("description"))
        fields = (page["fields"]?.elements).map { $0.map(FormField.init) } ?? []
    }

    var values: [ViewValue] {
        [.text(title), .text(action), .text(token), .html(description), .list(of: fields)]
    }
}

/// One field of the page.
struct FormField: Viewable {
    static let shape = ViewShape(
        "field",
        [
            "id": .text, "name": .text, "value": .text, "label": .text, "hint": .optional(.text),
            "error": .optional(.text), "describedBy": .optional(.text),
        ])

    let id, name, value, label: String
    let hint, error, describedBy: String?

    init(_ field: JSONValue) {
        func text(_ name: String) -> String? { field[name]?.string }
        (id, name) = (text("id") ?? "", text("name") ?? "")
        (value, label) = (text("value") ?? "", text("label") ?? "")
        (hint, error, describedBy) = (text("hint"), text("error"), text("describedBy"))
    }

    var values: [ViewValue] {
        [
            .text(id), .text(name), .text(value), .text(label), .optional(hint), .optional(error),
            .optional(describedBy),
        ]
    }
}

/// Draws a view that is made once, as the peers draw dictionaries that are made once.
struct DrawnTemplates: Board {
    private let library: TemplateLibrary
    private let view: View

    init(folder: String) throws {
        library = try TemplateLibrary(folder: folder)
        view = try FormPage(folder: folder).view
        try library.check("page", against: FormPage.shape)
    }

    func output() throws -> [UInt8] {
        try library.render("page", view)
    }
}

/// Makes the view anew from structs each time, then draws it.
struct ViewedTemplates: Board {
    private let library: TemplateLibrary
    private let page: FormPage

    init(folder: String) throws {
        library = try TemplateLibrary(folder: folder)
        page = try FormPage(folder: folder)
    }

    func output() throws -> [UInt8] {
        try library.render("page", page.view)
    }
}

extension TemplateLibrary {
    /// The templates `*.mustache` of a folder.
    fileprivate init(folder: String) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        var sources: [String: String] = [:]
        for name in names where name.hasSuffix(".mustache") {
            let file = URL(filePath: folder).appending(path: name)
            sources[String(name.dropLast(".mustache".count))] = try String(contentsOf: file, encoding: .utf8)
        }
        try self.init(sources: sources)
    }
}
