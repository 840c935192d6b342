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

    /// All tests of a file.
    static func cases(in file: URL) throws -> [SuiteCase] {
        let document = try JSONDocument(
            bytes: Array(Data(contentsOf: file)), options: JSONOptions(maxDepth: 500))
        return document.root.elements.flatMap { group in
            (group["tests"]?.elements).map(Array.init)?.compactMap { test in
                guard let schema = group["schema"], let instance = test["data"],
                    let isValid = test["valid"]?.bool
                else { return nil }
                return SuiteCase(
                    file: file.deletingPathExtension().pathComponents.suffix(2).joined(separator: "/"),
                    group: group["description"]?.string ?? "",
                    test: test["description"]?.string ?? "", schema: schema, instance: instance,
                    isValid: isValid)
            } ?? []
        }
    }
}
