import Mustache
import Testing

@testable import Pages
import Templates

@Suite struct TemplateTests {
    /// Every shape inside the pages' shapes, by name.
    private static let shapes: [String: ViewShape] = {
        var shapes: [String: ViewShape] = [:]
        var queue = PageRenderer.pageShapes
        while let shape = queue.popLast() {
            guard shapes.updateValue(shape, forKey: shape.name) == nil else { continue }
            queue += shape.slots.compactMap { $0.kind.shape }
        }
        return shapes
    }()

    /// The shapes that have a template of their own; the others stand in the comments of those that use them.
    private static let drawn = shapes.keys.filter { Templates.sources[$0] != nil }.sorted()

    @Test(arguments: drawn)
    func `its comment lists the names of its view and their kinds`(name: String) throws {
        let shape = try #require(Self.shapes[name])
        let inner = Self.inner(of: shape).map(Self.line)
        let expected = try #require(TemplateContract(([Self.line(shape)] + inner).joined(separator: "\n")))
        let library = try Templates.library()
        #expect(library.contract(of: name) == expected, "expected: \(expected)")
    }

    @Test func `every template is drawn by some page`() throws {
        let frames = ["part-labelled", "part-hint", "part-empty", "part-mark"]
        #expect(Set(Templates.sources.keys) == Set(Self.drawn + frames))
    }

    @Test(arguments: PageRenderer.pageShapes.map(\.name))
    func `uses only names that the page has`(name: String) throws {
        let shape = try #require(Self.shapes[name])
        try Templates.library().check(name, against: shape)
    }

    /// The shapes in it that have no template of their own.
    private static func inner(of shape: ViewShape) -> [ViewShape] {
        shape.slots.compactMap(\.kind.shape).filter {
            $0.name != "words" && Templates.sources[$0.name] == nil
        }
        .flatMap { [$0] + inner(of: $0) }
        .reduce(into: []) { found, shape in
            if !found.contains(where: { $0.name == shape.name }) { found.append(shape) }
        }
    }

    private static func line(_ shape: ViewShape) -> String {
        "\(shape.name): " + shape.slots.map { "\($0.name): \($0.kind)" }.joined(separator: "; ")
    }
}

extension ViewKind {
    fileprivate var shape: ViewShape? {
        switch self {
        case .nested(let shape): shape()
        case .list(let kind), .optional(let kind): kind.shape
        case .text, .html, .flag, .anyView: nil
        }
    }
}
