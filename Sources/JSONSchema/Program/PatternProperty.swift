/// An entry of `patternProperties`.
struct PatternProperty: BitwiseCopyable {
    let pattern: UInt32
    var node = Node.anything
}
