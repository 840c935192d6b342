public import Foundation

/// How much waits, for the index page and for metrics.
public struct StoreCounts: Equatable, Sendable {
    /// Pauses that wait for a person.
    public let waiting: Int

    /// Answers on their way to an orchestrator that has not taken them yet.
    public let held: Int

    /// When the oldest of those was taken.
    public let oldestHeldAt: Date?
}
