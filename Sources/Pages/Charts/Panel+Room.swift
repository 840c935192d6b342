extension Panel {
    /// How much room labels of this length need beside a drawing: 1 to 4, as the stylesheet has it.
    static func room(for labels: [String]) -> Int {
        switch labels.map(\.count).max() ?? 0 {
        case ...4: 1
        case ...7: 2
        case ...11: 3
        default: 4
        }
    }
}

extension String {
    private static let labelLimit = 16

    /// As long as a label in a drawing may be; the whole text stands in the table.
    var shortened: String { count > Self.labelLimit ? prefix(Self.labelLimit - 1) + "…" : self }
}
