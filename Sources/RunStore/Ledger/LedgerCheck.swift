import GRDB
import Runs

/// Goes along the chain and looks for the first link that does not hold, then at the answers that it vouches for.
struct LedgerCheck {
    private let db: Database
    private let noted: LedgerHead?

    init(_ db: Database, noted: LedgerHead?) {
        self.db = db
        self.noted = noted
    }

    func report() throws -> LedgerReport {
        let (head, entries, fault) = try chain()
        var faults = [fault].compactMap(\.self)
        if faults.isEmpty, let cut = try cut(head) { faults.append(cut) }
        return LedgerReport(entries: entries, head: head, faults: faults + (try answers()))
    }

    private func chain() throws -> (LedgerHead, entries: Int64, LedgerFault?) {
        var (head, entries) = (LedgerHead.start, Int64(0))
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM ledger ORDER BY sequence")
        while let row = try rows.next() {
            let record = LedgerRecord(row: row)
            guard record.sequence == head.sequence + 1 else {
                return (head, entries, .missing(sequence: head.sequence + 1))
            }
            let hash = record.hash(after: head.hash)
            guard row["hash"] == hash else { return (head, entries, .altered(sequence: record.sequence)) }
            head = LedgerHead(sequence: record.sequence, hash: hash)
            entries += 1
            if let noted, noted.sequence == head.sequence, noted != head {
                return (head, entries, .otherLedger(noted))
            }
        }
        return (head, entries, nil)
    }

    /// Told by the end that was noted elsewhere, and by SQLite's own count where nobody thought of that.
    private func cut(_ head: LedgerHead) throws -> LedgerFault? {
        let counted =
            try Int64.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'ledger'") ?? 0
        return max(counted, noted?.sequence ?? 0) > head.sequence ? .cutOff(after: head.sequence) : nil
    }

    private func answers() throws -> [LedgerFault] {
        var faults: [LedgerFault] = []
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT submissions.id, salt, coalesce(submissions.sent, input) AS kept, sequence, ledger.sent
                FROM submissions LEFT JOIN ledger ON ledger.submission = submissions.id AND event = 'answered'
                """)
        while let row = try rows.next() {
            if let fault = Self.fault(row) { faults.append(fault) }
        }
        return faults
    }

    /// Nothing can be said of answers that were purged, and of those from before there were digests.
    private static func fault(_ row: Row) -> LedgerFault? {
        guard let sequence = row["sequence"] as Int64? else { return .answerUnknown(submission: row["id"]) }
        guard let salt = row["salt"] as String?, let sent = row["sent"] as String?,
            sent != SubmissionRecord.sent(row["kept"], salt: salt)
        else { return nil }
        return .answerAltered(submission: row["id"], sequence: sequence)
    }
}
