import Languages
import Mustache
import Runs

/// A ``ChosenRun`` as its template sees it.
struct ChosenView: Viewable {
    static let shape = ViewShape(
        "part-chosen",
        [
            "href": .optional(.text),
            "question": .text,
            "flow": .optional(.text),
            "run": .optional(.text),
            "deadline": .optional(.view(TimeView.shape)),
            "consequence": .text,
            "outcome": .optional(.view(ChosenOutcomeView.shape)),
        ])

    let values: [ViewValue]

    init(_ run: ChosenRun, _ words: Words) {
        values = [
            .optional(run.entry?.href.nonBlank),
            .text(run.entry?.title(words) ?? words[.particularQuestion]),
            .optional(run.entry?.run.flow),
            .optional(run.entry?.run.name),
            .optional(run.entry?.deadline.map { TimeView($0, words) }),
            .text(run.entry.map { words.consequence(of: $0.deadlineEffect) } ?? ""),
            .optional(run.outcome.map { ChosenOutcomeView($0, words) }),
        ]
    }
}
