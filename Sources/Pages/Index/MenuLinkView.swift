import Languages
import Mustache

/// A way to a list, as its template sees it.
struct MenuLinkView: Viewable {
    static let shape = ViewShape(
        "link", ["href": .text, "kind": .optional(.text), "label": .text, "count": .optional(.text)])

    /// In Unicode scalars.
    private static let longestLabel = 80

    let values: [ViewValue]

    init(_ link: IndexMenu.Link, _ words: Words) {
        let (kind, label) = words.label(link.subject)
        values = [
            .text(link.href),
            .optional(kind),
            .text(label.cut(to: Self.longestLabel)),
            .optional(link.count.map(words.digits)),
        ]
    }
}
