import Mustache

/// The way from one page of a list to the next.
struct PagerView: Viewable {
    static let shape = ViewShape("part-pager", ["previous": .optional(.text), "next": .optional(.text)])

    let values: [ViewValue]

    /// `nil` when there is only one page.
    init?(_ page: IndexPage) {
        guard page.previous != nil || page.next != nil else { return nil }
        values = [.optional(page.previous), .optional(page.next)]
    }
}
