/// How much an author wants a question to be seen, by one of the run's tags: `priority:urgent`, `priority:high` or
/// `priority:low`.
struct Priority: Hashable, Sendable {
    /// What a run has that says nothing.
    static let usual = Priority(rank: 2)

    private static let ranks: [String: UInt8] = [
        "priority:urgent": 0, "priority:high": 1, "priority:low": 3,
    ]

    /// The smaller, the more important.
    let rank: UInt8

    private init(rank: UInt8) {
        self.rank = rank
    }

    /// The first tag that says one counts.
    init(tags: [String]) {
        self = tags.lazy.compactMap { Self.ranks[$0] }.first.map(Priority.init(rank:)) ?? .usual
    }
}
