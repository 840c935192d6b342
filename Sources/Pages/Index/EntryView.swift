import Languages
import Mustache
import Runs

/// An ``IndexEntry`` as its template sees it.
struct EntryView: Viewable {
    static let shape = ViewShape(
        "part-entry",
        [
            "href": .text,
            "question": .text,
            "flow": .optional(.text),
            "run": .text,
            "orchestrator": .text,
            "asked": .view(TimeView.shape),
            "deadline": .optional(.view(TimeView.shape)),
            "consequence": .text,
            "reminder": .optional(.text),
            "outcome": .optional(.text),
            "outcomeAt": .optional(.view(TimeView.shape)),
            "choice": .optional(.text),
        ])

    let values: [ViewValue]

    init(_ entry: IndexEntry, _ words: Words) {
        values = [
            .text(entry.href),
            .text(entry.title(words)),
            .optional(entry.run.flow),
            .text(entry.run.name),
            .text(entry.orchestrator),
            .view(TimeView(entry.askedAt, words).view),
            .optional(entry.deadline.map { TimeView($0, words) }),
            .text(words.consequence(of: entry.deadlineEffect)),
            .optional(entry.remindedAt.map { _ in words.reminder(since: entry.askedAt) }),
            .optional(entry.outcome.map(words.outcome)),
            .optional(entry.outcome.map { TimeView($0.at, words) }),
            .optional(entry.choice),
        ]
    }
}
