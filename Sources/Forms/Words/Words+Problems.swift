import JSON
import JSONSchema

extension Words {
    static let tick = "Tick the box to go on"
    static let tickOrNot = "Tick the box or leave it, and send the page again"
    static let enterJSON = "Enter valid JSON"
    static let readOnly = "Leave this as it was"
    static let maskedSecret = "Enter the secret itself, or leave it out to keep the present one"

    private static let mostNamedChoices = 8

    /// An issue in the words of its field.
    static func problem(_ issue: ValidationIssue, _ plan: FieldPlan, _ value: JSONValue?) -> String {
        guard issue.place == plan.field.pointer else { return issue.message }
        if case .missing = issue.facts { return missing(plan) }
        switch plan.shape {
        case .number(let isInteger):
            let words = NumberWords(isInteger: isInteger, plan.place.view)
            return issue.isAboutNumbers ? "Enter \(words.phrase)" : issue.message
        case .text: return text(issue, plan, value)
        case .options(let options): return choose(options)
        case .flag(let mustTick): return mustTick ? tick : issue.message
        case .constant, .json: return issue.message
        }
    }

    /// What to do where nothing was entered.
    static func missing(_ plan: FieldPlan) -> String {
        switch plan.shape {
        case .text: missingText(plan)
        case .number(let isInteger): "Enter \(NumberWords(isInteger: isInteger, plan.place.view).phrase)"
        case .flag(let mustTick): mustTick ? tick : tickOrNot
        case .options(let options): choose(options)
        case .constant: "Give the value asked for"
        case .json: "Enter a value as JSON"
        }
    }

    static func choose(_ options: [Option]) -> String {
        let labels = options.map(\.label)
        let isShort = labels.count <= mostNamedChoices && labels.allSatisfy { $0.unicodeScalars.count <= 40 }
        guard isShort, let last = labels.last, labels.count > 1 else {
            return labels.count == 1 && isShort ? "Choose \(labels[0])" : "Choose one of the listed values"
        }
        return "Choose \(labels.dropLast().joined(separator: ", ")) or \(last)"
    }

    private static func missingText(_ plan: FieldPlan) -> String {
        if let words = FormatWords(plan.place) { return words.request }
        return plan.field.isSecret ? "Enter the secret" : "Enter a text"
    }

    private static func text(_ issue: ValidationIssue, _ plan: FieldPlan, _ value: JSONValue?) -> String {
        if case .format = issue.facts, let words = FormatWords(plan.place) { return words.request }
        guard case .limit = issue.facts, !plan.field.isSecret, let text = value?.string else {
            return issue.message
        }
        return "\(issue.message); you have \(text.unicodeScalars.count)"
    }
}

extension ValidationIssue {
    /// Whether the phrase that names the numbers taken answers it.
    fileprivate var isAboutNumbers: Bool {
        switch facts {
        case .kinds: true
        case .limit: true
        default: false
        }
    }
}
