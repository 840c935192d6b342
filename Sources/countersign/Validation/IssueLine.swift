import JSON
import JSONSchema

/// The line that `--output issues` prints on an instance.
struct IssueLine {
    private static let mostIssues = 100

    /// A number of more digits is left to the schema, and to the instance.
    private static let mostDigits = 40

    private var writer = JSONWriter()

    /// How many bytes of places and words may yet be written: a stranger's long key stands in each issue below it.
    private var room = 1 << 20

    /// The kinds of value that unions take, by where those stand and what they say.
    private var unionKinds: [[String]: [String]] = [:]

    private init() {}

    /// What is wrong with a value.
    ///
    /// It ends after 100 issues or 1 MiB, and bears `"truncated":true` then. The validator, too, stops at 1 MiB.
    static func line(on value: JSONValue, by schema: Schema) -> JSONValue {
        let issues = schema.issues(in: value, limit: mostIssues + 1)
        return line(isValid: issues.isEmpty) { line in
            for issue in issues.prefix(mostIssues) where line.room > 0 { line.write(issue) }
            return issues.count > mostIssues || line.room <= 0
        }
    }

    /// On an instance that is not JSON.
    static func line(on error: JSONError) -> JSONValue {
        line(isValid: false) { line in
            line.writer.beginObject()
            line.writeWords(JSONPointer(), "json", error.description)
            line.writer.endObject()
            return false
        }
    }

    /// A line with the issues that `body` writes, which says whether it left any out.
    private static func line(isValid: Bool, _ body: (inout IssueLine) -> Bool) -> JSONValue {
        var line = IssueLine()
        line.writer.beginObject()
        line.member("valid") { $0.bool(isValid) }
        line.writer.key("issues")
        line.writer.beginArray()
        let isTruncated = body(&line)
        line.writer.endArray()
        if isTruncated { line.member("truncated") { $0.bool(true) } }
        line.writer.endObject()
        return line.writer.finish().root
    }
}

// MARK: - An issue

extension IssueLine {
    /// With what a program needs to say it in words of its own: where the keyword stands, and what it asked for.
    private mutating func write(_ issue: ValidationIssue) {
        writer.beginObject()
        writeWords(issue.instance, issue.keyword, issue.message)
        member("keywordLocation", issue.keywordLocation.description)
        member("absoluteKeywordLocation", issue.absoluteKeywordLocation)
        writeFacts(of: issue)
        if let got = issue.got { member("got", got) }
        writer.endObject()
    }

    private mutating func writeWords(_ instance: JSONPointer, _ keyword: String, _ message: String) {
        member("instance", instance.description)
        member("keyword", keyword)
        member("message", message)
    }

    /// Choices and patterns are left to the schema, at the keyword's location: they may be long.
    private mutating func writeFacts(of issue: ValidationIssue) {
        // These have nothing but choices, which would be gathered for each issue anew.
        guard issue.keyword != "enum", issue.keyword != "const" else { return }
        guard issue.keyword != "anyOf", issue.keyword != "oneOf" else { return writeKinds(ofUnion: issue) }
        switch issue.facts {
        case .limit(let limit): member("limit", limit)
        case .missing(let name): member("missing", name)
        case .kinds(let names): member("types", names)
        case .format(let format): member("format", format.rawValue)
        case .equals(let first, let second):
            member("equal") { $0.value(.array([.int(first), .int(second)])) }
        case .nothing, .choices, .pattern: break
        }
    }

    /// Looked up once for all issues that say the same, as all that the branches list is gathered for it.
    private mutating func writeKinds(ofUnion issue: ValidationIssue) {
        let key = [issue.absoluteKeywordLocation, issue.message]
        let names = unionKinds[key] ?? Self.kinds(in: issue.facts)
        unionKinds[key] = names
        if !names.isEmpty { member("types", names) }
    }

    private static func kinds(in facts: ValidationFacts) -> [String] {
        if case .kinds(let names) = facts { return names }
        return []
    }

    private mutating func member(_ key: String, _ names: [String]) {
        member(key) { $0.value(.array(names.map { .string($0) })) }
    }

    private mutating func member(_ key: String, _ words: String) {
        room -= words.utf8.count
        member(key) { $0.string(words) }
    }

    private mutating func member(_ key: String, _ number: JSONNumber) {
        guard number.lexeme.utf8.count <= Self.mostDigits else { return }
        member(key) { $0.number(number) }
    }

    private mutating func member(_ key: String, _ value: (inout JSONWriter) -> Void) {
        writer.key(key)
        value(&writer)
    }
}
