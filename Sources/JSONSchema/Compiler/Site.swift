import JSON

/// A subschema, and where it stands.
struct Site {
    let value: JSONValue
    let document: Int

    /// From the document's root.
    let path: SchemaPath

    /// The resource that it belongs to.
    var resource: Int

    var pointer: JSONPointer { path.pointer }

    var place: Place { Place(document: document, value) }

    /// The site of a keyword's value; `nil` where the keyword is not there.
    subscript(keyword: String) -> Site? {
        value[keyword].map { child($0, keyword) }
    }

    var elements: [Site] {
        let trunk = path.trunk
        return value.elements.enumerated().map { site($1, SchemaPath(trunk, .index($0))) }
    }

    var members: [(key: String, site: Site)] {
        let trunk = path.trunk
        return value.members.map { ($0, site($1, SchemaPath(trunk, .name($0)))) }
    }

    func child(_ value: JSONValue, _ token: String) -> Site {
        site(value, SchemaPath(path.trunk, .name(token)))
    }

    func site(_ value: JSONValue, _ path: SchemaPath) -> Site {
        Site(value: value, document: document, path: path, resource: resource)
    }

    func unusable(_ expected: String) -> SchemaError {
        .unusableKeyword(at: pointer, expected: expected)
    }
}

/// What keywords' values have to be.
extension Site {
    /// A count: 0, 2 or 2.0; beyond `Int`, the greatest there is.
    func count() throws(SchemaError) -> Int {
        guard let number = value.number, number.isInteger, number >= JSONNumber(0) else {
            throw unusable("a whole number of 0 or more")
        }
        return number.int ?? Int.max
    }

    func number() throws(SchemaError) -> JSONValue {
        guard value.kind == .number else { throw unusable("a number") }
        return value
    }

    func text() throws(SchemaError) -> String {
        guard let text = value.string else { throw unusable("a text") }
        return text
    }

    func bool() throws(SchemaError) -> Bool {
        guard let bool = value.bool else { throw unusable("true or false") }
        return bool
    }

    func list() throws(SchemaError) -> [Site] {
        guard value.kind == .array else { throw unusable("a list") }
        return elements
    }

    /// The elements of a list that are not schemas.
    func values() throws(SchemaError) -> [JSONValue] {
        guard value.kind == .array else { throw unusable("a list") }
        return Array(value.elements)
    }

    /// A list of at least one.
    func filledList() throws(SchemaError) -> [Site] {
        let list = try list()
        guard !list.isEmpty else { throw unusable("a list of at least one schema") }
        return list
    }

    func texts() throws(SchemaError) -> [String] {
        var texts: [String] = []
        for (index, value) in try values().enumerated() {
            guard let text = value.string else { throw child(value, String(index)).unusable("a text") }
            texts.append(text)
        }
        return texts
    }

    func map() throws(SchemaError) -> [(key: String, site: Site)] {
        guard value.kind == .object else { throw unusable("an object") }
        return members
    }
}
