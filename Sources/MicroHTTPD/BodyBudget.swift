import Synchronization

/// The bytes that the long bodies of all requests under way may have together.
///
/// A body counts with the length that its head claims, from then until its exchange is over.
final class BodyBudget: Sendable {
    /// Bodies up to here do not count: there are no more of them than connections, and whoever claims long ones cannot
    /// keep out what most forms send.
    static let shortInBytes = 64 << 10

    private let limit: Int
    private let taken = Mutex(0)

    init(limit: Int) {
        self.limit = limit
    }

    /// - Returns: whether there was room for a body; whoever got it gives it back.
    func take(_ length: Int) -> Bool {
        guard length > Self.shortInBytes else { return true }
        return taken.withLock { taken in
            guard taken + length <= limit else { return false }
            taken += length
            return true
        }
    }

    func giveBack(_ length: Int) {
        guard length > Self.shortInBytes else { return }
        taken.withLock { $0 -= length }
    }
}
