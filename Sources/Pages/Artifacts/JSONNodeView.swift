import JSON
import Languages
import Mustache

/// A value in a tree: a line, or what can be folded.
struct JSONNodeView: Viewable {
    static let shape: ViewShape = ViewShape(
        "part-json",
        [
            "name": .optional(.text),
            "kind": .text,
            "value": .optional(.text),
            "count": .text,
            "isOpen": .flag,
            "members": .list(.view(JSONNodeView.shape)),
            "rest": .optional(.text),
        ])

    /// How much of a tree is drawn.
    struct Budget {
        /// How many values are left to draw.
        var values = 1500

        /// How many bytes of text are left to draw.
        var bytes = 256 << 10

        var isCut = false
    }

    /// How deep the tree is drawn; what lies deeper stands in one line.
    private static let mostDepth = 24

    /// Down to here it is open at first.
    private static let openDepth = 2
    private static let longestText = 2000

    let values: [ViewValue]

    /// Of what is at a `hidden` place it is only said that something is there.
    init(
        _ value: JSONValue, name: String?, depth: Int, hidden: PlaceTree? = nil, _ budget: inout Budget,
        _ words: Words
    ) {
        budget.values -= 1
        let shownName = name.map { $0.cut(to: 200).withVisibleControls }
        budget.bytes -= shownName?.utf8.count ?? 0
        let isHidden = hidden?.isPlace ?? false
        guard !isHidden, value.count > 0, depth < Self.mostDepth else {
            let text = isHidden ? words[.noticeGivenSecret] : Self.line(value, &budget)
            values = [
                .optional(shownName), .text(isHidden ? "quiet" : Self.kind(of: value)), .text(text),
                .text(""), .flag(false), .list([]), .absent,
            ]
            return
        }
        var members: [ViewValue] = []
        let isObject = value.kind == .object
        let pairs =
            isObject
            ? AnySequence(value.members.lazy.map { ($0.key, $0.value) })
            : AnySequence(value.elements.lazy.enumerated().map { (String($0.offset), $0.element) })
        for (key, member) in pairs {
            guard budget.values > 0, budget.bytes > 0 else { break }
            let node = JSONNodeView(
                member, name: key, depth: depth + 1, hidden: hidden?[key], &budget, words)
            members.append(.view(node.view))
        }
        let left = value.count - members.count
        if left > 0 { budget.isCut = true }
        values = [
            .optional(shownName), .text(isObject ? "object" : "array"), .absent,
            .text(isObject ? "{\(words.digits(value.count))}" : "[\(words.digits(value.count))]"),
            .flag(depth < Self.openDepth), .list(members),
            .optional(left > 0 ? words(.artifactNotShown, ["count": words.digits(left)]) : nil),
        ]
    }

    /// A text in quotation marks, so that `"1"` is not `1`; anything else as JSON.
    private static func line(_ value: JSONValue, _ budget: inout Budget) -> String {
        let text = value.string.map { "“\($0)”" } ?? value.text
        let shown = text.utf8.count > longestText ? text.cut(to: longestText) : text
        if shown.utf8.count < text.utf8.count { budget.isCut = true }
        budget.bytes -= shown.utf8.count
        return shown.withVisibleControls
    }

    private static func kind(of value: JSONValue) -> String {
        switch value.kind {
        case .string: "text"
        case .number: "figure"
        default: "literal"
        }
    }
}
