import Languages
import Mustache

/// A ``HistoryPage`` as its template sees it.
struct HistoryView: Viewable {
    static let shape = ViewShape(
        "page-history",
        [
            "layout": .view(LayoutView.shape),
            "words": .view(Words.shape),
            "text": .optional(.text),
            "reviewer": .text,
            "events": .list(.view(eventShape)),
            "hasLines": .flag,
            "isPart": .flag,
            "lines": .list(.view(HistoryLineView.shape)),
            "newest": .optional(.text),
            "older": .optional(.text),
        ])

    private static let eventShape = ViewShape(
        "event", ["value": .text, "label": .text, "isChosen": .flag])

    let values: [ViewValue]

    init(_ page: HistoryPage, in surroundings: Surroundings) {
        let words = surroundings.words
        let events = page.events.map { event in
            ViewValue.view(
                View(
                    Self.eventShape,
                    [.text(event.value), .text(event.label), .flag(event.value == page.search.event)]))
        }
        values = [
            .view(LayoutView(words[.history], page.links, madeAt: page.madeAt, in: surroundings).view),
            .view(words.phrases),
            .optional(page.search.text.nonBlank),
            .text(page.search.reviewer),
            .list(events),
            .flag(!page.lines.isEmpty),
            .flag(page.newest != nil || page.older != nil),
            .list(of: page.lines.map { HistoryLineView($0, words) }),
            .optional(page.newest),
            .optional(page.older),
        ]
    }
}
