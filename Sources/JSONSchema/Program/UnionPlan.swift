import JSON

/// What `anyOf` or `oneOf` asks: its branches, sorted out by the kind of value that they take.
struct UnionPlan: BitwiseCopyable {
    /// Whether no more than one branch may take the value.
    let isExclusive: Bool

    /// In the program's list, by kind of value: the nodes of the branches that may take one of it.
    var null = ListRange(first: 0, count: 0)
    var boolean = ListRange(first: 0, count: 0)
    var number = ListRange(first: 0, count: 0)
    var string = ListRange(first: 0, count: 0)
    var array = ListRange(first: 0, count: 0)
    var object = ListRange(first: 0, count: 0)

    /// In the program's tags, plus one; 0 where the branches for objects have no tag in common.
    var tag: UInt32 = 0

    @inline(__always)
    func branches(for kind: JSONKind) -> ListRange {
        switch kind {
        case .null: null
        case .boolean: boolean
        case .number: number
        case .string: string
        case .array: array
        case .object: object
        }
    }
}
