import Foundation
import JSON

/// One page of a list, and when the server made it.
struct PrefectList: Sendable {
    let rows: [JSONValue]

    /// The time on the server's clock, which also stamps its states and rows.
    let now: Date
}
