import Forms
import Languages
import Mustache

/// A ``SharedForm`` as its template sees it.
struct SharedFormView: Viewable {
    static let shape = ViewShape(
        "part-shared-form",
        [
            "action": .text,
            "tokens": .list(.text),
            "isPlain": .flag,
            "canBeSent": .flag,
            "summary": .optional(.view(SummaryView.shape)),
            "intro": .optional(.html),
            "contents": .optional(.view(ContentsView.shape)),
            "addressee": .optional(.text),
            "asksName": .flag,
            "reviewer": .text,
            "decision": .optional(.view(DecisionView.shape)),
        ])

    let values: [ViewValue]

    init(_ shared: SharedForm, action: String, _ words: Words) {
        let sheet = shared.form?.sheet(shared.draft)
        let surroundings = FieldSurroundings(
            shared.problems, isShownAgain: !shared.problems.isEmpty || shared.draft != Draft(), words)
        let intro = shared.form?.description?.nonBlank.map {
            Markdown($0, headingLevel: 3, words: words).html
        }
        values = [
            .text(action),
            .list(of: shared.tokens),
            .flag(shared.form == nil),
            .flag(shared.canBeSent),
            .optional(shared.problems.isEmpty ? nil : SummaryView(shared.problems, in: sheet, words)),
            .optional(intro),
            .optional(sheet.map { ContentsView($0.contents, surroundings) }),
            .optional(shared.addressee.map(words.answersAs)),
            .flag(shared.asksName),
            .text(shared.reviewerName),
            .optional(sheet?.decision.flatMap { DecisionView($0, surroundings) }),
        ]
    }
}
