/// What a runner keeps in mind where it must; most schemas and values need none of it.
final class RunnerNotes {
    /// The resources on the way to the present node, outermost first.
    var scope: [UInt32] = [0]

    /// Verdicts found on the way, for schemas that ask the same of the same value again and again, as recursive unions do.
    ///
    /// Later verdicts may push out earlier ones, so its size is bounded.
    private var verdicts: [UInt64] = []

    private static let mostVerdicts = 1 << 14

    func rememberVerdicts() {
        verdicts = Array(repeating: 0, count: Self.mostVerdicts)
    }

    /// Whether a node took a value; `nil` where it is not known.
    func verdict(_ node: UInt32, _ value: Int) -> Bool? {
        let key = Self.key(node, value)
        let entry = verdicts[Self.slot(of: key)]
        return entry >> 1 == key ? entry & 1 == 1 : nil
    }

    func keep(_ verdict: Bool, _ node: UInt32, _ value: Int) {
        let key = Self.key(node, value)
        verdicts[Self.slot(of: key)] = key << 1 | (verdict ? 1 : 0)
    }

    /// A number for each pair, and never 0: a program has fewer than 2^31 nodes, and so has a tape.
    private static func key(_ node: UInt32, _ value: Int) -> UInt64 {
        UInt64(node + 1) << 31 ^ UInt64(value)
    }

    private static func slot(of key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 50)
    }
}
