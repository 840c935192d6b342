/// A line of comma-separated values.
///
/// Source: RFC 4180. A text that a spreadsheet would compute gets a `'` in front (CWE-1236): it shows as it was, and does
/// nothing; a number stays one, and whoever adds up a column has the negative ones too. Whoever reads it sees code points: a combining mark hides nothing from them.
public enum CSVLine {
    private static let computes = Set("=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars)
    private static let needsQuotes = Set("\",\r\n".unicodeScalars)

    /// The line with its end.
    public static func text(_ cells: [CSVCell]) -> String {
        cells.map { cell in
            switch cell {
            case .text(let text): quoted(text)
            case .number(let lexeme): lexeme
            }
        }.joined(separator: ",") + "\r\n"
    }

    private static func quoted(_ text: String) -> String {
        let safe = text.unicodeScalars.first.map(computes.contains) == true ? "'\(text)" : text
        guard safe.unicodeScalars.contains(where: needsQuotes.contains) else { return safe }
        var quoted = "\"".unicodeScalars
        for scalar in safe.unicodeScalars {
            if scalar == "\"" { quoted.append(scalar) }
            quoted.append(scalar)
        }
        quoted.append("\"")
        return String(quoted)
    }
}
