import Foundation

/// A change that waits for its turn, and whom to tell how it went.
struct Commission: Sendable {
    /// When it was asked for.
    let now: Date

    /// Changes the store; what it gives is called once that is on disk.
    let work: @Sendable (inout Change) throws -> @Sendable () -> Void

    /// Called when nothing of it was kept.
    let fail: @Sendable (any Error) -> Void
}
