/// A date and time, as the clock shows it, and the zone of the clock.
public struct MomentInput: Equatable, Sendable {
    /// The clock's part; what no browser's own control shows stays as typed.
    public let clock: String

    /// The name under which the zone is posted.
    public let zoneName: String

    /// An offset, or the name of a zone.
    public let zone: String

    /// The `type` of an input with which a browser keeps the clock's part as it is.
    public var inputType: String { clock.isEmpty || Moment.isBrowserClock(clock) ? "datetime-local" : "text" }
}
