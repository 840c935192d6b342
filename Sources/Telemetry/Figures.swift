public import Foundation
import Synchronization

/// What an operator watches, counted where it happens; one for a process, used from all its tasks.
public final class Figures: Sendable {
    /// The program's version.
    public let version: String

    /// When the counting began, which is when the process did.
    public let startedAt: Date

    private let counted = Mutex(Tally())

    public init(version: String = "", startedAt: Date = Date()) {
        self.version = version
        self.startedAt = startedAt
    }

    /// All of it at this moment.
    public var tally: Tally { counted.withLock { $0 } }

    /// An answer was taken, through this channel.
    public func accepted(through channel: String) {
        counted.withLock { $0.accepted[channel, default: 0] += 1 }
    }

    /// An answer came again.
    public func repeated() {
        counted.withLock { $0.repeated += 1 }
    }

    public func refused(_ reason: Refusal) {
        counted.withLock { $0.refusals[reason, default: 0] += 1 }
    }

    public func delivered(_ step: DeliveryStep) {
        counted.withLock { $0.deliveries[step, default: 0] += 1 }
    }

    /// An answer was read back, so many seconds after it was taken.
    public func confirmed(by orchestrator: String, afterSeconds seconds: Double) {
        counted.withLock {
            $0.latency[orchestrator, default: Histogram(bounds: Tally.latencyBoundsInSeconds)]
                .add(max(0, seconds))
        }
    }

    /// This orchestrator is asked from now on: one that never answers must show as well.
    public func asks(_ orchestrator: String) {
        counted.withLock { _ = $0.pulls[orchestrator, default: Tally.Pulls()] }
    }

    public func pulled(from orchestrator: String, at date: Date = Date()) {
        counted.withLock { $0.pulls[orchestrator, default: Tally.Pulls()].lastSuccess = date }
    }

    public func couldNotPull(from orchestrator: String) {
        counted.withLock { $0.pulls[orchestrator, default: Tally.Pulls()].failures += 1 }
    }

    /// A pass over the site wrote so many files.
    public func wrote(files count: Int) {
        counted.withLock { $0.filesWritten += count }
    }

    public func couldNotWriteSite() {
        counted.withLock { $0.siteFailures += 1 }
    }
}
