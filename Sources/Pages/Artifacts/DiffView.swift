import JSON
import Languages
import Mustache

/// What is proposed against what is: two columns where there is room, one after the other where there is not.
struct DiffView: Viewable {
    static let shape = ViewShape(
        "artifact-diff",
        [
            "label": .text, "before": .text, "after": .text, "same": .optional(.text),
            "lines": .list(.view(lineShape)), "rest": .optional(.text),
        ])

    static let lineShape = ViewShape(
        "line",
        [
            "fold": .optional(.text), "isSame": .flag, "old": .optional(.view(sideShape)),
            "new": .optional(.view(sideShape)),
        ])

    static let sideShape = ViewShape("side", ["spans": .list(.view(spanShape))])

    static let spanShape = ViewShape("span", ["text": .text, "isChanged": .flag])

    /// How many unchanged lines stand around a change.
    private static let context = 3
    private static let mostLines = 1000

    /// Whether only the beginnings were compared.
    let isCut: Bool

    let values: [ViewValue]

    /// `nil` when the data is neither `{"before", "after"}` nor an array of two.
    init?(_ data: JSONValue, name: String, _ words: Words) {
        let sides =
            data.kind == .array
            ? Array(data.elements.prefix(3)) : [data["before"], data["after"]].compactMap(\.self)
        guard sides.count == 2 else { return nil }
        let texts = sides.map { $0.string ?? $0.prettyText }
        let difference = TextDifference(texts[0], texts[1])
        let lines = Self.lines(difference.rows, words)
        let left = lines.count - Self.mostLines
        isCut = difference.isCut
        values = [
            .text(name), .text(words[.diffBefore]), .text(words[.diffAfter]),
            .optional(difference.rows.allSatisfy(\.isSame) ? words[.diffNone] : nil),
            .list(Array(lines.prefix(Self.mostLines))),
            .optional(left > 0 ? words(.artifactNotShown, ["count": words.digits(left)]) : nil),
        ]
    }

    /// The changes with some lines around them; a longer stretch of unchanged lines is counted.
    private static func lines(_ rows: [TextDifference.Row], _ words: Words) -> [ViewValue] {
        var lines: [ViewValue] = []
        var start = 0
        while start < rows.count {
            var end = start
            while end < rows.count, rows[end].isSame == rows[start].isSame { end += 1 }
            let stretch = rows[start..<end]
            if rows[start].isSame {
                let head = start == 0 ? 0 : context
                let tail = end == rows.count ? 0 : context
                let hidden = stretch.count - head - tail
                if hidden > 1 {
                    lines += stretch.prefix(head).map(line)
                    lines.append(fold(words(.diffSame, ["count": words.digits(hidden)])))
                    lines += stretch.suffix(tail).map(line)
                } else {
                    lines += stretch.map(line)
                }
            } else {
                lines += stretch.map(line)
            }
            start = end
        }
        return lines
    }

    private static func line(_ row: TextDifference.Row) -> ViewValue {
        .view(View(lineShape, [.absent, .flag(row.isSame), side(row.before), side(row.after)]))
    }

    private static func fold(_ text: String) -> ViewValue {
        .view(View(lineShape, [.text(text), .flag(false), .absent, .absent]))
    }

    private static func side(_ spans: [TextDifference.Span]?) -> ViewValue {
        guard let spans else { return .absent }
        let shown = spans.map {
            ViewValue.view(View(spanShape, [.text($0.text.withVisibleControls), .flag($0.isChanged)]))
        }
        return .view(View(sideShape, [.list(shown)]))
    }
}
