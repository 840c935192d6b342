import JSON
import JSONSchema

/// What a schema says of a value.
struct Verdict {
    let isValid: Bool
    let issues: [ValidationIssue]

    /// What the standard's output says.
    let standard: Bool

    init(_ schema: Schema, _ value: JSONValue) {
        isValid = schema.isValid(value)
        issues = schema.issues(in: value)
        standard = schema.evaluate(value).isValid
    }

    /// Whether it was given up: then another spelling may be judged.
    var isTooCostly: Bool { issues.contains { $0.keyword.isEmpty } }
}
