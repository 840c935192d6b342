import Foundation
import GRDB
import JSON
import Runs

extension EmbeddedRun {
    /// The runs of the embedded orchestrator; to be followed by AND or an order.
    static let selection = """
        SELECT number, pauses.id, run_id, run_name, flow, tags, pauses.state, paused_at, deadline, reminded_at, input, \(Reviewer.columns),
            received_at
        FROM pauses LEFT JOIN submissions ON submissions.id = answer
        WHERE orchestrator = '\(EmbeddedOrchestrator.name)'
        """

    init(row: Row) throws {
        guard let state = PauseState(rawValue: row["state"]) else { throw RowError(pause: row["id"]) }
        let run = try Run(row: row)
        self.init(
            id: run.id, name: run.name, status: Status(state), input: try row.json("input"),
            answeredAt: (row["received_at"] as Int64?).map(Date.init(microseconds:)),
            reviewer: Reviewer(row: row),
            createdAt: Date(microseconds: row["paused_at"]),
            deadline: (row["deadline"] as Int64?).map(Date.init(microseconds:)),
            remindedAt: (row["reminded_at"] as Int64?).map(Date.init(microseconds:)), tags: run.tags)
    }
}

extension EmbeddedRun.Status {
    /// A run of ours is never `held` or `gone`: its answer is settled as it is accepted.
    init(_ state: PauseState) {
        switch state {
        case .open, .held: self = .paused
        case .answered: self = .resumed
        case .expired: self = .expired
        case .cancelled, .gone: self = .cancelled
        }
    }

    /// The pause's state that shows as this one.
    var state: PauseState {
        switch self {
        case .paused: .open
        case .resumed: .answered
        case .expired: .expired
        case .cancelled: .cancelled
        }
    }
}
