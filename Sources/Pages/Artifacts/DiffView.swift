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
        let texts = Self.texts(sides)
        let isSame = texts[0].utf8.elementsEqual(texts[1].utf8)
        let difference = TextDifference(texts[0], texts[1])
        let isBeyond = !isSame && difference.isCut && difference.rows.allSatisfy(\.isSame)
        var lines = Self.lines(difference.rows, words)
        let left = lines.count - Self.mostLines
        lines = Array(lines.prefix(Self.mostLines))
        if !difference.isCut, let side = Self.endingAlone(texts, words) {
            lines.append(Self.fold(words(.diffLastBreak, ["side": side])))
        }
        isCut = difference.isCut && !isSame && !isBeyond
        values = [
            .text(name), .text(words[.diffBefore]), .text(words[.diffAfter]),
            .optional(isSame ? words[.diffNone] : isBeyond ? words[.diffBeyond] : nil), .list(lines),
            .optional(left > 0 ? words(.artifactNotShown, ["count": words.digits(left)]) : nil),
        ]
    }

    /// Texts as they are, so long as none looks like a value of another type that it stands against.
    private static func texts(_ sides: [JSONValue]) -> [String] {
        let texts = sides.map { $0.string ?? $0.prettyText }
        let lookAlike = texts[0] == texts[1] && sides[0].kind != sides[1].kind
        return lookAlike ? sides.map(\.prettyText) : texts
    }

    /// The side of two that alone ends with a line break, which no line shows.
    private static func endingAlone(_ texts: [String], _ words: Words) -> String? {
        let ends = texts.map { $0.utf8.last == UInt8(ascii: "\n") }
        guard ends[0] != ends[1] else { return nil }
        return words[ends[0] ? .diffBefore : .diffAfter]
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
