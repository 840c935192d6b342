/// The lengths of strings, or the whole numbers, that some instructions take.
struct LeafRange {
    private(set) var low = Int64.min
    private(set) var high = Int64.max

    /// `nil` where the instructions ask for more than a range.
    init?(_ instructions: [Instruction], _ tables: Tables) {
        for instruction in instructions {
            guard let range = Self.range(of: instruction, tables) else { return nil }
            low = max(low, range.low)
            high = min(high, range.high)
        }
    }

    private static func range(of instruction: Instruction, _ tables: Tables) -> (low: Int64, high: Int64)? {
        switch instruction {
        case .minLength(let least): (Int64(least), .max)
        case .maxLength(let most): (.min, Int64(most))
        case .minimum(let bound): whole(bound, tables).map { ($0, .max) }
        case .maximum(let bound): whole(bound, tables).map { (.min, $0) }
        case .exclusiveMinimum(let bound): whole(bound, tables).map { ($0 + 1, .max) }
        case .exclusiveMaximum(let bound): whole(bound, tables).map { (.min, $0 - 1) }
        default: nil
        }
    }

    /// The value of a bound of up to 18 digits without a fraction.
    private static func whole(_ bound: UInt32, _ tables: Tables) -> Int64? {
        let bound = tables.bounds[Int(bound)]
        return bound.isSmall && bound.exponent == 0 ? bound.significand : nil
    }
}
