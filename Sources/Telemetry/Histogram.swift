/// How often values fell below each of some bounds.
public struct Histogram: Equatable, Sendable {
    /// The upper bounds, inclusive and rising; above the last one is infinity.
    public let bounds: [Double]

    /// How many values fell into each bucket alone; one more than there are bounds.
    public private(set) var counts: [Int]

    /// All values together.
    public private(set) var sum: Double = 0

    public init(bounds: [Double]) {
        self.bounds = bounds
        counts = Array(repeating: 0, count: bounds.count + 1)
    }

    /// How many values there are.
    public var count: Int { counts.reduce(0, +) }

    mutating func add(_ value: Double) {
        counts[bounds.firstIndex { value <= $0 } ?? bounds.count] += 1
        sum += value
    }
}
