public import Runs
import GRDB

extension RunStore {
    /// Yields a revision soon after this pause changed, or may have.
    ///
    /// At once for changes made through this store, within about a second for those of other processes. Changes that come
    /// while nobody looks are announced as one. Ends when the program does.
    public func revisions(of pause: PauseID) -> AsyncStream<Int64> {
        announcer.listen(to: pause).stream
    }

    /// The revision that was announced last: what changed up to there can be read.
    public var announcedRevision: Int64 { announcer.announced }

    /// The revision at which a pause changed last; `nil` when the store never had it.
    public func revision(of pause: PauseID) async throws(RunStoreError) -> Int64? {
        try await look { db in
            let statement = try db.cachedStatement(sql: "SELECT revision FROM pauses WHERE id = ?")
            return try Int64.fetchOne(statement, arguments: [pause.text])
        }
    }

    /// How many pauses wait for a person, by who may answer them.
    public func waitingByAudience() async throws(RunStoreError) -> [Audience: Waiting] {
        try await read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT audience, count(*) AS waiting, max(number) AS newest, count(reminded_at) AS reminded
                    FROM pauses JOIN questions ON questions.pause = number
                    WHERE state = 'open' GROUP BY audience
                    """)
            return try rows.reduce(into: [:]) { counts, row in
                let waiting = Waiting(
                    count: row["waiting"], newest: row["newest"], reminded: row["reminded"])
                counts[Audience(json: try row.json("audience")), default: .none].add(waiting)
            }
        }
    }
}
