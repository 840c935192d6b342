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

    /// How many columns a hint names at most.
    private static let mostNames = 16

    /// The columns that are drawn, each once; empty where the author leaves the choice.
    private(set) var y: [String] = []

    /// How many columns it names to be drawn, also those that are too many.
    private(set) var asked = 0

    init(kind: Kind, x: String? = nil, y: [String] = []) {
        (self.kind, self.x) = (kind, x)
        draw(y)
    }

    /// Says which columns are drawn.
    mutating func draw(_ names: [String]) {
        var seen: Set<String> = []
        let distinct = names.filter { seen.insert($0).inserted }
        (y, asked) = (Array(distinct.prefix(Self.mostNames)), distinct.count)
    }

    /// The columns that it names.
    var names: [String] { (x.map { [$0] } ?? []) + y }
}
