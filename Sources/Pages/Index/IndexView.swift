import Languages
import Mustache

/// An ``IndexPage`` as its template sees it.
struct IndexView: Viewable {
    static let shape = ViewShape(
        "page-index",
        [
            "layout": .view(LayoutView.shape),
            "words": .view(Words.shape),
            "heading": .text,
            "addressee": .optional(.text),
            "live": .optional(.view(LiveView.shape)),
            "hasEntries": .flag,
            "entries": .list(.view(EntryView.shape)),
            "pager": .optional(.view(PagerView.shape)),
        ])

    let values: [ViewValue]

    init(_ page: IndexPage, in surroundings: Surroundings) {
        let words = surroundings.words
        let heading = words.questionsWait(page.waiting)
        let pager = PagerView(page, words)
        let title = pager == nil ? heading : "\(heading) – \(words.page(page.number, of: page.count))"
        values = [
            .view(
                LayoutView(
                    title, page.links, madeAt: page.madeAt, hasScript: page.live != nil, in: surroundings
                ).view),
            .view(words.phrases),
            .text(heading),
            .optional(page.addressee.map(words.indexFor)),
            .optional(page.live.map(LiveView.init)),
            .flag(!page.entries.isEmpty),
            .list(of: page.entries.map { EntryView($0, words) }),
            .optional(pager),
        ]
    }
}
