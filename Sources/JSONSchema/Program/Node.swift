/// A subschema of a program: the kinds that it takes, and what a glance can tell.
///
/// Its instructions stand in parts, one for each kind of value, in the order of `JSONKind`. What holds for every kind is
/// repeated in each part, so that a value has one run of instructions to pass. The program's `starts` tell where they begin.
struct Node: BitwiseCopyable {
    /// The node that takes everything; always the first of a program.
    static let anything: UInt32 = 0

    /// How many starts a node has: one for each kind, and the end of the last.
    static let startCount = 7

    let kinds: KindSet

    /// What can be told before the instructions are looked at.
    let leaf: LeafCheck
}
