public import Foundation

/// What was counted since the process began.
public struct Tally: Equatable, Sendable {
    /// From an answer that a machine waits for to one that was held for a day.
    static let latencyBoundsInSeconds: [Double] = [
        0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3600, 14400, 86400,
    ]

    /// How asking one orchestrator went.
    public struct Pulls: Equatable, Sendable {
        /// When it last said who waits.
        public internal(set) var lastSuccess: Date?

        /// How often it could not be asked or its answer not be kept.
        public internal(set) var failures = 0
    }

    /// Answers that were taken, by the way they came.
    public internal(set) var accepted: [String: Int] = ["form": 0, "json": 0]

    /// Posts of an answer that was taken before: they got its receipt.
    public internal(set) var repeated = 0

    /// What was turned away.
    public internal(set) var refusals: [Refusal: Int] = [:]

    /// The steps of deliveries.
    public internal(set) var deliveries: [DeliveryStep: Int] = [:]

    /// Seconds from taking an answer to reading it back, by orchestrator.
    public internal(set) var latency: [String: Histogram] = [:]

    /// By orchestrator.
    public internal(set) var pulls: [String: Pulls] = [:]

    /// Files of the site that were written because they were new or other than before.
    public internal(set) var filesWritten = 0

    /// Passes over the site that failed.
    public internal(set) var siteFailures = 0
}
