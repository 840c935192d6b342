/// Places in a value, by the names and indices that lead to them.
///
/// Many places may lie in one value with a long name: where they come in the order of the value, the name is read once for
/// all of them, so that a tree is made and gone through in time linear in the value.
public struct PlaceTree: Sendable {
    /// Whether what is here is one of the places.
    public private(set) var isPlace = false

    private var tokens: [String] = []
    private var branches: [PlaceTree] = []
    private var numbers: [JSONPointer: Int] = [:]

    /// A tree of these places.
    public init(_ places: some Sequence<JSONPointer> = [JSONPointer]()) {
        for place in places { insert(place.tokens[...]) }
    }

    /// The places within a member or an element; `nil` where there are none.
    public subscript(token: String) -> PlaceTree? {
        numbers.isEmpty ? nil : numbers[JSONPointer(tokens: [token])].map { branches[$0] }
    }

    private mutating func insert(_ rest: ArraySlice<String>) {
        guard let token = rest.first else {
            isPlace = true
            return
        }
        branches[number(of: token)].insert(rest.dropFirst())
    }

    private mutating func number(of token: String) -> Int {
        if let last = tokens.last, last.isTheVery(token) { return tokens.count - 1 }
        let name = JSONPointer(tokens: [token])
        if let number = numbers[name] { return number }
        numbers[name] = tokens.count
        tokens.append(token)
        branches.append(PlaceTree())
        return tokens.count - 1
    }
}

extension String {
    /// Whether both are one and the same text in memory; not for short ones, which are read as fast.
    fileprivate func isTheVery(_ other: String) -> Bool {
        guard utf8.count == other.utf8.count, utf8.count > 15 else { return false }
        return start != nil && start == other.start
    }

    private var start: UnsafePointer<UInt8>? {
        utf8.withContiguousStorageIfAvailable(\.baseAddress) ?? nil
    }
}
