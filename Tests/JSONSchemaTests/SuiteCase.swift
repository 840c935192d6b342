import Foundation
import JSON
import Testing

/// One test of a file in the official suite's form.
struct SuiteCase: Sendable, CustomTestStringConvertible {
    let file: String
    let group: String
    let test: String
    let schema: JSONValue
    let instance: JSONValue
    let isValid: Bool

    var testDescription: String { "\(file): \(group): \(test)" }

    /// All tests of a file; throws where one lacks a part, so that none is passed over.
    static func cases(in file: URL) throws -> [SuiteCase] {
        let document = try JSONDocument(
            bytes: Array(Data(contentsOf: file)), options: JSONOptions(maxDepth: 500))
        return try document.root.elements.flatMap { group in
            let tests = try #require(group["tests"]?.elements, "\(file.path): a group without tests")
            return try tests.map { try SuiteCase($0, of: group, in: file) }
        }
    }

    private init(_ test: JSONValue, of group: JSONValue, in file: URL) throws {
        self.file = file.deletingPathExtension().pathComponents.suffix(2).joined(separator: "/")
        self.group = try #require(group["description"]?.string, "\(file.path): a group without a name")
        self.test = try #require(test["description"]?.string, "\(self.group): a test without a name")
        schema = try #require(group["schema"], "\(self.group): no schema")
        instance = try #require(test["data"], "\(self.test): no value")
        isValid = try #require(test["valid"]?.bool as Bool?, "\(self.test): no verdict")
    }
}
