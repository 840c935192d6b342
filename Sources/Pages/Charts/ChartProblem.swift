import Languages

/// Why a chart that an author asked for cannot be drawn.
enum ChartProblem: Error, Equatable {
    /// There is no such column, or it does not hold numbers.
    case noColumn(String)

    /// No column holds numbers.
    case noNumbers
}

extension ChartProblem {
    /// A sentence for the page.
    func text(in words: Words) -> String {
        switch self {
        case .noColumn(let name): words(.chartNoColumn, ["name": name.withVisibleControls])
        case .noNumbers: words[.chartNoNumbers]
        }
    }
}
