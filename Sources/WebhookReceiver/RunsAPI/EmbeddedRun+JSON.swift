import JSON
import Runs
import RunStore

extension EmbeddedRun {
    /// The run as the program that made it reads it.
    var json: JSONValue {
        .object([
            ("id", .string(id)), ("name", .string(name)), ("status", .string(status.rawValue)),
            ("input", input ?? .null), ("reminded_at", .time(remindedAt)), ("answered_at", .time(answeredAt)),
            ("reviewer", .text(reviewer?.name)), ("reviewer_id", .text(reviewer?.id)),
            ("reviewer_proof", .text(reviewer?.proof.rawValue)),
        ])
    }
}
