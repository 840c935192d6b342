import JSON
import Languages
import Mustache
import Testing

@testable import Pages

@Suite struct DiffViewTests {
    private static let lines = String(repeating: "a line\n", count: 5000)

    /// The sentence in place of the table, and the sentences in rows of their own.
    private static func words(_ data: JSONValue) throws -> [String?] {
        let diff = try #require(DiffView(data, name: "d", .english))
        guard case .list(let lines) = diff.values[4] else { return [] }
        let folds = lines.map { line -> String? in
            guard case .view(let view) = line, case .text(let text) = view.values[0] else { return nil }
            return text
        }
        guard case .text(let same) = diff.values[3] else { return [nil] + folds.filter { $0 != nil } }
        return [same]
    }

    @Test(
        arguments: [
            (.array([.string("a\n"), .string("a\n")]), ["Both are the same."]),
            (.array([.string(lines + "limit=10"), .string(lines + "limit=10")]), ["Both are the same."]),
            (
                .array([.string(lines + "limit=10"), .string(lines + "limit=10000")]),
                ["They differ, but only after the beginnings that are compared here."]
            ),
            (.array([.string("a\n"), .string("a")]), [nil, "Only “Before” ends with a line break."]),
            (.array([.string("a\nb"), .string("a\nc\n")]), [nil, "Only “After” ends with a line break."]),
            (.array([.string("5"), .int(5)]), [nil]),
        ] as [(JSONValue, [String?])])
    func `says that both are the same only where they are`(data: JSONValue, words: [String?]) throws {
        #expect(try Self.words(data) == words)
    }
}
