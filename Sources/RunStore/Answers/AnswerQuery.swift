public import Foundation
import GRDB

/// Which answers are looked for; each condition that is given must hold.
public struct AnswerQuery: Equatable, Sendable {
    /// The flow's whole name.
    public var flow: String?

    /// The run's whole id or name.
    public var run: String?

    /// One of the run's tags.
    public var tag: String?

    /// From this moment on.
    public var since: Date?

    /// Before this moment.
    public var until: Date?

    public init() {}

    var condition: (sql: String, arguments: StatementArguments) {
        var (parts, arguments) = ([String](), StatementArguments())
        func require(_ sql: String, _ values: [(any DatabaseValueConvertible)?]) {
            let values = values.compactMap(\.self)
            guard !values.isEmpty else { return }
            parts.append(" AND \(sql)")
            for value in values { arguments += [value] }
        }
        require("flow = ?", [flow])
        require("(run_id = ? OR run_name = ?)", [run, run])
        require("EXISTS (SELECT 1 FROM json_each(tags) WHERE value = ?)", [tag])
        require("received_at >= ?", [since?.microseconds])
        require("received_at < ?", [until?.microseconds])
        return (parts.joined(), arguments)
    }
}
