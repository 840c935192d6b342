import JSON
import Runs

/// A table artifact taken apart: its rows, what is said about it, and the hint at its chart.
///
/// The hint stands beside the rows, `{"rows": …, "chart": {…}}`, or, where an engine takes rows alone, in the last line of
/// the description, which is then not shown.
struct ChartedTable {
    /// In any of the forms that ``Table`` reads.
    let rows: JSONValue

    let description: String?

    let hint: ChartHint?

    init(_ artifact: Artifact) {
        let lines = (artifact.description?.trimmed ?? "").split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        if let hint = Self.hint(beside: artifact.data), let rows = artifact.data["rows"] {
            (self.rows, description, self.hint) = (rows, artifact.description, hint)
        } else if let last = lines.last, let hint = ChartHint(line: last) {
            (rows, self.hint) = (artifact.data, hint)
            description = lines.dropLast().joined(separator: "\n")
        } else {
            (rows, description, hint) = (artifact.data, artifact.description, nil)
        }
    }

    /// An object with these two names alone; two columns of these names have no `kind`.
    private static func hint(beside data: JSONValue) -> ChartHint? {
        data.count == 2 && data["rows"] != nil ? data["chart"].flatMap(ChartHint.init) : nil
    }
}
