import Languages
import Mustache

/// The line in which an open page says what happened since it was drawn, and whether it would hear of it.
struct LiveView: Viewable {
    static let shape = ViewShape(
        "part-live", ["events": .text, "seen": .optional(.text), "page": .optional(.text)])

    let values: [ViewValue]

    init(_ link: LiveLink) {
        values = [.text(link.events), .optional(link.seen), .optional(link.page)]
    }
}
