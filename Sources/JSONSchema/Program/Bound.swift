import JSON

/// A number of the schema, ready to be compared: `significand` × 10^`exponent` where `isSmall`.
struct Bound: BitwiseCopyable {
    let significand: Int64
    let exponent: Int32
    let isSmall: Bool

    init(_ value: JSONValue) {
        let node = value.withUnsafeTape { tape, index in tape[index] }
        (significand, exponent, isSmall) = (node.significand, Int32(node.exponent), node.isSmall)
    }
}
