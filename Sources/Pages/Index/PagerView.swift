import Languages
import Mustache

/// The way from one page of the index to the next.
struct PagerView: Viewable {
    static let shape = ViewShape(
        "part-pager", ["previous": .optional(.text), "next": .optional(.text), "place": .text])

    let values: [ViewValue]

    /// `nil` when there is only one page.
    init?(_ page: IndexPage, _ words: Words) {
        guard page.count > 1 else { return nil }
        values = [
            .optional(page.number > 1 ? IndexPage.fileName(ofPage: page.number - 1) : nil),
            .optional(page.number < page.count ? IndexPage.fileName(ofPage: page.number + 1) : nil),
            .text(words.page(page.number, of: page.count)),
        ]
    }
}
