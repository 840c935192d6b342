import Foundation
import JSON
import Mustache
import Testing

/// One example of the Mustache specification's official suite.
struct Example: Sendable, CustomTestStringConvertible {
    let module: String
    let name: String
    let template: String
    let partials: [String: String]
    let data: JSONValue
    let expected: String

    var testDescription: String { "\(module): \(name)" }

    /// The folder of the suites of the standards; the suite is not part of this repository.
    static let suites = ProcessInfo.processInfo.environment["CONFORMANCE_SUITES"].flatMap { suites in
        FileManager.default.fileExists(atPath: suites + "/mustache") ? suites : nil
    }

    static let modules = [
        "interpolation", "sections", "inverted", "comments", "delimiters", "partials", "~inheritance",
        "~dynamic-names",
    ]

    /// All examples; none when the suite is not there.
    static let all: [Example] =
        suites.map { suites in
            modules.flatMap { (try? examples(module: $0, suites: suites)) ?? [] }
        } ?? []

    private static func examples(module: String, suites: String) throws -> [Example] {
        let file = URL(filePath: suites).appending(path: "mustache/\(module).json")
        let suite = try JSONDocument(bytes: Array(Data(contentsOf: file))).root
        return try #require(suite["tests"]).elements.map { try Example($0, module: module) }
    }

    private init(_ value: JSONValue, module: String) throws {
        self.module = module
        name = try #require(value["name"]?.string)
        template = try #require(value["template"]?.string)
        data = try #require(value["data"])
        expected = try #require(value["expected"]?.string)
        let pairs = value["partials"]?.members.map { ($0.key, $0.value.string ?? "") } ?? []
        partials = Dictionary(uniqueKeysWithValues: pairs)
    }
}

extension Example {
    /// The name of the example's own template.
    static let main = "main"

    /// The example's templates.
    func library() throws(MustacheError) -> TemplateLibrary {
        try TemplateLibrary(sources: partials.merging([Self.main: inScope]) { $1 })
    }

    /// What the templates draw.
    func drawn(textIsHTML: Bool = false) throws -> String {
        let values = roots.map { ViewValue($0, textIsHTML: textIsHTML) }
        return try library().html(Self.main, View(shape, values)).text
    }

    /// The shape of the data.
    var shape: ViewShape {
        data.kind == .object ? ViewShape(data) : ViewShape("data", ["data": .list(ViewKind(data))])
    }

    /// A view has names: data that is no object becomes the one element of a list, with a section around the template.
    private var inScope: String {
        data.kind == .object ? template : "{{#data}}\(template){{/data}}"
    }

    private var roots: [JSONValue] {
        data.kind == .object ? data.members.map(\.value) : [.array([data])]
    }
}
