/// SplitMix64: the same numbers on every machine.
struct Lottery: RandomNumberGenerator {
    private var state: UInt64

    /// The numbers of one round: any round can be repeated without those before it.
    init(seed: UInt64, round: Int) {
        state = seed
        state = next() ^ UInt64(truncatingIfNeeded: round)
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0, below `end`.
    mutating func below(_ end: Int) -> Int { Int.random(in: 0..<max(end, 1), using: &self) }

    /// Whether it is this once, on average, in so many times.
    mutating func once(in times: Int) -> Bool { below(times) == 0 }

    /// One of some, of which there is at least one.
    mutating func pick<Element>(_ some: [Element]) -> Element { some[below(some.count)] }
}
