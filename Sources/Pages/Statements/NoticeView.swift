import Languages
import Mustache
import Runs

/// A ``NoticePage`` as its template sees it.
struct NoticeView: Viewable {
    static let shape = ViewShape(
        "page-notice",
        [
            "layout": .view(LayoutView.shape),
            "words": .view(Words.shape),
            "statement": .view(StatementView.shape),
            "given": .optional(.view(GivenView.shape)),
        ])

    /// Less than an artifact gets: of many answered questions it lies in a file each.
    private static let room = JSONNodeView.Budget(values: 300, bytes: 32 << 10)

    let values: [ViewValue]

    init(_ page: NoticePage, in surroundings: Surroundings) {
        let surroundings = surroundings.speaking(page.pausedRun?.language)
        let words = surroundings.words
        let statement = words.statement(on: page.kind)
        values = [
            .view(LayoutView(statement.heading, page.links, madeAt: page.madeAt, in: surroundings).view),
            .view(words.phrases),
            .view(StatementView(statement, Self.particulars(of: page, words)).view),
            .optional(
                page.answer.map {
                    GivenView($0.wording(atMost: Self.room.values), within: Self.room, words)
                }),
        ]
    }

    private static func particulars(of page: NoticePage, _ words: Words) -> [ParticularView?] {
        let question = page.pausedRun.map { Question($0, words: words).title }
        let subject = [
            ParticularView(.question, question, words),
            ParticularView(.run, page.pausedRun?.run.name, words),
            ParticularView(.flow, page.pausedRun?.run.flow, words),
        ]
        switch page.kind {
        case .answered(let reviewer, let date):
            let name = reviewer?.name.nonBlank ?? words.somebody
            return subject + [
                ParticularView(.answeredBy, name, words),
                ParticularView(.knownBy, reviewer.map { words.proof($0.proof) }, words),
                ParticularView(.answered, date, words),
            ]
        case .expired(let date, _): return subject + [ParticularView(.deadline, date, words)]
        default: return subject
        }
    }
}
