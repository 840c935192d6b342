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
            "hasFiles": .flag,
            "summary": .optional(.view(SummaryView.shape)),
            "intro": .optional(.html),
            "contents": .optional(.view(ContentsView.shape)),
            "addressee": .optional(.text),
            "until": .optional(.view(TimeView.shape)),
            "reviewer": .text,
            "submitLabel": .optional(.text),
            "decision": .optional(.view(DecisionView.shape)),
            "canSave": .flag,
            "canGoOn": .flag,
            "draft": .text,
            "replaced": .optional(.text),
        ])

    /// A form with no more fields than this stays in sight beside long evidence.
    private static let shortForm = 5

    let values: [ViewValue]

    init(_ page: RunPage, _ words: Words) {
        let sheet = page.form?.sheet(page.draft)
        let surroundings = FieldSurroundings(page, words)
        let intro = page.form?.description?.nonBlank.map { Markdown($0, headingLevel: 3, words: words).html }
        let isShort = sheet.map { $0.fields.count <= Self.shortForm && $0.fields.allSatisfy(\.parts.isEmpty) }
        values = [
            .text(page.links.submissions),
            .text(page.token),
            .flag((isShort ?? true) && page.problems.isEmpty),
            .flag(page.form == nil),
            .flag(sheet?.hasFiles ?? false),
            .optional(page.problems.isEmpty ? nil : SummaryView(page.problems, in: sheet, words)),
            .optional(intro),
            .optional(sheet.map { ContentsView($0.contents, surroundings) }),
            .optional(page.addressee.map(words.answersAs)),
            .optional(page.countsUntil.map { TimeView($0, words) }),
            .text(page.reviewerName),
            .optional(sheet?.submitLabel?.nonBlank?.withVisibleTurns),
            .optional(sheet?.decision.flatMap { DecisionView($0, surroundings) }),
            .flag(isShort == false),
            .flag(isShort == false && page.saving?.isKept != true),
            .text(page.draftMark ?? ""),
            .optional(page.saving?.replaced),
        ]
    }
}
