import JSON

/// The kinds of value that a subschema takes, one bit each; `integer` stands for whole numbers alone.
struct KindSet: OptionSet, Hashable, Sendable, BitwiseCopyable {
    var rawValue: UInt8

    static let null = KindSet(.null)
    static let boolean = KindSet(.boolean)
    static let number = KindSet(.number)
    static let string = KindSet(.string)
    static let array = KindSet(.array)
    static let object = KindSet(.object)
    static let integer = KindSet(rawValue: 1 << 6)

    static let all: KindSet = [.null, .boolean, .number, .string, .array, .object]

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    @inline(__always)
    init(_ kind: JSONKind) {
        rawValue = 1 << kind.rawValue
    }

    /// The set that a name in `type` stands for; `nil` for a name that is none.
    init?(named name: String) {
        guard let found = Self.names.first(where: { $0.name == name }) else { return nil }
        self = found.kinds
    }

    /// The names of `type`, in the order in which a message lists them.
    static let names: [(name: String, kinds: KindSet)] = [
        ("string", .string), ("integer", .integer), ("number", .number), ("boolean", .boolean),
        ("array", .array),
        ("object", .object), ("null", .null),
    ]
}

extension KindSet {
    /// The kinds that both take; whole numbers are numbers.
    func common(with other: KindSet) -> KindSet {
        let both = withWholeNumbers.intersection(other.withWholeNumbers)
        return both.contains(.number) ? both.subtracting(.integer) : both
    }

    /// Whether it may hold values of a kind.
    func mayHold(_ kind: KindSet) -> Bool {
        !common(with: kind).isEmpty || (kind == .number && contains(.integer))
    }

    /// The names of `type` that it holds.
    var typeNames: [String] {
        Self.names.filter { contains($0.kinds) }.map(\.name)
    }

    private var withWholeNumbers: KindSet { contains(.number) ? union(.integer) : self }
}
