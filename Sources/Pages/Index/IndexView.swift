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
            "subject": .optional(.text),
            "addressee": .optional(.text),
            "lead": .optional(.text),
            "isWhole": .flag,
            "menu": .optional(.view(MenuView.shape)),
            "shared": .optional(.view(MenuLinkView.shape)),
            "live": .optional(.view(LiveView.shape)),
            "hasEntries": .flag,
            "entries": .list(.view(EntryView.shape)),
            "many": .optional(.view(ManyLinkView.shape)),
            "pager": .optional(.view(PagerView.shape)),
        ])

    let values: [ViewValue]

    init(_ page: IndexPage, in surroundings: Surroundings) {
        let words = surroundings.words
        let heading = words.heading(of: page)
        let subject = words.subject(page.subject)
        let title = [heading, subject].compactMap(\.self).joined(separator: " – ")
        values = [
            .view(
                LayoutView(
                    title, page.links, madeAt: page.madeAt,
                    hasScript: page.live != nil || !page.entries.isEmpty, in: surroundings
                ).view),
            .view(words.phrases),
            .text(heading),
            .optional(subject),
            .optional(page.addressee.map(words.indexFor)),
            .optional(words.lead(of: page)),
            .flag(page.menu != nil),
            .optional(page.menu.map { MenuView($0, words) }),
            .optional(page.shared.map { MenuLinkView($0, words) }),
            .optional(page.live.map(LiveView.init)),
            .flag(!page.entries.isEmpty),
            .list(of: page.entries.map { EntryView($0, words) }),
            .optional(page.many.map(ManyLinkView.init)),
            .optional(PagerView(page)),
        ]
    }
}
