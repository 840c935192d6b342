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
            "isKept": .flag,
            "engineReason": .optional(.text),
            "live": .optional(.view(LiveView.shape)),
            "evidence": .optional(.view(EvidenceView.shape)),
            "answer": .optional(.view(AnswerView.shape)),
            "unopened": .optional(.view(UnopenedView.shape)),
        ])

    /// Titles with more characters than this are set smaller.
    private static let longTitle = 90

    let values: [ViewValue]

    init(
        _ page: RunPage, _ question: Question, _ evidence: EvidenceView?, in surroundings: Surroundings
    ) {
        let surroundings = surroundings.speaking(page.pausedRun.language)
        let words = surroundings.words
        let title = page.problems.isEmpty ? question.title : words.errorTitle(question.title)
        let layout = LayoutView(
            title, page.links, waiting: page.waiting, madeAt: page.madeAt,
            hasScript: page.form != nil || page.live != nil
                || page.pausedRun.artifacts.contains { $0.kind == .table },
            in: surroundings)
        let isOpen = !page.pausedRun.isBeingWritten
        values = [
            .view(layout.view),
            .view(words.phrases),
            .text(question.title),
            .flag(question.title.unicodeScalars.count > Self.longTitle),
            .view(FactsView(page.pausedRun, isReminded: page.isReminded, words).view),
            .flag(page.hasChanged),
            .flag(page.isEdited),
            .optional(page.saving.map(words.words(for:))),
            .flag(page.saving?.isKept ?? false),
            .optional(page.engineReason),
            .optional(page.live.map(LiveView.init)),
            .optional(evidence),
            .optional(isOpen ? AnswerView(page, in: surroundings) : nil),
            .optional(isOpen ? nil : UnopenedView(page)),
        ]
    }
}
