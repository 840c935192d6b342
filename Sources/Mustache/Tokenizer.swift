/// Cuts a template into tokens.
///
/// Source: the Mustache specification, interpolation, comments and delimiters.
struct Tokenizer {
    private let template: Program.Template
    private let source: [UInt8]
    private var offset = 0
    private var opening = Array("{{".utf8)
    private var closing = Array("}}".utf8)
    private var tokens: [Token] = []

    private init(_ template: Program.Template) {
        self.template = template
        source = template.source
    }

    /// All tokens, in order.
    static func tokens(of template: Program.Template) throws(MustacheError) -> [Token] {
        var tokenizer = Tokenizer(template)
        while let start = tokenizer.find(tokenizer.opening, from: tokenizer.offset) {
            tokenizer.addText(to: start)
            try tokenizer.addTag()
        }
        tokenizer.addText(to: template.source.count)
        return tokenizer.tokens
    }

    /// Adds the text up to `end`, cut after each line end.
    private mutating func addText(to end: Int) {
        while offset < end {
            let rest = source[offset..<end]
            let stop = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? end
            add(.text, source[offset..<stop], at: offset)
            offset = stop
        }
    }

    /// Adds the tag whose opening delimiter begins at `offset`.
    private mutating func addTag() throws(MustacheError) {
        let start = offset
        let inside = start + opening.count
        let sign = inside < source.count ? source[inside] : 0
        let kind = Self.kind(of: sign)
        let stop = Self.closingSign(of: sign) + closing
        guard let end = find(stop, from: kind == .variable ? inside : inside + 1) else {
            throw template.error(.unclosedTag(String(decoding: stop, as: UTF8.self)), at: start)
        }
        let content = source[(kind == .variable ? inside : inside + 1)..<end]
        add(kind, kind == .comment ? content : content.trimmed, at: start)
        offset = end + stop.count
        if kind == .delimiters { try setDelimiters(content, at: start) }
    }

    private mutating func setDelimiters(_ content: ArraySlice<UInt8>, at start: Int) throws(MustacheError) {
        let pair = content.split(whereSeparator: \.isBlank)
        guard pair.count == 2, !content.contains(UInt8(ascii: "=")) else {
            throw template.error(.badDelimiters(String(decoding: content, as: UTF8.self)), at: start)
        }
        (opening, closing) = (Array(pair[0]), Array(pair[1]))
    }

    private mutating func add(_ kind: Token.Kind, _ bytes: ArraySlice<UInt8>, at start: Int) {
        let startsLine = tokens.last.map(\.endsLine) ?? true
        tokens.append(Token(kind: kind, bytes: bytes, offset: start, startsLine: startsLine))
    }

    private func find(_ pattern: [UInt8], from start: Int) -> Int? {
        guard let first = pattern.first, start <= source.count else { return nil }
        var rest = source[start...]
        while let index = rest.firstIndex(of: first) {
            rest = source[index...]
            if rest.starts(with: pattern) { return index }
            rest = rest.dropFirst()
        }
        return nil
    }

    private static func kind(of sign: UInt8) -> Token.Kind {
        switch sign {
        case UInt8(ascii: "{"), UInt8(ascii: "&"): .raw
        case UInt8(ascii: "#"): .section
        case UInt8(ascii: "^"): .inverted
        case UInt8(ascii: "/"): .closing
        case UInt8(ascii: "!"): .comment
        case UInt8(ascii: ">"): .partial
        case UInt8(ascii: "<"): .parent
        case UInt8(ascii: "$"): .block
        case UInt8(ascii: "="): .delimiters
        default: .variable
        }
    }

    /// What a tag with this sign has before its closing delimiter.
    private static func closingSign(of sign: UInt8) -> [UInt8] {
        switch sign {
        case UInt8(ascii: "{"): [UInt8(ascii: "}")]
        case UInt8(ascii: "="): [UInt8(ascii: "=")]
        default: []
        }
    }
}
