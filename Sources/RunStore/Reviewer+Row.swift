import GRDB
import Runs

extension Reviewer {
    /// What `init(row:)` reads.
    static let columns = "reviewer, reviewer_id, proof"

    /// `nil` where nobody said who they are.
    init?(row: Row) {
        guard let name = row["reviewer"] as String? else { return nil }
        self.init(
            name: name, id: row["reviewer_id"],
            proof: (row["proof"] as String?).flatMap(Proof.init(rawValue:)) ?? .word)
    }
}
