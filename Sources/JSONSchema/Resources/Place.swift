import JSON

/// A value of one of the documents that take part, told apart from all others.
struct Place: Hashable {
    let document: Int32

    /// The value's index on its document's tape.
    let index: Int32

    init(document: Int, _ value: JSONValue) {
        self.document = Int32(truncatingIfNeeded: document)
        index = value.withUnsafeTape { _, index in Int32(truncatingIfNeeded: index) }
    }
}
