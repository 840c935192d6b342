/// What `contains`, `minContains` and `maxContains` ask.
struct ContainsPlan: BitwiseCopyable {
    var node: UInt32
    let least: Int
    let most: Int

    /// Whether the elements that it takes count as evaluated.
    let evaluates: Bool
}
