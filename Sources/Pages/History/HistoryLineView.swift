import Languages
import Mustache
import Runs

/// A ``HistoryLine`` as its template sees it.
struct HistoryLineView: Viewable {
    static let shape = ViewShape(
        "part-history",
        [
            "at": .view(TimeView.shape),
            "event": .text,
            "subject": .text,
            "flow": .optional(.text),
            "reviewer": .optional(.text),
            "proof": .optional(.text),
            "channel": .optional(.text),
            "reason": .optional(.text),
        ])

    let values: [ViewValue]

    init(_ line: HistoryLine, _ words: Words) {
        let id = line.reviewer?.id.flatMap { $0 == line.reviewer?.name ? nil : " (\($0))" } ?? ""
        values = [
            .view(TimeView(line.at, words).view),
            .text(line.event),
            .text(line.subject),
            .optional(line.flow),
            .optional(line.reviewer.map { $0.name + id }),
            .optional(line.reviewer.map { words.proof($0.proof) }),
            .optional(line.channel.map(words.through)),
            .optional(line.reason),
        ]
    }
}
