import Foundation
import Synchronization

/// The moments at which a test makes a debug build kill itself, as if its power had gone.
///
/// `COUNTERSIGN_CRASH_AT=after-commit:3` does so at the third arrival there. Release builds never look.
public enum CrashPoint: String, Sendable {
    /// A transaction is whole, but not on disk.
    case beforeCommit = "before-commit"

    /// It is on disk, but nobody was told.
    case afterCommit = "after-commit"

    /// It is written down that an answer is about to be sent; the orchestrator knows nothing of it.
    case beforeSend = "before-send"

    /// The orchestrator was asked to resume; what it said is not written down.
    case afterSend = "after-send"

    /// The orchestrator was read back; what it showed is not written down.
    case afterLook = "after-look"

    /// Ends the process if this is the moment that was asked for.
    public func reach() {
        #if DEBUG
            guard let plan = Self.plan, plan.point == self else { return }
            guard Self.arrivals.add(1, ordering: .relaxed).newValue == plan.arrival else { return }
            kill(getpid(), SIGKILL)
        #endif
    }

    #if DEBUG
        private static let arrivals = Atomic(0)

        private static let plan: (point: CrashPoint, arrival: Int)? = {
            let parts = (ProcessInfo.processInfo.environment["COUNTERSIGN_CRASH_AT"] ?? "").split(
                separator: ":")
            guard let name = parts.first, let point = CrashPoint(rawValue: String(name)) else { return nil }
            return (point, parts.dropFirst().first.flatMap { Int($0) } ?? 1)
        }()
    #endif
}
