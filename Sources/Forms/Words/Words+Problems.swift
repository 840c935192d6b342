import JSON
import JSONSchema
import Languages

extension Words {
    private static let mostNamedChoices = 8

    /// What to do where nothing was entered.
    func missing(_ node: FieldNode) -> String {
        if let own = node.plan.message(for: "required") { return own }
        switch node.shape {
        case .text: return missingText(node)
        case .moment: return FormatWords(node, self)?.request ?? self[.problemEnterText]
        case .number(let isInteger): return NumberWords(isInteger: isInteger, node.plan.view, self).request
        case .exactNumber: return NumberWords(isInteger: false, node.plan.view.numberBranch, self).request
        case .flag(let mustTick):
            return mustTick
                ? self[.problemTick] : node.isBox ? self[.problemTickOrNot] : choose(Option.flags(self))
        case .options(let options), .set(let options): return choose(options)
        case .constant: return self[.problemGive]
        case .json: return self[.problemEnterAsJSON]
        case .file: return self[.fileChoose]
        case .union: return self[.problemChooseWhich]
        case .group, .list, .map: return self[.problemCheckInside]
        }
    }

    func choose(_ options: [Option]) -> String {
        let labels = options.map(\.label)
        let isShort =
            labels.count <= Self.mostNamedChoices && labels.allSatisfy { $0.unicodeScalars.count <= 40 }
        guard isShort, labels.count > 1 else {
            return labels.count == 1 && isShort
                ? self(.problemChooseOnly, ["label": labels[0]]) : self[.issueChooseListed]
        }
        return self(.problemChooseOf, ["labels": or(labels)])
    }

    private func missingText(_ node: FieldNode) -> String {
        if let words = FormatWords(node, self) { return words.request }
        return self[node.isSecret ? .problemEnterSecret : .problemEnterText]
    }

    /// An issue at a place, in the words of its control.
    func problem(_ issue: ValidationIssue, _ node: FieldNode, _ value: JSONValue?) -> String {
        if let own = node.plan.message(for: issue.keyword) { return own }
        if case .missing = issue.facts { return missing(node) }
        if node.isSecret, issue.asksForOne { return self[.issueEnterOther] }
        switch node.shape {
        case .number(let isInteger) where issue.isAboutNumbers:
            return NumberWords(isInteger: isInteger, node.plan.view, self).request
        case .exactNumber where issue.isAboutNumbers:
            return NumberWords(isInteger: false, node.plan.view.numberBranch, self).request
        case .text, .moment: return text(issue, node, value)
        case .options(let options): return choose(options)
        case .flag(let mustTick) where mustTick: return self[.problemTick]
        default: return message(issue)
        }
    }

    private func text(_ issue: ValidationIssue, _ node: FieldNode, _ value: JSONValue?) -> String {
        if case .format = issue.facts, let words = FormatWords(node, self) { return words.request }
        guard case .limit = issue.facts, !node.isSecret, let text = value?.string else {
            return message(issue)
        }
        return self(.problemYouHave, ["request": message(issue), "count": digits(text.unicodeScalars.count)])
    }
}

extension ValidationIssue {
    /// Whether it takes a single value, which its words would name.
    fileprivate var asksForOne: Bool {
        if case .choices(let choices) = facts { return choices.count == 1 }
        return false
    }

    /// Whether the phrase that names the numbers taken answers it.
    fileprivate var isAboutNumbers: Bool {
        switch facts {
        case .kinds, .limit: true
        default: false
        }
    }
}

extension FieldPlan {
    /// The author's own words for what is wrong, under `errors` in the hints: by keyword, or one for all.
    func message(for keyword: String) -> String? {
        guard let errors = view.hint("errors") else { return nil }
        return errors.string ?? errors[keyword]?.string ?? errors["default"]?.string
    }
}

extension Words {
    /// What to do about an issue, where no control is near.
    func message(of issue: ValidationIssue) -> String {
        guard case .format(let format) = issue.facts else { return message(issue) }
        return FormatWords(format, self).request
    }

    /// The same where the value that is asked for may be a secret, which no word gives away.
    func message(of issue: ValidationIssue, nearSecret: Bool) -> String {
        nearSecret && issue.asksForOne ? self[.issueEnterOther] : message(of: issue)
    }
}
