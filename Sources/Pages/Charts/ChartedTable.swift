import JSON
import Runs

/// A table artifact taken apart: its rows, what is said about it, and the hint at its chart.
///
/// The hint stands beside the rows, `{"rows": …, "chart": {…}}`, or, where an engine takes rows alone, in the last line of
/// the description, which is then not shown.
struct ChartedTable {
    /// The same without the hint; its data is in any of the forms that ``Table`` reads.
    let artifact: Artifact

    let hint: ChartHint?

    /// The data of the artifact.
    var rows: JSONValue { artifact.data }

    init(_ artifact: Artifact) {
        let lines = (artifact.description?.trimmed ?? "").split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        if let hint = Self.hint(beside: artifact.data), let rows = artifact.data["rows"] {
            (self.artifact, self.hint) = (artifact.with(data: rows, description: artifact.description), hint)
        } else if let last = lines.last, let hint = ChartHint(line: last) {
            let others = lines.dropLast().joined(separator: "\n")
            (self.artifact, self.hint) = (artifact.with(data: artifact.data, description: others), hint)
        } else {
            (self.artifact, hint) = (artifact, nil)
        }
    }

    /// An object with these two names alone; two columns of these names have no `kind`.
    private static func hint(beside data: JSONValue) -> ChartHint? {
        data.count == 2 && data["rows"] != nil ? data["chart"].flatMap(ChartHint.init) : nil
    }
}
