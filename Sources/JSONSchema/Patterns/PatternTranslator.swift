/// Checks a regular expression of ECMA-262, and rewrites it as one that means the same to PCRE2.
///
/// The dialect is that of the `u` flag, and leniently also escapes of punctuation and a literal `{`, `}` or `]`, which
/// schemas in the wild contain. What PCRE2 alone knows (`\A`, `\Z`, `\h`, `(?i)`, `(*VERB)`, `a++`) is refused: taken
/// literally or by PCRE2's meaning, it would judge otherwise than other validators do. Names of groups become numbers.
struct PatternTranslator {
    /// What an opening parenthesis began.
    enum Group { case repeatable, assertion }

    let scalars: [Unicode.Scalar]
    let groups: PatternGroups
    var position = 0
    var output = ""
    var openGroups: [Group] = []

    /// Whether what was just written can carry a quantifier.
    var canRepeat = false

    /// The pattern as a row of steps; `nil` once it is more than that.
    var outline: PatternOutline? = PatternOutline()

    init(_ source: String) {
        scalars = Array(source.unicodeScalars)
        groups = PatternGroups(scalars)
    }

    /// The pattern in PCRE2's syntax, and its outline where it has one.
    static func translate(_ source: String) throws(PatternError) -> (text: String, outline: PatternOutline?) {
        var translator = PatternTranslator(source)
        if let name = translator.groups.duplicate {
            throw translator.error("two groups are named \"\(name.prefix(40))\"")
        }
        while let scalar = translator.next { try translator.term(scalar) }
        guard translator.openGroups.isEmpty else { throw translator.error("a closing ) was expected") }
        return (translator.output, translator.outline)
    }

    var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private mutating func term(_ scalar: Unicode.Scalar) throws(PatternError) {
        switch scalar {
        case "\\": try escape()
        case "[": try characterClass()
        case "(": try group()
        case ")": try closeGroup()
        case "*": try quantifier(0, .max)
        case "+": try quantifier(1, .max)
        case "?": try quantifier(0, 1)
        case "{": try braces()
        case ".":
            step(.dot)
            atom("[^\\n\\r\\x{2028}\\x{2029}]")
        case "^", "$":
            anchor(scalar)
            mark(String(scalar))
        case "|":
            outline = nil
            mark("|")
        default: literal(scalar)
        }
    }

    mutating func literal(_ scalar: Unicode.Scalar) {
        step(ScalarSet(literal: scalar), scalar)
        atom(Self.quoted(scalar))
    }

    mutating func atom(_ text: String, length: Int = 1) {
        position += length
        output += text
        canRepeat = true
    }

    mutating func mark(_ text: String, length: Int = 1) {
        position += length
        output += text
        canRepeat = false
    }

    func error(_ problem: String) -> PatternError {
        .syntax(problem, character: position + 1)
    }

    /// The scalar as a literal, in a class and outside.
    static func quoted(_ scalar: Unicode.Scalar) -> String {
        if scalar.value < 128, !CharacterEscape.isAlphanumeric(scalar) {
            // A control character behind a backslash means itself too.
            return "\\" + String(Character(scalar))
        }
        return String(Character(scalar))
    }

    static func hexadecimal(_ value: UInt32) -> String {
        "\\x{\(String(value, radix: 16))}"
    }
}

// MARK: - The outline

extension PatternTranslator {
    mutating func step(_ set: ScalarSet?, _ literal: Unicode.Scalar? = nil) {
        guard let set, outline?.stopsAtEnd == false else { return outline = nil }
        if outline?.append(PatternStep(set: set, literal: literal)) != true { outline = nil }
    }

    private mutating func anchor(_ scalar: Unicode.Scalar) {
        if scalar == "$" {
            outline?.stopsAtEnd = true
        } else if position == 0 {
            outline?.beginsAtStart = true
        } else {
            outline = nil
        }
    }
}
