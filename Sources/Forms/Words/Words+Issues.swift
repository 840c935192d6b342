import JSON
import JSONSchema
import Languages

extension Words {
    /// What to do about an issue, whatever the control.
    func message(_ issue: ValidationIssue) -> String {
        switch issue.facts {
        case .kinds(let names): kinds(names)
        case .limit(let limit): bound(issue.keyword, limit)
        case .missing(let name): self(.issueMissing, ["name": name])
        case .choices(let choices): choice(choices)
        case .pattern(let source): self(.issuePattern, ["pattern": source])
        case .format: self[.issueEnterOther]
        case .equals(let first, let second):
            self(.issueEqualEntries, ["first": digits(first + 1), "second": digits(second + 1)])
        case .nothing: plain(issue.keyword)
        }
    }

    private func plain(_ keyword: String) -> String {
        switch keyword {
        case "": self[.issueTooLarge]
        case "oneOf": self[.issueOneOf]
        case "anyOf": self[.issueAnyOf]
        case "not", "if", "dependentSchemas", "const", "enum": self[.issueEnterOther]
        default: self[.issueLeaveOut]
        }
    }

    private func kinds(_ names: [String]) -> String {
        let names = names.filter { $0 != "null" }
        if names.isEmpty { return self[.issueLeaveEmpty] }
        if names == ["boolean"] { return self[.issueChooseFlag] }
        let phrases: [String: Phrase] = [
            "string": .issueText, "integer": .numberWhole, "number": .numberAny, "boolean": .issueFlag,
            "array": .issueList, "object": .issueGroup,
        ]
        return self(.issueKinds, ["kinds": or(names.compactMap { phrases[$0].map { self[$0] } })])
    }

    private func bound(_ keyword: String, _ limit: JSONNumber) -> String {
        let text = limit.lexeme.utf8.count <= 40 ? limit.lexeme : self[.issueLimit]
        switch keyword {
        case "minimum": return self(.issueAtLeast, ["limit": text])
        case "maximum": return self(.issueAtMost, ["limit": text])
        case "exclusiveMinimum": return self(.issueAbove, ["limit": text])
        case "exclusiveMaximum": return self(.issueBelow, ["limit": text])
        case "multipleOf": return self(.issueMultiple, ["limit": text])
        default: return self(counted(keyword), count: limit.int, ["count": text])
        }
    }

    private func counted(_ keyword: String) -> Phrase {
        switch keyword {
        case "minLength": .issueCharactersAtLeast
        case "maxLength": .issueCharactersAtMost
        case "minItems", "minProperties": .issueEntriesAtLeast
        case "maxItems", "maxProperties": .issueEntriesAtMost
        case "minContains", "contains": .issueMatchingAtLeast
        default: .issueMatchingAtMost
        }
    }

    private func choice(_ choices: [JSONValue]) -> String {
        guard choices.count == 1, let only = choices.first else { return self[.issueChooseListed] }
        switch only.kind {
        case .null: return self[.issueLeaveEmpty]
        case .boolean: return self[only.bool == true ? .issueChooseYes : .issueChooseNo]
        case .number where only.text.utf8.count <= 40: return self(.issueEnterValue, ["value": only.text])
        case .string where only.text.utf8.count <= 80:
            return self(.issueEnterText, ["value": only.string ?? ""])
        default: return self[.issueEnterAsked]
        }
    }
}
