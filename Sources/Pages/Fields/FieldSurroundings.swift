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
        let problems = page.problems.compactMap { problem in problem.fieldID.map { ($0, problem.message) } }
        messages = Dictionary(problems) { "\($0) \($1)" }
        isShownAgain = page.isShownAgain
        self.words = words
    }

    /// Whether something in one of the fields is to be mended.
    func concerns(_ fields: [Field]) -> Bool {
        !messages.isEmpty && fields.contains { $0.contains { messages[$0.id] != nil || $0.isFocused } }
    }
}
