import Forms
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

    init(_ value: JSONValue, name: String?, depth: Int, _ budget: inout Budget, _ words: Words) {
        guard value.count > 0, depth < Self.mostDepth else {
            self.init(line: Self.line(value), kind: Self.kind(of: value), name: name, &budget)
            return
        }
        let isObject = value.kind == .object
        let parts =
            isObject
            ? AnySequence(value.members.lazy.map { ($0.key, $0.value) })
            : AnySequence(value.elements.lazy.enumerated().map { (String($0.offset), $0.element) })
        self.init(parts, count: value.count, isObject: isObject, name: name, depth: depth, &budget, words) {
            JSONNodeView($0, name: $1, depth: depth + 1, &$2, words)
        }
    }

    /// The same of a value as a form says it.
    init(_ wording: Wording, name: String?, depth: Int, _ budget: inout Budget, _ words: Words) {
        let (parts, count, isObject): ([(String, Wording)], Int, Bool)
        switch wording {
        case .value(let value):
            self.init(value, name: name, depth: depth, &budget, words)
            return
        case .words(let text):
            self.init(line: text, kind: "text", name: name, &budget)
            return
        case .hidden:
            self.init(line: words[.noticeGivenSecret], kind: "quiet", name: name, &budget)
            return
        case .members(let members, let all):
            (parts, count, isObject) = (members.map { ($0.label, $0.wording) }, all, true)
        case .entries(let entries, let all):
            (parts, count, isObject) = (
                entries.enumerated().map { (String($0.offset), $0.element) }, all, false
            )
        }
        self.init(parts, count: count, isObject: isObject, name: name, depth: depth, &budget, words) {
            JSONNodeView($0, name: $1, depth: depth + 1, &$2, words)
        }
    }

    private init(line: String, kind: String, name: String?, _ budget: inout Budget) {
        let shownName = Self.shown(name, &budget)
        let shown = line.utf8.count > Self.longestText ? line.cut(to: Self.longestText) : line
        if shown.utf8.count < line.utf8.count { budget.isCut = true }
        budget.bytes -= shown.utf8.count
        values = [
            .optional(shownName), .text(kind), .text(shown.withVisibleControls), .text(""), .flag(false),
            .list([]), .absent,
        ]
    }

    private init<Part>(
        _ parts: some Sequence<(String, Part)>, count: Int, isObject: Bool, name: String?, depth: Int,
        _ budget: inout Budget, _ words: Words, _ node: (Part, String, inout Budget) -> JSONNodeView
    ) {
        let shownName = Self.shown(name, &budget)
        var members: [ViewValue] = []
        for (key, part) in parts {
            guard budget.values > 0, budget.bytes > 0 else { break }
            members.append(.view(node(part, key, &budget).view))
        }
        let left = count - members.count
        if left > 0 { budget.isCut = true }
        values = [
            .optional(shownName), .text(isObject ? "object" : "array"), .absent,
            .text(isObject ? "{\(words.digits(count))}" : "[\(words.digits(count))]"),
            .flag(depth < Self.openDepth), .list(members),
            .optional(left > 0 ? words(.artifactNotShown, ["count": words.digits(left)]) : nil),
        ]
    }

    /// The name as it is drawn, which uses the budget up by one value.
    private static func shown(_ name: String?, _ budget: inout Budget) -> String? {
        let shown = name.map { $0.cut(to: 200).withVisibleControls }
        budget.values -= 1
        budget.bytes -= shown?.utf8.count ?? 0
        return shown
    }

    /// A text in quotation marks, so that `"1"` is not `1`; anything else as JSON.
    private static func line(_ value: JSONValue) -> String { value.string.map { "“\($0)”" } ?? value.text }

    private static func kind(of value: JSONValue) -> String {
        switch value.kind {
        case .string: "text"
        case .number: "figure"
        default: "literal"
        }
    }
}
