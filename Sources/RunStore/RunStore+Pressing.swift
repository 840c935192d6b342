import GRDB
public import Runs

extension RunStore {
    /// How many pauses are looked at for one that fits.
    private static let mostLooks = 200

    /// The pause that waits most pressingly of those whose audience fits; `nil` where none is among the first that wait.
    ///
    /// Those first of which people were reminded; each by deadline, then those without one in the order in which they came; without initial values and artifacts.
    public func mostPressing(
        _ fits: @Sendable (Audience) -> Bool
    ) async throws(RunStoreError) -> StoredPause? {
        try await read { db in
            for condition in [Self.reminded, Self.withDeadline, Self.withoutDeadline] {
                let rows = try Row.fetchCursor(
                    db, sql: "\(Self.audiences) \(condition) LIMIT \(Self.mostLooks)")
                while let row = try rows.next() {
                    guard fits(Audience(json: try row.json("audience"))) else { continue }
                    return try StoredPause.fetch(
                        db, "number = ?", [row["number"] as Int64], selection: StoredPause.listing
                    ).first
                }
            }
            return nil
        }
    }

    private static let audiences = "SELECT number, audience FROM pauses"
    private static let questions = "JOIN questions ON questions.pause = number"

    /// In the order of its index, so that not all of them are sorted for the first.
    static let reminded = """
        INDEXED BY pauses_reminded \(questions)
        WHERE state = 'open' AND reminded_at IS NOT NULL ORDER BY deadline IS NULL, deadline, number
        """

    private static let withDeadline = """
        INDEXED BY pauses_by_deadline \(questions)
        WHERE state = 'open' AND deadline IS NOT NULL AND reminded_at IS NULL ORDER BY deadline, number
        """

    private static let withoutDeadline = """
        INDEXED BY pauses_by_state \(questions)
        WHERE state = 'open' AND deadline IS NULL AND reminded_at IS NULL ORDER BY number
        """
}
