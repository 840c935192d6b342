import JSON

/// One step from a place of the form to one below it, as names and as ids write it; each begins with `/`.
struct PathToken: Hashable {
    private static let maxBytes = 200

    /// As control names have it: a member's name as in a JSON Pointer, or a mark that no member's name can be.
    let name: String

    /// As ids have it, which need no escaping.
    let id: String

    /// Whether it is the mark of a row.
    var isRow: Bool { name.hasPrefix("/~r") }

    /// The name without its slash.
    var key: String { String(name.dropFirst()) }

    static func row(_ id: Int) -> PathToken { PathToken(mark: "~r\(id)") }

    static func branch(_ index: Int) -> PathToken { PathToken(mark: "~b\(index)") }

    /// The members that depend on others.
    static func condition(_ index: Int) -> PathToken { PathToken(mark: "~c\(index)") }

    /// The members of an object beside those that its schema names.
    static let further = PathToken(mark: "~x")

    private init(mark: String) {
        self.init(name: "/" + mark, id: "/" + mark)
    }

    private init(name: String, id: String) {
        (self.name, self.id) = (name, id)
    }

    /// The member at this position of its object; `taken` are the names before it.
    ///
    /// A member's name that HTML or a post could change is given by its position instead, as `~p3`; no pointer reads so.
    init(_ key: String, position: Int, taken: Set<String>) {
        let token = JSONPointer(tokens: [key]).description
        if Self.isSafe(key), token.utf8.count <= Self.maxBytes, !taken.contains(token) {
            self.init(name: token, id: "/" + PercentCoding.encoded(key))
        } else {
            self.init(mark: "~p\(position)")
        }
    }

    /// Whether browsers post it as it is: line ends and controls change, and `%22` is a quote in a multipart name.
    private static func isSafe(_ key: String) -> Bool {
        key.utf8.allSatisfy { (0x20...0x7E).contains($0) && $0 != UInt8(ascii: "%") }
            || isSafeBeyondASCII(key)
    }

    private static func isSafeBeyondASCII(_ key: String) -> Bool {
        key.unicodeScalars.allSatisfy { scalar in
            let properties = scalar.properties
            return scalar != "%" && properties.generalCategory != .control
                && !properties.isNoncharacterCodePoint
        }
    }
}
