/// How many pauses wait for a person, which of them came last, and of how many people were reminded.
public struct Waiting: Hashable, Sendable {
    /// Nothing waits.
    public static let none = Waiting(count: 0, newest: 0, reminded: 0)

    /// How many wait.
    public private(set) var count: Int

    /// Counts pauses in the order in which they came; 0 where none waits.
    public private(set) var newest: Int64

    /// Of how many people were reminded.
    public private(set) var reminded: Int

    init(count: Int, newest: Int64, reminded: Int) {
        (self.count, self.newest, self.reminded) = (count, newest, reminded)
    }

    /// Counts others too.
    public mutating func add(_ others: Waiting) {
        count += others.count
        newest = max(newest, others.newest)
        reminded += others.reminded
    }
}
