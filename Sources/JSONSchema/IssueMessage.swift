import JSON

/// The words of issues: what to enter, in a sentence without a full stop.
enum IssueMessage {
    /// `isName`: what is wrong is the name of a member, and not its value.
    static func text(_ keyword: String, _ facts: ValidationFacts, isName: Bool = false) -> String {
        let words = words(keyword, facts)
        guard isName, words != removal else { return words }
        return "Rename this: " + words.prefix(1).lowercased() + words.dropFirst()
    }

    private static func words(_ keyword: String, _ facts: ValidationFacts) -> String {
        switch facts {
        case .kinds(let names): kinds(names)
        case .limit(let limit): bound(keyword, limit)
        case .missing(let name): "Enter a value for \"\(name)\""
        case .choices(let choices): self.choices(choices)
        case .pattern(let source): "Enter text that matches \(source)"
        case .format(let format): "Enter \(example(of: format))"
        case .equals(let first, let second): "Make entries \(first + 1) and \(second + 1) differ"
        case .nothing: plain(keyword)
        }
    }

    private static let removal = "Leave this out"

    private static func plain(_ keyword: String) -> String {
        switch keyword {
        case "": "Enter less: this is too large or too deep to check"
        case "oneOf": "Enter what fits one of the choices alone"
        case "anyOf": "Enter what fits one of the choices"
        case "not", "if", "dependentSchemas", "const", "enum": "Enter another value"
        default: removal
        }
    }

    private static func kinds(_ names: [String]) -> String {
        let words = names.map { name in
            switch name {
            case "string": "text"
            case "integer": "a whole number"
            case "number": "a number"
            case "boolean": "yes or no"
            case "array": "a list"
            case "object": "a group of named values"
            default: "nothing"
            }
        }
        if words == ["nothing"] { return "Leave this empty" }
        if words == ["yes or no"] { return "Choose yes or no" }
        return "Enter " + words.filter { $0 != "nothing" }.joined(separator: " or ")
    }

    /// Numbers of more digits are not repeated.
    private static let mostDigits = 40

    private static func bound(_ keyword: String, _ limit: JSONNumber) -> String {
        let limit = limit.lexeme.utf8.count <= mostDigits ? limit.lexeme : "the limit"
        return bound(keyword, limit)
    }

    private static func bound(_ keyword: String, _ limit: String) -> String {
        switch keyword {
        case "minimum": "Enter \(limit) or more"
        case "maximum": "Enter \(limit) or less"
        case "exclusiveMinimum": "Enter more than \(limit)"
        case "exclusiveMaximum": "Enter less than \(limit)"
        case "multipleOf": "Enter a multiple of \(limit)"
        case "minLength": "Enter \(count(limit, "character", "characters")) or more"
        case "maxLength": "Enter \(count(limit, "character", "characters")) or fewer"
        case "minItems", "minProperties": "Enter \(count(limit, "entry", "entries")) or more"
        case "maxItems", "maxProperties": "Enter \(count(limit, "entry", "entries")) or fewer"
        case "minContains", "contains":
            "Enter \(count(limit, "entry", "entries")) or more of the kind asked for"
        default: "Enter \(count(limit, "entry", "entries")) or fewer of the kind asked for"
        }
    }

    private static func count(_ limit: String, _ one: String, _ many: String) -> String {
        "\(limit) \(limit == "1" ? one : many)"
    }

    /// As many choices as a message needs to know: it names one only where there is no other.
    static let namedChoices = 2

    private static func choices(_ choices: [JSONValue]) -> String {
        guard choices.count == 1, let only = choices.first else { return "Choose one of the listed values" }
        switch only.kind {
        case .null: return "Leave this empty"
        case .boolean: return only.bool == true ? "Choose yes" : "Choose no"
        case .number where only.text.utf8.count <= 40: return "Enter \(only.text)"
        case .string where only.text.utf8.count <= 80: return "Enter \"\(only.string ?? "")\""
        default: return "Enter the value asked for"
        }
    }

    private static func example(of format: Format) -> String {
        switch format {
        case .date: "a date such as 2027-03-31"
        case .time: "a time with its offset such as 14:30:00Z or 14:30:00+02:00"
        case .dateTime: "a date and time with its offset such as 2027-03-31T14:30:00Z"
        case .duration: "a duration such as PT1H30M or P2D"
        case .email, .internationalEmail: "an email address such as name@example.com"
        case .hostname, .internationalHostname: "a host name such as www.example.com"
        case .ipv4: "an IPv4 address such as 192.0.2.1"
        case .ipv6: "an IPv6 address such as 2001:db8::1"
        case .ipAnyAddress: "an IP address such as 192.0.2.1 or 2001:db8::1"
        case .uri, .iri: "an address such as https://example.com/page"
        case .uriReference, .iriReference: "an address such as https://example.com/page or /page"
        case .uriTemplate: "an address template such as https://example.com/{name}"
        case .uuid: "a UUID such as 123e4567-e89b-12d3-a456-426614174000"
        case .jsonPointer: "a JSON Pointer such as /items/0/name"
        case .relativeJSONPointer: "a relative JSON Pointer such as 1/name"
        case .regex: "a regular expression such as ^[a-z]+$"
        }
    }
}
