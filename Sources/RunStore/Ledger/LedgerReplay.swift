import GRDB
import Runs

/// What the store should hold, by the ledger alone; and where it does not.
struct LedgerReplay {
    private var pauses: [String: PauseTrail] = [:]
    private var answers: [String: AnswerTrail] = [:]

    /// Takes the next entry.
    mutating func follow(_ entry: LedgerRecord) {
        guard let event = LedgerEvent(rawValue: entry.event), !entry.pause.isEmpty else { return }
        pauses[entry.pause, default: PauseTrail()].follow(event, entry)
        if event == .purged {
            for (id, trail) in answers where trail.entry.pause == entry.pause { answers[id]?.isPurged = true }
        }
        guard let submission = entry.submission else { return }
        if event == .answered { answers[submission] = AnswerTrail(entry) }
        answers[submission]?.follow(event)
    }

    /// What is otherwise in the store, and what is not there any more.
    func faults(_ db: Database) throws -> [LedgerFault] {
        try answerFaults(db) + pauseFaults(db)
    }

    private func answerFaults(_ db: Database) throws -> [LedgerFault] {
        var (faults, missing) = ([LedgerFault](), answers)
        let rows = try Row.fetchCursor(
            db, sql: "SELECT *, coalesce(sent, input) AS kept FROM submissions ORDER BY received_at, id")
        while let row = try rows.next() {
            let id: String = row["id"]
            guard let trail = missing.removeValue(forKey: id) else {
                faults.append(.answerUnknown(submission: id))
                continue
            }
            if !trail.vouches(for: row) {
                faults.append(.answerAltered(submission: id, sequence: trail.entry.sequence))
            }
        }
        return faults
            + missing.sorted { $0.value.entry.sequence < $1.value.entry.sequence }.map {
                .answerMissing(submission: $0.key, sequence: $0.value.entry.sequence)
            }
    }

    private func pauseFaults(_ db: Database) throws -> [LedgerFault] {
        var (faults, missing) = ([LedgerFault](), pauses)
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT state, answer, shown, \(PausedRun.columns) FROM pauses
                JOIN questions ON questions.pause = number ORDER BY number
                """)
        while let row = try rows.next() {
            let trail = missing.removeValue(forKey: row["id"])
            if try trail?.vouches(for: row) != true { faults.append(.pauseAltered(PauseID(row["id"]))) }
        }
        return faults + missing.keys.sorted().map { .pauseMissing(PauseID($0)) }
    }
}
