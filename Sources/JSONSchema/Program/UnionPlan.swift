/// What `anyOf` or `oneOf` asks: its branches, sorted out by the kind of value that they take.
struct UnionPlan: BitwiseCopyable {
    /// Whether no more than one branch may take the value.
    let isExclusive: Bool

    /// Where in the program's branches there is a list of nodes for each kind of value, in the order of `JSONKind`.
    let branches: UInt32

    /// In the program's tags, plus one; 0 where the branches for objects have no tag in common.
    var tag: UInt32 = 0
}
