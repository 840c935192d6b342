import Mustache

/// A ``ManyLink`` as its template sees it.
struct ManyLinkView: Viewable {
    static let shape = ViewShape("many", ["action": .text, "folder": .optional(.text)])

    let values: [ViewValue]

    init(_ link: ManyLink) {
        values = [.text(link.action), .optional(link.folder)]
    }
}
