public import Foundation
public import Runs

/// A pause as the store knows it.
public struct StoredPause: Equatable, Sendable {
    /// Counts pauses in the order in which they came.
    public let number: Int64

    /// Grows with every change of any pause; where to go on in `RunStore.pausesChanged`.
    public let revision: Int64

    /// Times are kept to the microsecond; a NUL character in a text is kept as U+FFFD.
    public let pausedRun: PausedRun

    /// `PausedRun.shownDigest` of `pausedRun`.
    public let shown: String

    /// How far it has come here.
    public let state: PauseState

    /// When any of this last changed.
    public let changedAt: Date

    /// Why the orchestrator itself refused the last answer; holds no run input.
    public let engineReason: String?

    /// When people were reminded of it; `nil` while they were not.
    public let remindedAt: Date?

    /// `nil` unless the state is `held` or `answered`.
    public let decision: Decision?
}
