/// One character or class of a pattern, and how often it stands there.
struct PatternStep: Equatable, Sendable {
    let set: ScalarSet

    /// The only character taken, where it is one.
    let literal: Unicode.Scalar?
    var least = 1
    var most = 1
}
