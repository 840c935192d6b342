import Foundation
import GRDB
import Runs
import Tokens

/// Chains the ledger, says who may answer, and lets contents go while their digests stay.
enum SecondVersion {
    @Sendable static func make(_ db: Database) throws {
        try db.execute(sql: columns)
        try chainLedger(db)
        try digestSubmissions(db)
        try db.execute(sql: guards)
    }

    /// `salt` and `content` tell a repeated answer, `sent` is the input without its secrets where it has any.
    private static let columns = """
        DROP TRIGGER ledger_keeps_entries;
        DROP TRIGGER ledger_keeps_words;
        ALTER TABLE ledger ADD COLUMN reviewer_id TEXT;
        ALTER TABLE ledger ADD COLUMN proof TEXT;
        ALTER TABLE ledger ADD COLUMN sent TEXT;
        ALTER TABLE ledger ADD COLUMN hash TEXT NOT NULL DEFAULT '';
        ALTER TABLE submissions ADD COLUMN reviewer_id TEXT;
        ALTER TABLE submissions ADD COLUMN proof TEXT;
        ALTER TABLE submissions ADD COLUMN salt TEXT;
        ALTER TABLE submissions ADD COLUMN content TEXT;
        ALTER TABLE submissions ADD COLUMN sent TEXT;
        ALTER TABLE outbox ADD COLUMN sent_at INTEGER;
        ALTER TABLE questions ADD COLUMN audience TEXT;
        ALTER TABLE pauses ADD COLUMN purged_at INTEGER;
        ALTER TABLE pauses ADD COLUMN misses INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX pauses_to_purge ON pauses (updated_at)
            WHERE state NOT IN ('open', 'held') AND purged_at IS NULL;
        UPDATE ledger SET proof = 'word' WHERE reviewer IS NOT NULL;
        UPDATE submissions SET proof = 'word' WHERE reviewer IS NOT NULL;
        """

    private static let guards = """
        CREATE TRIGGER ledger_keeps_entries BEFORE DELETE ON ledger
            BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
        CREATE TRIGGER ledger_keeps_words BEFORE UPDATE ON ledger
            BEGIN SELECT RAISE(ABORT, 'the ledger only grows'); END;
        """

    private static func chainLedger(_ db: Database) throws {
        var head = LedgerHead.start
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM ledger ORDER BY sequence")
        while let row = try rows.next() {
            let record = LedgerRecord(row: row)
            head = LedgerHead(sequence: record.sequence, hash: record.hash(after: head.hash))
            try db.execute(
                sql: "UPDATE ledger SET hash = ? WHERE sequence = ?", arguments: [head.hash, head.sequence])
        }
    }

    private static func digestSubmissions(_ db: Database) throws {
        for row in try Row.fetchAll(db, sql: "SELECT id, input FROM submissions") {
            let salt = Unguessable.id()
            try db.execute(
                sql: "UPDATE submissions SET salt = ?, content = ? WHERE id = ?",
                arguments: [salt, SubmissionRecord.content(row["input"], salt: salt), row["id"]])
        }
    }
}
