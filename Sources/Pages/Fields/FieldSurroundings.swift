import Forms
import Languages

/// What all fields of one page have in common.
struct FieldSurroundings {
    /// What is to be mended, by the id of the field.
    let messages: [String: String]

    /// Whether the page comes back with what was typed, which a secret does not.
    let isShownAgain: Bool

    let words: Words

    init(_ page: RunPage, _ words: Words) {
        self.init(page.problems, isShownAgain: page.isShownAgain, words)
    }

    init(_ problems: [FormProblem], isShownAgain: Bool, _ words: Words) {
        let messages = problems.compactMap { problem in problem.fieldID.map { ($0, problem.message) } }
        self.messages = Dictionary(messages) { "\($0) \($1)" }
        (self.isShownAgain, self.words) = (isShownAgain, words)
    }

    /// Whether something in one of the fields is to be mended.
    func concerns(_ fields: [Field]) -> Bool {
        !messages.isEmpty && fields.contains { $0.contains { messages[$0.id] != nil || $0.isFocused } }
    }
}
