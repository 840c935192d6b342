import Foundation
import GRDB
import Runs

/// Compares a roster with what the store knows.
struct RosterPlan: Sendable {
    private let questions: [Question]
    private let listed: Set<PauseID>
    private let askedAt: Date
    private let now: Date

    init(_ roster: Roster, askedAt: Date, now: Date) {
        questions = roster.runs.map(Question.init)
        listed = Set(roster.runs.map(\.id) + roster.problems.map(\.pause))
        self.askedAt = askedAt
        self.now = now
    }

    /// What the store has of the listed pauses, and the open ones of the orchestrator that are not listed.
    func known(_ db: Database, _ orchestrator: String) throws -> [PauseID: KnownPause] {
        let sql =
            "SELECT \(KnownPause.columns) FROM pauses WHERE orchestrator = ? AND state IN ('open', 'held')"
        var known: [PauseID: KnownPause] = [:]
        let rows = try Row.fetchCursor(db, sql: sql, arguments: [orchestrator])
        while let row = try rows.next() {
            let pause = KnownPause(row)
            known[pause.id] = pause
        }
        for id in listed where known[id] == nil { known[id] = try KnownPause.fetch(db, id) }
        return known
    }

    /// What seems to be to do.
    func steps(_ known: [PauseID: KnownPause]) -> [RosterStep] {
        questions.compactMap { step(for: $0, known[$0.pausedRun.id]) }
            + known.values.filter(isGone).sorted { $0.number < $1.number }.map { .close($0.id) }
    }

    /// Takes a step if it still is to be taken now that nobody else can write; gives the one that was taken.
    func take(_ step: RosterStep, _ change: inout Change) throws -> RosterStep? {
        switch step {
        case .open(let question), .change(let question), .reopen(let question):
            try take(question, &change)
        case .close(let id):
            try close(id, &change)
        }
    }

    private func take(_ question: Question, _ change: inout Change) throws -> RosterStep? {
        let known = try change.known(question.pausedRun.id)
        let step = step(for: question, known)
        switch (step, known) {
        case (.open, _): try change.open(question)
        case (.change, let known?): try change.update(known, to: question, .changed)
        case (.reopen, let known?): try change.update(known, to: question, .opened)
        default: break
        }
        return step
    }

    private func close(_ id: PauseID, _ change: inout Change) throws -> RosterStep? {
        guard let known = try change.known(id), isGone(known) else { return nil }
        try change.move(known, to: .gone)
        try change.enter(.gone, id, shown: known.shown)
        return .close(id)
    }

    private func step(for question: Question, _ known: KnownPause?) -> RosterStep? {
        guard let known else { return .open(question) }
        switch known.state {
        case .open: return known.fingerprint == question.fingerprint ? nil : .change(question)
        case .held, .answered, .cancelled: return nil
        case .gone: return known.updatedAt < askedAt ? .reopen(question) : nil
        case .expired: return known.updatedAt < askedAt && !isLate(question) ? .reopen(question) : nil
        }
    }

    private func isGone(_ known: KnownPause) -> Bool {
        known.state == .open && known.updatedAt < askedAt && !listed.contains(known.id)
    }

    private func isLate(_ question: Question) -> Bool {
        question.pausedRun.deadline.map { $0 <= now } ?? false
    }
}
