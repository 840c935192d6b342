import JSON
import JSONSchema

/// An issue as a line of `--output issues` lists it.
enum IssueRow {
    /// With what a program needs to say it in words of its own: where the keyword stands, and what it asked for.
    static func row(_ issue: ValidationIssue) -> JSONValue {
        let row = members(issue.instance, issue.keyword, issue.message)
        let location = [
            ("keywordLocation", JSONValue.string(issue.keywordLocation.description)),
            ("absoluteKeywordLocation", .string(issue.absoluteKeywordLocation)),
        ]
        return .object(row + location + facts(issue.facts) + (issue.got.map { [("got", .number($0))] } ?? []))
    }

    /// For an instance that is not JSON.
    static func row(_ error: JSONError) -> JSONValue {
        .object(members(JSONPointer(), "json", error.description))
    }

    private static func members(_ instance: JSONPointer, _ keyword: String, _ message: String) -> [(
        String, JSONValue
    )] {
        [
            ("instance", .string(instance.description)), ("keyword", .string(keyword)),
            ("message", .string(message)),
        ]
    }

    /// Choices and patterns are left to the schema, at the keyword's location: they may be long.
    private static func facts(_ facts: ValidationFacts) -> [(String, JSONValue)] {
        switch facts {
        case .limit(let limit): [("limit", .number(limit))]
        case .missing(let name): [("missing", .string(name))]
        case .kinds(let names): [("types", .array(names.map { .string($0) }))]
        case .format(let format): [("format", .string(format.rawValue))]
        case .equals(let first, let second): [("equal", .array([.int(first), .int(second)]))]
        case .nothing, .choices, .pattern: []
        }
    }
}
