import ArgumentParser
import Foundation
import JSON
import JSONSchema

/// Many schemas with their instances, a line each: `{"schema":…,"instances":[…]}`.
struct CaseLines {
    let path: String

    /// Answers each line with `{"valid":[…]}` or `{"error":"…"}`.
    ///
    /// - Throws: exit 64 for a file that cannot be read.
    func judge() throws {
        if path != "-" {
            guard freopen(path, "r", stdin) != nil else {
                throw ValidationError("Cannot read \(path). Check that the file exists and that you may read it.")
            }
        }
        while let line = readLine() {
            print(Self.answer(to: line).text)
        }
    }

    static func answer(to line: String) -> JSONValue {
        do {
            let input = try JSONDocument(line).root
            guard let schema = input["schema"], let instances = input["instances"], instances.kind == .array else {
                return error("expected an object with schema and instances, an array")
            }
            let compiled = try Schema(schema)
            return .object([("valid", .array(instances.elements.map { .bool(compiled.isValid($0)) }))])
        } catch {
            return Self.error("\(error)")
        }
    }

    private static func error(_ words: String) -> JSONValue {
        .object([("error", .string(words))])
    }
}
