/// The elements of an array, in order.
public struct JSONElements: Sequence, Sendable {
    let array: JSONValue

    init(_ array: JSONValue) {
        self.array = array
    }

    public var underestimatedCount: Int { array.kind == .array ? array.count : 0 }

    public func makeIterator() -> Iterator {
        Iterator(storage: array.storage, index: array.index + 1, left: underestimatedCount)
    }

    /// Walks over the tape, element by element.
    public struct Iterator: IteratorProtocol {
        let storage: JSONStorage
        var index: Int
        var left: Int

        public mutating func next() -> JSONValue? {
            guard left > 0 else { return nil }
            left -= 1
            let value = JSONValue(storage, index)
            index = value.end
            return value
        }
    }
}

extension JSONValue {
    /// The index past this value on the tape.
    var end: Int { node.isContainer ? Int(node.extent) : index + 1 }
}
