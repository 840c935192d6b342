import Foundation
import JSON
import RunStore
import Runs

extension SampleRuns {
    /// One whose time is over: its run expired when nobody answered.
    static func expired(now: Date) throws -> NewRun {
        NewRun(
            name: "discount-autumn",
            description: "# Give the autumn discount?\n\nThe offer ended before anybody answered.",
            schema: try yesOrNo("Give it?"), tags: ["orders"], deadline: now.addingTimeInterval(-60))
    }

    /// One that Ada answers before anybody looks.
    static func answered() throws -> NewRun {
        NewRun(
            name: "mailing-31",
            description: "# Send the mailing to 1,204 people?\n\nIt was read twice.",
            schema: try yesOrNo("Send it?"), tags: ["publish"])
    }

    private static func yesOrNo(_ title: String) throws -> JSONValue {
        try json(
            """
            {"type": "object", "required": ["decision"], "additionalProperties": false,
             "properties": {"decision": {"enum": ["yes", "no"], "default": "no", "title": "\(title)"}}}
            """)
    }
}
