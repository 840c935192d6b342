/// The members of an object, in order.
public struct JSONMembers: Sequence, Sendable {
    let object: JSONValue

    init(_ object: JSONValue) {
        self.object = object
    }

    public var underestimatedCount: Int { object.kind == .object ? object.count : 0 }

    public func makeIterator() -> Iterator {
        Iterator(storage: object.storage, index: object.index + 1, left: underestimatedCount)
    }

    /// Walks over the tape, member by member.
    public struct Iterator: IteratorProtocol {
        let storage: JSONStorage
        var index: Int
        var left: Int

        public mutating func next() -> (key: String, value: JSONValue)? {
            guard left > 0 else { return nil }
            left -= 1
            let value = JSONValue(storage, index + 1)
            defer { index = value.end }
            return (value.text(of: index), value)
        }
    }
}
