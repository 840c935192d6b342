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

    /// Bytes that are not JSON are no valid instance.
    func verdict(on bytes: [UInt8], from path: String) -> Verdict {
        do {
            return verdict(on: try JSONDocument(bytes: bytes).root)
        } catch {
            return Verdict(isValid: false, line: refusal(of: path, error))
        }
    }

    private func verdict(on value: JSONValue) -> Verdict {
        switch output {
        case .flag:
            let isValid = schema.isValid(value)
            return Verdict(isValid: isValid, line: Self.flag(isValid))
        case .issues:
            let issues = schema.issues(in: value)
            return Verdict(isValid: issues.isEmpty, line: Self.line(issues.map(IssueRow.row)))
        case .basic, .hierarchical:
            let evaluation = schema.evaluate(value)
            return Verdict(isValid: evaluation.isValid, line: line(evaluation))
        }
    }

    private func refusal(of path: String, _ error: JSONError) -> JSONValue {
        switch output {
        case .flag:
            StandardError.print("countersign: \(path): \(error)")
            return Self.flag(false)
        case .issues: return Self.line([IssueRow.row(error)])
        case .basic, .hierarchical: return line(schema.refusal(error.description))
        }
    }

    private func line(_ evaluation: Evaluation) -> JSONValue {
        output == .basic ? evaluation.basic : evaluation.hierarchical
    }

    private static func flag(_ isValid: Bool) -> JSONValue {
        .object([("valid", .bool(isValid))])
    }

    private static func line(_ issues: [JSONValue]) -> JSONValue {
        .object([("valid", .bool(issues.isEmpty)), ("issues", .array(issues))])
    }
}
