import JSON
import JSONSchema

/// How long a schema takes to compile, and to judge the instances of a JSON Lines file: `countersign validate --bench`.
struct SchemaBench {
    /// An instance as the file has it, and parsed.
    private struct Instance {
        let bytes: [UInt8]
        let value: JSONValue
    }

    /// As many issues as an instance may have: collecting must not end early.
    private static let issueLimit = 1_000_000

    let schemaPath: String
    let instancesPath: String
    let reader: SchemaReader

    /// Prints `{"compile_ns":…}`, then for each instance, in their order, `{"parse_ns":…,"validate_ns":…,"collect_ns":…}`.
    ///
    /// - Throws: exit 64 for a file that cannot be read, exit 65 for a schema that cannot be used or a line that is not
    ///   JSON; then nothing is measured.
    func run() throws {
        let document = try SchemaFile.document(schemaPath)
        let schema = try reader.schema(of: document, from: schemaPath)
        let instances = try instances()
        let compiling = try BatchTimer.median { try reader.schema(of: document).unknownKeywords.count }
        StandardOutput.print(Self.line([("compile_ns", compiling)]))
        for instance in instances { StandardOutput.print(try Self.line(for: instance, by: schema)) }
    }

    private func instances() throws -> [Instance] {
        var lines = try InputLines(instancesPath)
        var instances: [Instance] = []
        while let line = try lines.next() { instances.append(try instance(line)) }
        return instances
    }

    private func instance(_ line: InputLines.Line) throws -> Instance {
        do {
            return Instance(bytes: line.bytes, value: try JSONDocument(bytes: line.bytes).root)
        } catch {
            // The error counts lines within the instance, which has but one.
            let words = error.description.dropFirst("line 1, ".count)
            throw SchemaFile.refusal(of: instancesPath, "line \(line.number), \(words)")
        }
    }

    private static func line(for instance: Instance, by schema: Schema) throws -> String {
        let value = instance.value
        let parsing = try BatchTimer.median {
            try JSONDocument(bytes: instance.bytes).root.kind == .null ? 0 : 1
        }
        let judging = BatchTimer.median { schema.isValid(value) ? 1 : 0 }
        let collecting = BatchTimer.median { schema.issues(in: value, limit: issueLimit).count }
        return line([("parse_ns", parsing), ("validate_ns", judging), ("collect_ns", collecting)])
    }

    private static func line(_ medians: [(String, Int)]) -> String {
        JSONValue.object(medians.map { ($0.0, .int($0.1)) }).text
    }
}
