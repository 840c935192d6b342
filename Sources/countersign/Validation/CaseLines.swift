import JSON
import JSONSchema

/// Many schemas with their instances, a line each: `{"schema":…,"instances":[…]}`.
struct CaseLines {
    let path: String
    let reader: SchemaReader

    /// Answers each line with `{"valid":[…]}` or `{"error":"…"}`.
    ///
    /// - Throws: exit 64 for a file that cannot be read.
    func judge() throws {
        for line in try lines() { StandardOutput.print(answer(to: line).text) }
    }

    /// Standard input is answered line by line, as a program may wait for each answer before it sends the next case.
    private func lines() throws -> AnySequence<String> {
        if path == "-" { return AnySequence(AnyIterator { readLine() }) }
        let text = String(decoding: try InputFile.read(path), as: UTF8.self)
        return AnySequence(text.split(whereSeparator: \.isNewline).map(String.init))
    }

    private func answer(to line: String) -> JSONValue {
        do {
            let input = try JSONDocument(line).root
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
