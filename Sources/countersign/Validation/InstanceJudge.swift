import JSON
import JSONSchema

/// Judges instances by one schema, and writes a line on each as `--output` has it.
struct InstanceJudge {
    /// Whether an instance is valid, and the line that says so.
    struct Verdict {
        let isValid: Bool
        let line: JSONValue
    }

    let schema: Schema
    let output: OutputOption

    /// Whether a line begins with its instance's file: where there are several.
    let namesFiles: Bool

    /// Bytes that are not JSON are no valid instance.
    func verdict(on bytes: [UInt8], from path: String) -> Verdict {
        let line = line(on: bytes, from: path)
        return Verdict(isValid: line["valid"]?.bool == true, line: namesFiles ? Self.named(line, path) : line)
    }

    private func line(on bytes: [UInt8], from path: String) -> JSONValue {
        do {
            return line(on: try JSONDocument(bytes: bytes).root)
        } catch {
            return refusal(of: path, error)
        }
    }

    private func line(on value: JSONValue) -> JSONValue {
        switch output {
        case .flag: Self.flag(schema.isValid(value))
        case .issues: IssueLine.line(on: value, by: schema)
        case .basic, .hierarchical: line(schema.evaluate(value))
        }
    }

    private func refusal(of path: String, _ error: JSONError) -> JSONValue {
        switch output {
        case .flag:
            InputFile.complain(of: path, error.description)
            return Self.flag(false)
        case .issues: return IssueLine.line(on: error)
        case .basic, .hierarchical: return line(schema.refusal(error.description))
        }
    }

    private func line(_ evaluation: Evaluation) -> JSONValue {
        output == .basic ? evaluation.basic : evaluation.hierarchical
    }

    private static func flag(_ isValid: Bool) -> JSONValue {
        .object([("valid", .bool(isValid))])
    }

    private static func named(_ line: JSONValue, _ path: String) -> JSONValue {
        .object([("file", .string(path))] + line.members.map { ($0.key, $0.value) })
    }
}
