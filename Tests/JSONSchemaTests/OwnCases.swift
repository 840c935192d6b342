import Foundation
import JSON
import JSONSchema
import Testing

/// Cases of our own, in the official suite's form, in `Cases`.
struct OwnCases {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
        path: "Cases")

    private static func cases(_ name: String) -> [SuiteCase] {
        do {
            return try SuiteCase.cases(in: folder.appending(path: name + ".json"))
        } catch {
            Issue.record("\(name): \(error)")
            return []
        }
    }

    @Test(arguments: ["exactness", "pydantic", "older-drafts", "unevaluated", "references"])
    func `judges as the cases say`(_ name: String) throws {
        let cases = Self.cases(name)
        #expect(!cases.isEmpty)
        for test in cases {
            let schema = try Schema(test.schema, options: SchemaOptions(assertsFormats: true))
            #expect(schema.isValid(test.instance) == test.isValid, "\(test.testDescription)")
            #expect(schema.issues(in: test.instance).isEmpty == test.isValid, "\(test.testDescription)")
        }
    }
}
