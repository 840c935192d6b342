import Forms
import JSON

/// How a report on a form is written: a line for each property, and one of sums.
struct FidelityText {
    /// A column of a table is as wide as its longest cell, up to this.
    private static let widest = 48

    let report: FidelityReport

    /// Cells with tabs between them, for programs.
    var tabbed: String {
        let lines = report.lines.map { Self.cells($0, none: "").joined(separator: "\t") }
        return (lines + [sums]).joined(separator: "\n")
    }

    /// Columns, for a terminal.
    var aligned: String {
        let rows = report.lines.map { Self.cells($0, none: "-") }
        let widths = (rows.first ?? []).indices.map { column in
            min(Self.widest, rows.map { $0[column].unicodeScalars.count }.max() ?? 0)
        }
        let lines = rows.map { row in
            let padded = zip(row, widths).map { cell, width in
                cell + String(repeating: " ", count: max(0, width - cell.unicodeScalars.count))
            }
            return padded.joined(separator: "  ").trimmingTrailingSpaces
        }
        return (lines + [sums]).joined(separator: "\n")
    }

    private var sums: String {
        let count = report.lines.count
        return "\(count) \(count == 1 ? "property" : "properties"), \(report.jsonTexts) as JSON text, "
            + "\(report.inexpressible) not expressible"
    }

    private static func cells(_ line: FidelityLine, none: String) -> [String] {
        let pointer = line.pointer.description
        let lost = line.inexpressible.map { "not expressible: \($0)" }
        return [pointer.isEmpty ? "#" : pointer, line.widget].map(\.onOneLine) + [
            "form: " + list(line.form, none), "receiver: " + list(line.receiver, none),
            "nobody: " + list(line.nobody + lost, none),
        ]
    }

    private static func list(_ parts: [String], _ none: String) -> String {
        parts.isEmpty ? none : parts.joined(separator: ", ").onOneLine
    }
}

extension String {
    /// With escapes for what would break a line, or a terminal: names come from strangers.
    fileprivate var onOneLine: String {
        unicodeScalars.reduce(into: "") { text, scalar in
            let isPlain =
                !scalar.properties.isBidiControl && scalar.properties.generalCategory != .control
                && scalar.properties.generalCategory != .lineSeparator
                && scalar.properties.generalCategory != .paragraphSeparator
            text += isPlain ? String(scalar) : scalar.escaped(asASCII: true)
        }
    }

    fileprivate var trimmingTrailingSpaces: String {
        String(self[..<(lastIndex { $0 != " " }.map { index(after: $0) } ?? startIndex)])
    }
}
