import GRDB
import Runs

/// Goes along the chain and looks for the first link that does not hold, then at all in the store that it vouches for.
struct LedgerCheck {
    private let db: Database
    private let noted: LedgerHead?

    init(_ db: Database, noted: LedgerHead?) {
        self.db = db
        self.noted = noted
    }

    func report() throws -> LedgerReport {
        var replay = LedgerReplay()
        let (head, entries, fault) = try chain(&replay)
        var faults = [fault].compactMap(\.self)
        if faults.isEmpty, let cut = try cut(head) { faults.append(cut) }
        return LedgerReport(entries: entries, head: head, faults: faults + (try replay.faults(db)))
    }

    private func chain(_ replay: inout LedgerReplay) throws -> (LedgerHead, entries: Int64, LedgerFault?) {
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
            replay.follow(record)
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
}
