/// What an author says of a table's chart: which kind it is, and of which columns.
///
/// Both forms in which it comes are described in `docs/charts.md`.
struct ChartHint: Equatable {
    enum Kind: String {
        case line, bar, histogram
        /// No chart.
        case none
    }

    let kind: Kind

    /// The column along which values stand, or that names them; `nil` where the author leaves the choice.
    var x: String?

    /// The columns that are drawn; empty where the author leaves the choice.
    var y: [String] = []

    /// The columns that it names.
    var names: [String] { (x.map { [$0] } ?? []) + y }
}
