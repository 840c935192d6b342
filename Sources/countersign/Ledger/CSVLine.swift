/// A line of comma-separated values.
///
/// Source: RFC 4180. A cell that a spreadsheet would compute gets a `'` in front (CWE-1236): it shows as it was, and does
/// nothing.
enum CSVLine {
    private static let computes: Set<Character> = ["=", "+", "-", "@", "\t", "\r", "\r\n"]
    private static let needsQuotes: Set<Character> = ["\"", ",", "\r", "\n", "\r\n"]

    /// The line with its end.
    static func text(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: ",") + "\r\n"
    }

    private static func cell(_ text: String) -> String {
        let safe = text.first.map(computes.contains) == true ? "'\(text)" : text
        guard safe.contains(where: needsQuotes.contains) else { return safe }
        return
            "\"\(safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
    }
}
