import Forms
import Languages
import Mustache

/// The controls of a form, and what else of its page follows from the form and what they hold.
struct ControlsView: Sendable {
    /// A form with no more fields than this stays in sight beside long evidence.
    private static let shortForm = 5

    /// At most so many bytes of controls, about, are kept in memory for other pages.
    private static let longestKept = 64 << 10

    let sheet: Sheet
    let isShort: Bool
    let intro: ViewValue
    let contents: ViewValue
    let submitLabel: ViewValue
    let decision: ViewValue

    init(_ form: Form, _ draft: Draft, _ surroundings: FieldSurroundings) {
        sheet = form.sheet(draft)
        isShort = sheet.fields.count <= Self.shortForm && sheet.fields.allSatisfy(\.parts.isEmpty)
        let words = surroundings.words
        intro = .optional(
            form.description?.nonBlank.map { Markdown($0, headingLevel: 3, words: words).html })
        contents = .optional(ContentsView(sheet.contents, surroundings))
        submitLabel = .optional(sheet.submitLabel?.nonBlank?.withVisibleTurns)
        decision = .optional(sheet.decision.flatMap { DecisionView($0, surroundings) })
    }

    /// Whether it is cheap to keep: what the run has given can unfold to more than the form says.
    var isSmall: Bool { contents.size + decision.size <= Self.longestKept }
}
