/// How many pauses wait for a person, and which of them came last.
public struct Waiting: Hashable, Sendable {
    /// Nothing waits.
    public static let none = Waiting(count: 0, newest: 0)

    /// How many wait.
    public private(set) var count: Int

    /// Counts pauses in the order in which they came; 0 where none waits.
    public private(set) var newest: Int64

    init(count: Int, newest: Int64) {
        (self.count, self.newest) = (count, newest)
    }

    /// Counts others too.
    public mutating func add(_ others: Waiting) {
        count += others.count
        newest = max(newest, others.newest)
    }
}
