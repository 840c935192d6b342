import JSON

/// What a field's entry comes to.
enum Reading: Equatable {
    case value(JSONValue)

    /// Nothing: the member is left out.
    case omitted

    /// It cannot be read; the words say what to enter.
    case unreadable(String)

    var value: JSONValue? {
        if case .value(let value) = self { return value }
        return nil
    }
}
