/// Rewrites a regular expression of ECMA-262 as one that means the same to PCRE2.
///
/// The dialect is that of the `u` flag, and leniently also escapes of punctuation and a literal `{`, `}` or `]`, which
/// schemas in the wild contain. What PCRE2 alone knows (`\A`, `\Z`, `\h`, `(?i)`, `(*VERB)`, `a++`) is refused: taken
/// literally or by PCRE2's meaning, it would judge otherwise than other validators do.
struct PatternTranslator {
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var output = ""

    /// Whether what was just written can carry a quantifier.
    private var canRepeat = false

    private init(_ source: String) {
        scalars = Array(source.unicodeScalars)
    }

    /// The pattern in PCRE2's syntax.
    static func translate(_ source: String) throws(PatternError) -> String {
        var translator = PatternTranslator(source)
        while let scalar = translator.next { try translator.term(scalar) }
        return translator.output
    }

    private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private mutating func term(_ scalar: Unicode.Scalar) throws(PatternError) {
        switch scalar {
        case "\\": try escape()
        case "[": try characterClass()
        case "(": try group()
        case "*", "+", "?": try quantifier(String(scalar))
        case "{": try braces()
        case ".": atom("[^\\n\\r\\x{2028}\\x{2029}]")
        case "^", "$", "|": mark(String(scalar))
        case ")":
            position += 1
            output += ")"
            canRepeat = true
        default: literal(scalar)
        }
    }

    private mutating func literal(_ scalar: Unicode.Scalar) {
        atom(Self.quoted(scalar))
    }

    private mutating func atom(_ text: String, length: Int = 1) {
        position += length
        output += text
        canRepeat = true
    }

    private mutating func mark(_ text: String, length: Int = 1) {
        position += length
        output += text
        canRepeat = false
    }

    private func error(_ problem: String) -> PatternError {
        .syntax(problem, character: position + 1)
    }

    /// The scalar as a literal, in a class and outside.
    static func quoted(_ scalar: Unicode.Scalar) -> String {
        if scalar.value < 128, !CharacterEscape.isAlphanumeric(scalar) { return hexadecimal(scalar.value) }
        return String(Character(scalar))
    }

    static func hexadecimal(_ value: UInt32) -> String {
        "\\x{\(String(value, radix: 16))}"
    }
}

// MARK: - Quantifiers and groups

extension PatternTranslator {
    private mutating func quantifier(_ text: String, length: Int = 1) throws(PatternError) {
        guard canRepeat else { throw error("nothing to repeat before \"\(text)\"") }
        position += length
        output += text
        if next == "?" {
            position += 1
            output += "?"
        }
        canRepeat = false
    }

    /// `{3}`, `{3,}` or `{3,5}`; a brace that begins none of these is itself.
    private mutating func braces() throws(PatternError) {
        let inner = scalars[(position + 1)...].prefix { $0 != "}" }
        let parts = inner.split(separator: ",", omittingEmptySubsequences: false)
        let isQuantifier =
            inner.endIndex < scalars.count && 1...2 ~= parts.count && !parts[0].isEmpty
            && inner.allSatisfy { $0 == "," || ("0"..."9") ~= $0 }
        guard isQuantifier else { return literal("{") }
        let text = "{" + String(String.UnicodeScalarView(inner)) + "}"
        try quantifier(text, length: inner.count + 2)
    }

    private mutating func group() throws(PatternError) {
        for opening in ["(?:", "(?=", "(?!", "(?<=", "(?<!"] where hasPrefix(opening) {
            return mark(opening, length: opening.unicodeScalars.count)
        }
        if hasPrefix("(?<") {
            let name = scalars[(position + 3)...].prefix { $0 != ">" }
            guard CharacterEscape.isName(name), name.endIndex < scalars.count else {
                throw error("a group name of letters, digits and _ was expected")
            }
            return mark("(?<\(String(String.UnicodeScalarView(name)))>", length: name.count + 4)
        }
        if hasPrefix("(?") { throw error("this kind of group is not one of ECMA-262") }
        mark("(")
    }

    private func hasPrefix(_ text: String) -> Bool {
        scalars[position...].starts(with: text.unicodeScalars)
    }
}

// MARK: - Escapes and classes

extension PatternTranslator {
    private mutating func escape() throws(PatternError) {
        let reader = CharacterEscape.Reader(scalars, position, inClass: false)
        let (meaning, length) = try reader.read()
        switch meaning {
        case .assertion(let text): mark(text, length: length)
        case .scalar(let value): atom(Self.hexadecimal(value), length: length)
        case .set(let inside, let isNegated): atom("[\(isNegated ? "^" : "")\(inside)]", length: length)
        case .reference(let text): atom(text, length: length)
        }
    }

    private mutating func characterClass() throws(PatternError) {
        position += 1
        let isNegated = next == "^"
        if isNegated { position += 1 }
        var members = ""
        var isRangeOpen = false  // a scalar and a hyphen were written
        var canOpenRange = false
        while let scalar = next, scalar != "]" {
            if scalar == "-" {
                let isRange = canOpenRange && position + 1 < scalars.count && scalars[position + 1] != "]"
                members += isRange ? "-" : "\\-"
                isRangeOpen = isRange
                canOpenRange = false
                position += 1
                continue
            }
            let (text, isScalar) = try classMember(scalar)
            if isRangeOpen, !isScalar { throw error("a range cannot end in a class of characters") }
            members += text
            canOpenRange = isScalar && !isRangeOpen
            isRangeOpen = false
        }
        guard next == "]" else { throw error("a closing ] was expected") }
        position += 1
        output += Self.classText(members, isNegated: isNegated)
        canRepeat = true
    }

    private mutating func classMember(_ scalar: Unicode.Scalar) throws(PatternError) -> (
        String, isScalar: Bool
    ) {
        guard scalar == "\\" else {
            position += 1
            return (Self.quoted(scalar), true)
        }
        let reader = CharacterEscape.Reader(scalars, position, inClass: true)
        let (meaning, length) = try reader.read()
        position += length
        switch meaning {
        case .scalar(let value): return (Self.hexadecimal(value), true)
        case .set(let inside, false): return (inside, false)
        case .set(let inside, true): return (CharacterEscape.complement(of: inside), false)
        case .assertion, .reference: throw error("this escape has no meaning in a class of characters")
        }
    }

    private static func classText(_ members: String, isNegated: Bool) -> String {
        guard members.isEmpty else { return "[\(isNegated ? "^" : "")\(members)]" }
        return isNegated ? "[\\x{0}-\\x{10ffff}]" : "(?!)"
    }
}
