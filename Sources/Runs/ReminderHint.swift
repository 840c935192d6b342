public import Foundation
public import JSON

/// When people should be reminded, as a run's schema says it under `x-countersign`: `remindAfter`, in seconds.
///
/// It may stand wherever the hints of who may answer stand, see `Audience.init(schema:)`.
public struct ReminderHint: Equatable, Sendable {
    /// The member of the hints.
    public static let name = "remindAfter"

    /// From a second to a year.
    public static let range = 1...31_622_400

    /// How long after the run began to wait; `nil` where nothing is said, or nothing that can be read.
    public let seconds: Int?

    /// Whether something is said that is no whole number within `range`.
    public let isUnreadable: Bool

    public init(schema: JSONValue?) {
        let hint = AudienceHints(schema)[Self.name].flatMap { $0.isNull ? nil : $0 }
        seconds = hint?.int.flatMap { Self.range.contains($0) ? $0 : nil }
        isUnreadable = hint != nil && seconds == nil
    }

    /// The moment itself, for a run that began to wait then.
    public func moment(after pausedAt: Date) -> Date? {
        seconds.map { pausedAt.addingTimeInterval(Double($0)) }
    }
}
