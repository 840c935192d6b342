import JSON
import JSONSchema

/// Many schemas with their instances, a line each: `{"schema":…,"instances":[…]}`.
struct CaseLines {
    let path: String
    let reader: SchemaReader

    /// Answers each line with `{"valid":[…]}` or `{"error":"…"}`, as soon as it is there: a program may wait for each
    /// answer before it sends the next case.
    ///
    /// - Throws: exit 64 for a file that cannot be read.
    func judge() throws {
        var lines = try InputLines(path)
        while let line = try lines.next() { StandardOutput.print(answer(to: line.bytes).text) }
    }

    private func answer(to line: [UInt8]) -> JSONValue {
        do {
            let input = try JSONDocument(bytes: line).root
            guard let schema = input["schema"], let instances = input["instances"], instances.kind == .array
            else {
                return Self.error("expected an object with schema and instances, an array")
            }
            let compiled = try reader.schema(of: schema)
            return .object([("valid", .array(instances.elements.map { .bool(compiled.isValid($0)) }))])
        } catch {
            return Self.error("\(error)")
        }
    }

    private static func error(_ words: String) -> JSONValue {
        .object([("error", .string(words))])
    }
}
