public import Foundation
import GRDB
public import Runs

extension RunStore {
    /// Marks the open pauses whose reminder point has come, of all orchestrators; gives those that it marked.
    ///
    /// Each is marked once, whichever process sharing the store comes first, and however often this is called. The
    /// ledger has no entry of it: it is no step towards an answer.
    public func remind(now: Date = Date()) async throws(RunStoreError) -> [PauseID] {
        var reminded: [PauseID] = []
        while try await read({ db in try !Self.due(db, now).isEmpty }) {
            reminded += try await change(at: now) { change in
                let due = try Self.due(change.db, now)
                for pause in due { try change.remind(pause) }
                return due.map(\.id)
            }
        }
        return reminded
    }

    /// The most that one transaction marks, so that answers get their turn in between.
    private static let mostAtOnce = 250

    /// SQLite would rather look through all open pauses.
    static let dueReminders = """
        SELECT \(KnownPause.columns) FROM pauses INDEXED BY pauses_by_reminder
        WHERE state = 'open' AND remind_at IS NOT NULL AND reminded_at IS NULL AND remind_at <= ? LIMIT \(mostAtOnce)
        """

    private static func due(_ db: Database, _ now: Date) throws -> [KnownPause] {
        try Row.fetchAll(db, sql: dueReminders, arguments: [now.microseconds]).map(KnownPause.init)
    }
}
