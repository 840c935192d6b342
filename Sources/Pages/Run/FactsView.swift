import Languages
import Mustache
import Runs

/// The quiet line under the question: which run asks, since when, until when, what happens then, and that people were
/// reminded of it.
struct FactsView: Viewable {
    static let shape = ViewShape(
        "part-facts",
        [
            "flow": .optional(.text),
            "run": .text,
            "orchestrator": .text,
            "asked": .view(TimeView.shape),
            "deadline": .optional(.view(TimeView.shape)),
            "consequence": .text,
            "reminder": .optional(.text),
            "tags": .list(.text),
        ])

    let values: [ViewValue]

    init(_ pausedRun: PausedRun, isReminded: Bool, _ words: Words) {
        values = [
            .optional(pausedRun.run.flow),
            .text(pausedRun.run.name),
            .text(pausedRun.orchestrator),
            .view(TimeView(pausedRun.pausedAt, words).view),
            .optional(pausedRun.deadline.map { TimeView($0, words) }),
            .text(words.consequence(of: pausedRun.deadlineEffect)),
            .optional(isReminded ? words.reminder(since: pausedRun.pausedAt) : nil),
            .list(of: pausedRun.run.tags),
        ]
    }
}
