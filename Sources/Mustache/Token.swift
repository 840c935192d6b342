/// A piece of a template: text up to the end of its line, or a tag.
struct Token {
    enum Kind: Equatable {
        case text, variable, raw, section, inverted, closing, comment, partial, parent, block, delimiters
    }

    let kind: Kind
    /// The text, or what stands in the tag after its sign, without spaces around it.
    var bytes: ArraySlice<UInt8>
    /// Where the piece begins in the source.
    let offset: Int
    /// Nothing stands before it on its line.
    var startsLine: Bool

    /// Text of spaces, tabs and a line end only.
    var isBlank: Bool {
        kind == .text && bytes.allSatisfy(\.isBlank)
    }

    var endsLine: Bool {
        kind == .text && bytes.last == UInt8(ascii: "\n")
    }

    var text: String {
        String(decoding: bytes, as: UTF8.self)
    }
}

extension UInt8 {
    /// A space, tab, carriage return or line feed.
    var isBlank: Bool {
        self == 32 || self == 9 || self == 13 || self == 10
    }
}

extension ArraySlice<UInt8> {
    /// Without blanks at both ends.
    var trimmed: ArraySlice<UInt8> {
        guard let first = firstIndex(where: { !$0.isBlank }), let last = lastIndex(where: { !$0.isBlank })
        else {
            return self[startIndex..<startIndex]
        }
        return self[first...last]
    }

    /// The spaces and tabs that it begins with.
    var indentation: ArraySlice<UInt8> {
        prefix { $0 == 32 || $0 == 9 }
    }
}
