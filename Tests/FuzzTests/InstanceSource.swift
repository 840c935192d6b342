/// Makes values, of words that stand in schemas too.
struct InstanceSource {
    /// A value of up to so many levels.
    static func value(_ lottery: inout Lottery, depth: Int) -> Tree {
        switch lottery.below(depth > 0 ? 9 : 5) {
        case 0: .null
        case 1: .bool(lottery.once(in: 2))
        case 2: .number(lottery.pick(Vocabulary.numbers))
        case 3: .number("\(lottery.below(12) - 3)")
        case 4: .string(lottery.pick(Vocabulary.strings))
        case 5, 6: array(&lottery, depth: depth)
        default: object(&lottery, depth: depth)
        }
    }

    private static func array(_ lottery: inout Lottery, depth: Int) -> Tree {
        let count = lottery.once(in: 20) ? 20 : lottery.below(5)
        return .array((0..<count).map { _ in value(&lottery, depth: depth - 1) })
    }

    private static func object(_ lottery: inout Lottery, depth: Int) -> Tree {
        let names = Vocabulary.names.shuffled(using: &lottery).prefix(lottery.below(6))
        return .object(names.map { ($0, value(&lottery, depth: depth - 1)) })
    }
}
