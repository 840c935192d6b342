import Forms
import Languages
import Mustache

/// The form beside the evidence.
struct AnswerView: Viewable {
    static let shape = ViewShape(
        "part-answer",
        [
            "action": .text,
            "token": .text,
            "isShort": .flag,
            "isPlain": .flag,
            "summary": .optional(.view(SummaryView.shape)),
            "intro": .optional(.html),
            "fields": .list(.view(FieldView.shape)),
            "reviewer": .text,
        ])

    /// A form with no more fields than this stays in sight beside long evidence.
    private static let shortForm = 5

    let values: [ViewValue]

    init(_ page: RunPage, _ words: Words) {
        let fields = page.form?.fields ?? []
        let intro = page.form?.description?.nonBlank.map { Markdown($0, headingLevel: 3, words: words).html }
        values = [
            .text(page.links.submissions),
            .text(page.token),
            .flag(fields.count <= Self.shortForm && page.problems.isEmpty),
            .flag(page.form == nil),
            .optional(page.problems.isEmpty ? nil : SummaryView(page.problems, in: fields, words)),
            .optional(intro),
            .list(of: FieldView.views(of: fields, on: page, words)),
            .text(page.reviewerName),
        ]
    }
}
