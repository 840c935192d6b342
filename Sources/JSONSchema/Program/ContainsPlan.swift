/// What `contains`, `minContains` and `maxContains` ask.
struct ContainsPlan: BitwiseCopyable {
    var node: UInt32
    let least: Int
    let most: Int
}
