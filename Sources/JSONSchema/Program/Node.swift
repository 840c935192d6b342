import JSON

/// A subschema of a program: the kinds that it takes, and where its instructions for each kind are.
///
/// The instructions of a node lie side by side: those for numbers, for strings, for arrays, for objects, and for null and
/// booleans. What holds for every kind is repeated in each part, so that a value has one run of instructions to pass.
struct Node: BitwiseCopyable {
    /// The node that takes everything; always the first of a program.
    static let anything: UInt32 = 0

    let kinds: KindSet

    /// What can be told before the instructions are looked at.
    let leaf: LeafCheck
    var numbers: UInt32
    var strings: UInt32
    var arrays: UInt32
    var objects: UInt32
    var others: UInt32
    var end: UInt32

    @inline(__always)
    func instructions(for kind: JSONKind) -> Range<Int> {
        switch kind {
        case .number: Int(numbers)..<Int(strings)
        case .string: Int(strings)..<Int(arrays)
        case .array: Int(arrays)..<Int(objects)
        case .object: Int(objects)..<Int(others)
        case .null, .boolean: Int(others)..<Int(end)
        }
    }
}
