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

    let values: [ViewValue]

    init(_ page: RunPage, in surroundings: Surroundings) {
        let words = surroundings.words
        let controls = page.form.map { form in
            page.isUntouched
                ? surroundings.untouched.view(of: form, words)
                : ControlsView(form, page.draft, FieldSurroundings(page, words))
        }
        let sheet = controls?.sheet
        let isShort = controls?.isShort
        let nothing = ViewValue.optional(String?.none)
        values = [
            .text(page.links.submissions),
            .text(page.token),
            .flag((isShort ?? true) && page.problems.isEmpty),
            .flag(page.form == nil),
            .flag(sheet?.hasFiles ?? false),
            .optional(page.problems.isEmpty ? nil : SummaryView(page.problems, in: sheet, words)),
            controls?.intro ?? nothing,
            controls?.contents ?? nothing,
            .optional(page.addressee.map(words.answersAs)),
            .optional(page.countsUntil.map { TimeView($0, words) }),
            .text(page.reviewerName),
            controls?.submitLabel ?? nothing,
            controls?.decision ?? nothing,
            .flag(isShort == false),
            .flag(isShort == false && page.saving?.isKept != true),
            .text(page.draftMark ?? ""),
            .optional(page.saving?.replaced),
        ]
    }
}
