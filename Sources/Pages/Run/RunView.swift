import Languages
import Mustache
import Runs

/// A ``RunPage`` as its template sees it.
struct RunView: Viewable {
    static let shape = ViewShape(
        "page-run",
        [
            "layout": .view(LayoutView.shape),
            "words": .view(Words.shape),
            "question": .text,
            "isLong": .flag,
            "facts": .view(FactsView.shape),
            "hasChanged": .flag,
            "isEdited": .flag,
            "saving": .optional(.text),
            "engineReason": .optional(.text),
            "evidence": .optional(.view(EvidenceView.shape)),
            "answer": .view(AnswerView.shape),
        ])

    /// Titles with more characters than this are set smaller.
    private static let longTitle = 90

    let values: [ViewValue]

    init(_ page: RunPage, in surroundings: Surroundings) {
        let surroundings = surroundings.speaking(page.pausedRun.language)
        let words = surroundings.words
        let question = Question(page.pausedRun, words: words)
        let title = page.problems.isEmpty ? question.title : words.errorTitle(question.title)
        let layout = LayoutView(
            title, page.links, waiting: page.waiting, madeAt: page.madeAt, hasForm: page.form != nil,
            in: surroundings)
        let evidence = EvidenceView(question.explanation, page.pausedRun.artifacts, words)
        values = [
            .view(layout.view),
            .view(words.phrases),
            .text(question.title),
            .flag(question.title.unicodeScalars.count > Self.longTitle),
            .view(FactsView(page.pausedRun, words).view),
            .flag(page.hasChanged),
            .flag(page.isEdited),
            .optional(page.saving.map(words.words(for:))),
            .optional(page.engineReason),
            .optional(evidence),
            .view(AnswerView(page, words).view),
        ]
    }
}
