/// How soon a connection gives way when places for connections run out; the least goes first.
///
/// First those that have asked nothing yet, then streams with nothing to say, then slow senders, then slow readers, each
/// the longest first; never one whose answer is being made.
struct Expendability: Comparable {
    private let rank: Int
    private let since: Int

    /// - Returns: `nil` for one whose answer is being made, and for one that has just come this far.
    init?(_ phase: ConnectionRecord.Phase, since: Int, at now: Int) {
        let (rank, milliseconds): (Int, Int)
        switch phase {
        case .idle, .head: (rank, milliseconds) = (0, 250)
        case .streaming: (rank, milliseconds) = (1, 1000)
        case .body: (rank, milliseconds) = (2, 2000)
        case .replying: (rank, milliseconds) = (3, 5000)
        case .working: return nil
        }
        guard since + milliseconds * 1_000_000 <= now else { return nil }
        self.rank = rank
        self.since = since
    }

    static func < (one: Expendability, other: Expendability) -> Bool {
        (one.rank, one.since) < (other.rank, other.since)
    }
}
