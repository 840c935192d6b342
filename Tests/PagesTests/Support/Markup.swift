/// A page as a list of tags and texts, as far as our own templates write HTML: attributes in double quotes, none of
/// `<`, `>` and `&` bare in a text.
struct Markup {
    /// A tag, or what stands between two.
    enum Piece: Equatable {
        case open(String, [String: String])
        case close(String)
        case text(String)
    }

    private(set) var pieces: [Piece] = []

    init(_ html: [UInt8]) {
        var rest = html[...]
        while let byte = rest.first {
            if byte == UInt8(ascii: "<") {
                let length = Self.tagLength(rest)
                pieces.append(
                    Self.tag(String(decoding: rest.prefix(length).dropFirst().dropLast(), as: UTF8.self)))
                rest = rest.dropFirst(length)
            } else {
                let text = rest.prefix { $0 != UInt8(ascii: "<") }
                pieces.append(.text(String(decoding: text, as: UTF8.self)))
                rest = rest[text.endIndex...]
            }
        }
    }

    /// The attributes of all tags that open an element of these names.
    func attributes(_ names: Set<String>) -> [[String: String]] {
        pieces.compactMap { piece in
            if case .open(let name, let attributes) = piece, names.contains(name) { return attributes }
            return nil
        }
    }

    /// The values of an attribute, wherever it stands.
    func values(_ attribute: String) -> [String] {
        pieces.compactMap { piece in
            if case .open(_, let attributes) = piece { return attributes[attribute] }
            return nil
        }
    }

    private static func tagLength(_ bytes: ArraySlice<UInt8>) -> Int {
        var isQuoted = false
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if byte == UInt8(ascii: ">"), !isQuoted { return index + 1 }
        }
        return bytes.count
    }

    private static func tag(_ text: String) -> Piece {
        if text.hasPrefix("/") { return .close(String(text.dropFirst())) }
        let halves = text.split(separator: "\"", omittingEmptySubsequences: false)
        var (name, attributes) = ("", [String: String]())
        for (index, part) in halves.enumerated() where index.isMultiple(of: 2) {
            let words = part.split { $0 == " " || $0 == "\n" || $0 == "/" }.map(String.init)
            for (place, word) in words.enumerated() {
                if name.isEmpty {
                    name = word
                } else if place == words.count - 1, word.hasSuffix("="), index + 1 < halves.count {
                    attributes[String(word.dropLast())] = String(halves[index + 1])
                } else {
                    attributes[word] = ""
                }
            }
        }
        return .open(name, attributes)
    }
}
