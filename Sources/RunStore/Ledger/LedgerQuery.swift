public import Foundation
import GRDB
public import Runs

/// Which lines of the ledger are looked for; each condition that is given must hold.
public struct LedgerQuery: Equatable, Sendable {
    /// Stands somewhere in the run's name, its flow, the pause's or the run's id, the reviewer's name or id, or the reason.
    public var text: String?

    /// What happened.
    public var event: LedgerEvent?

    /// The reviewer's whole id, or a part of the name; ASCII letters in either case.
    public var reviewer: String?

    /// The pause, whole.
    public var pause: PauseID?

    /// From this moment on.
    public var since: Date?

    /// Only what happened before this line: where to go on backwards.
    public var before: Int64?

    public init() {}

    var condition: (sql: String, arguments: StatementArguments) {
        var (parts, arguments) = (["TRUE"], StatementArguments())
        func require(_ sql: String, _ values: [(any DatabaseValueConvertible)?]) {
            let values = values.compactMap(\.self)
            guard !values.isEmpty else { return }
            parts.append(sql)
            for value in values { arguments += [value] }
        }
        require(Self.textCondition, Array(repeating: text.map(Self.pattern), count: 7))
        require("event = ?", [event?.rawValue])
        require(Self.reviewerCondition, [reviewer, reviewer.map(Self.pattern)])
        require("ledger.pause = ?", [pause?.text])
        require("at >= ?", [since?.microseconds])
        require("sequence < ?", [before])
        return (parts.joined(separator: " AND "), arguments)
    }

    private static let textCondition =
        "("
        + [
            "run_name", "flow", "ledger.pause", "run_id", "ledger.reviewer", "ledger.reviewer_id",
            "ledger.reason",
        ].map { "\($0) LIKE ? ESCAPE '\\'" }.joined(separator: " OR ") + ")"

    private static let reviewerCondition =
        "(ledger.reviewer_id = ? OR ledger.reviewer LIKE ? ESCAPE '\\')"

    /// Any text with this one in it; the signs that LIKE takes for others stand for themselves.
    private static func pattern(_ text: String) -> String {
        "%" + text.map { "\\%_".contains($0) ? "\\\($0)" : String($0) }.joined() + "%"
    }
}
