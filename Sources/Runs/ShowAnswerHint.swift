public import JSON

/// Whether those who come late are shown what was answered, as a run's schema says it under `x-countersign`: `showAnswer`.
///
/// It may stand wherever the hints of who may answer stand, see `Audience.init(schema:)`.
public struct ShowAnswerHint: Equatable, Sendable {
    /// The member of the hints.
    public static let name = "showAnswer"

    /// Whether it is allowed; not where nothing is said, nor where what is said cannot be read.
    public let isAllowed: Bool

    /// Whether something is said that is neither `true` nor `false`.
    public let isUnreadable: Bool

    public init(schema: JSONValue?) {
        let hints = AudienceHints(schema)
        let hint = hints[Self.name].flatMap { $0.isNull ? nil : $0 }
        isAllowed = hint?.bool == true && hints.unreadable.isEmpty
        isUnreadable = hint != nil && hint?.bool == nil
    }
}
