import JSON
import JSONSchema

/// Judges instances by one schema, in the words of `countersign validate`.
struct InstanceJudge {
    /// Whether an instance is valid, and the line that says so.
    struct Verdict {
        let isValid: Bool
        let line: String
    }

    let schema: Schema

    func verdict(on bytes: [UInt8]) -> Verdict {
        let issues: [JSONValue]
        do {
            let value = try JSONDocument(bytes: bytes).root
            issues = schema.isValid(value) ? [] : schema.issues(in: value).map(Self.row)
        } catch {
            issues = [Self.row(instance: "", keyword: "json", message: error.description)]
        }
        let line = JSONValue.object([("valid", .bool(issues.isEmpty)), ("issues", .array(issues))])
        return Verdict(isValid: issues.isEmpty, line: line.text)
    }

    private static func row(_ issue: ValidationIssue) -> JSONValue {
        row(instance: issue.instance.description, keyword: issue.keyword, message: issue.message)
    }

    private static func row(instance: String, keyword: String, message: String) -> JSONValue {
        .object([
            ("instance", .string(instance)), ("keyword", .string(keyword)), ("message", .string(message)),
        ])
    }
}
