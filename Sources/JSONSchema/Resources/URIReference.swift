/// A URI reference in its five parts, and how one is resolved against another (RFC 3986, §5).
public struct URIReference: Hashable, Sendable {
    var scheme: Substring?
    var authority: Substring?
    var path: Substring
    var query: Substring?
    var fragment: Substring?

    /// Splits any text (RFC 3986, appendix B).
    public init(_ text: String) {
        var rest = text[...]
        fragment = Self.cut(&rest, from: UInt8(ascii: "#"))
        query = Self.cut(&rest, from: UInt8(ascii: "?"))
        if let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":")), colon > rest.startIndex,
            !rest[..<colon].utf8.contains(UInt8(ascii: "/"))
        {
            scheme = rest[..<colon]
            rest = rest[rest.utf8.index(after: colon)...]
        }
        if rest.utf8.starts(with: "//".utf8) {
            let start = rest.utf8.index(rest.startIndex, offsetBy: 2)
            let end = rest[start...].utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
            authority = rest[start..<end]
            rest = rest[end...]
        }
        path = rest
    }

    /// The reference as it is meant where `base` holds.
    public func resolved(against base: URIReference) -> URIReference {
        var target = self
        if scheme == nil {
            target.scheme = base.scheme
            if authority == nil {
                target.authority = base.authority
                if path.isEmpty {
                    target.path = base.path
                    target.query = query ?? base.query
                } else if path.utf8.first != UInt8(ascii: "/") {
                    target.path = merged(with: base)
                }
            }
        }
        if hasDots { target.path = Self.withoutDots(target.path) }  // the base's are gone
        return target
    }

    /// Whether it names a place in the document that it stands in.
    public var isFragment: Bool {
        scheme == nil && authority == nil && path.isEmpty && query == nil
    }

    /// The same without its fragment.
    public var document: URIReference {
        var document = self
        document.fragment = nil
        return document
    }

    /// The fragment with its percent escapes undone.
    public var decodedFragment: String {
        guard let fragment, fragment.utf8.contains(UInt8(ascii: "%")) else { return String(fragment ?? "") }
        var (bytes, rest) = ([UInt8](), fragment.utf8[...])
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = UInt8(String(Substring(rest.prefix(2))), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func cut(_ rest: inout Substring, from mark: UInt8) -> Substring? {
        guard let place = rest.utf8.firstIndex(of: mark) else { return nil }
        defer { rest = rest[..<place] }
        return rest[rest.utf8.index(after: place)...]
    }

    private func merged(with base: URIReference) -> Substring {
        if base.authority != nil, base.path.isEmpty { return "/" + path }
        guard let slash = base.path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
        return base.path[...slash] + path
    }

    /// Whether a segment begins with a dot.
    private var hasDots: Bool {
        path.utf8.first == UInt8(ascii: ".")
            || zip(path.utf8, path.utf8.dropFirst()).contains {
                $0 == UInt8(ascii: "/") && $1 == UInt8(ascii: ".")
            }
    }

    private static func withoutDots(_ path: Substring) -> Substring {
        var segments: [Substring] = []
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let rootSegments = path.utf8.first == UInt8(ascii: "/") ? 1 : 0
        for (index, part) in parts.map(Substring.init).enumerated() {
            let isLast = index == parts.count - 1
            if part == ".." {
                if segments.count > rootSegments { segments.removeLast() }
            } else if part != "." {
                segments.append(part)
            }
            if isLast, part == "." || part == ".." { segments.append("") }
        }
        return segments.joined(separator: "/")[...]
    }
}

/// Compared byte by byte, without the equivalences of RFC 3986, §6.
extension URIReference {
    public static func == (one: URIReference, other: URIReference) -> Bool {
        one.path.hasSameBytes(as: other.path) && areSame(one.authority, other.authority)
            && areSame(one.scheme, other.scheme) && areSame(one.query, other.query)
            && areSame(one.fragment, other.fragment)
    }

    private static func areSame(_ one: Substring?, _ other: Substring?) -> Bool {
        guard let one, let other else { return one == nil && other == nil }
        return one.hasSameBytes(as: other)
    }

    public func hash(into hasher: inout Hasher) {
        path.hashBytes(into: &hasher)
        authority?.hashBytes(into: &hasher)
        query?.hashBytes(into: &hasher)
    }
}

extension URIReference {
    /// The reference put together again (RFC 3986, §5.3).
    public var text: String {
        var text = scheme.map { "\($0):" } ?? ""
        if let authority { text += "//\(authority)" }
        text += path
        if let query { text += "?\(query)" }
        if let fragment { text += "#\(fragment)" }
        return text
    }
}
