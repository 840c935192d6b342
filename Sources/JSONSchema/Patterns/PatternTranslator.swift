/// Checks a regular expression of ECMA-262, and rewrites it as one that means the same to PCRE2.
///
/// The dialect is that of the `u` flag, and leniently also escapes of punctuation and a literal `{`, `}` or `]`, which
/// schemas in the wild contain. What PCRE2 alone knows (`\A`, `\Z`, `\h`, `(?i)`, `(*VERB)`, `a++`) is refused: taken
/// literally or by PCRE2's meaning, it would judge otherwise than other validators do. Names of groups become numbers.
struct PatternTranslator {
    /// What an opening parenthesis began.
    private enum Group { case repeatable, assertion }

    private let scalars: [Unicode.Scalar]
    private let groups: PatternGroups
    private var position = 0
    private var output = ""
    private var openGroups: [Group] = []

    /// Whether what was just written can carry a quantifier.
    private var canRepeat = false

    /// The pattern as a row of steps; `nil` once it is more than that.
    private var outline: PatternOutline? = PatternOutline()

    private init(_ source: String) {
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

    private var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

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

    private mutating func literal(_ scalar: Unicode.Scalar) {
        step(ScalarSet(literal: scalar), scalar)
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
    private mutating func step(_ set: ScalarSet?, _ literal: Unicode.Scalar? = nil) {
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

// MARK: - Quantifiers and groups

extension PatternTranslator {
    private mutating func quantifier(_ least: Int, _ most: Int, length: Int = 1) throws(PatternError) {
        guard canRepeat else { throw error("nothing to repeat before \"\(scalars[position])\"") }
        guard least <= most else { throw error("the numbers in { } are out of order") }
        output += String(String.UnicodeScalarView(scalars[position..<position + length]))
        position += length
        if next == "?" {
            position += 1
            output += "?"
        }
        outline?.repeatLast(least, most)
        canRepeat = false
    }

    /// `{3}`, `{3,}` or `{3,5}`; a brace that begins none of these is itself.
    private mutating func braces() throws(PatternError) {
        let inner = scalars[(position + 1)...].prefix { $0 == "," || ("0"..."9") ~= $0 }
        let parts = inner.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
        let isQuantifier =
            inner.endIndex < scalars.count && scalars[inner.endIndex] == "}" && parts.count <= 2
            && parts.first?.isEmpty == false
        guard isQuantifier, let least = parts.first, let most = parts.last else { return literal("{") }
        try quantifier(
            Self.number(least), most.isEmpty ? .max : Self.number(most), length: inner.count + 2)
    }

    /// The number, or a very large one in place of a larger.
    private static func number(_ digits: ArraySlice<Unicode.Scalar>) -> Int {
        digits.reduce(0) { min($0 * 10 + Int($1.value) - 48, .max / 20) }
    }

    private mutating func group() throws(PatternError) {
        outline = nil
        for opening in ["(?=", "(?!", "(?<=", "(?<!"] where hasPrefix(opening) {
            return open(.assertion, opening, length: opening.unicodeScalars.count)
        }
        if hasPrefix("(?:") { return open(.repeatable, "(?:", length: 3) }
        if hasPrefix("(?<") {
            let name = scalars[(position + 3)...].prefix { $0 != ">" }
            guard CharacterEscape.isName(name), name.endIndex < scalars.count else {
                throw error("a group name of letters, digits and _ was expected")
            }
            return open(.repeatable, "(", length: name.count + 4)
        }
        if hasPrefix("(?") { throw error("this kind of group is not one of ECMA-262") }
        open(.repeatable, "(", length: 1)
    }

    private mutating func open(_ group: Group, _ text: String, length: Int) {
        openGroups.append(group)
        mark(text, length: length)
    }

    private mutating func closeGroup() throws(PatternError) {
        guard let group = openGroups.popLast() else { throw error("this ) closes nothing") }
        mark(")")
        canRepeat = group == .repeatable
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
        case .assertion(let text):
            outline = nil
            mark(text, length: length)
        case .scalar(let value):
            step(Unicode.Scalar(value).map(ScalarSet.init(literal:)), Unicode.Scalar(value))
            atom(Self.hexadecimal(value), length: length)
        case .set(let inside, let isNegated):
            step(
                isNegated
                    ? CharacterEscape.outline(of: inside)?.complement : CharacterEscape.outline(of: inside))
            atom("[\(isNegated ? "^" : "")\(inside)]", length: length)
        case .reference(let number):
            guard number <= groups.count else { throw error("there is no group \(number) to refer to") }
            try refer(to: number, length: length)
        case .namedReference(let name):
            guard let number = groups.numbers[name] else { throw error("there is no group of this name") }
            try refer(to: number, length: length)
        }
    }

    private mutating func refer(to number: Int, length: Int) throws(PatternError) {
        outline = nil
        atom("\\g{\(number)}", length: length)
    }

    private mutating func characterClass() throws(PatternError) {
        position += 1
        let isNegated = next == "^"
        if isNegated { position += 1 }
        var members = ""
        var set: ScalarSet? = .empty
        var lower: UInt32?  // a scalar that may begin a range
        while let scalar = next, scalar != "]" {
            let member = try classMember(scalar)
            members += member.text
            set = member.set.flatMap { set?.union($0) }
            lower = member.scalar
            guard let first = lower, next == "-", position + 1 < scalars.count, scalars[position + 1] != "]"
            else { continue }
            position += 1
            let end = try classMember(scalars[position])
            guard let last = end.scalar else { throw error("a range cannot end in a class of characters") }
            guard first <= last else { throw error("this range of characters is out of order") }
            members += "-" + end.text
            set = last < 128 ? set?.union(ScalarSet(first...last)) : nil
        }
        guard next == "]" else { throw error("a closing ] was expected") }
        step(isNegated ? set?.complement : set)
        atom(Self.classText(members, isNegated: isNegated))
    }

    /// One member of a class; `scalar` is `nil` for a class of characters, `set` for one beyond ASCII.
    private mutating func classMember(
        _ scalar: Unicode.Scalar
    ) throws(PatternError) -> (text: String, scalar: UInt32?, set: ScalarSet?) {
        guard scalar == "\\" else {
            position += 1
            return (Self.quoted(scalar), scalar.value, ScalarSet(ascii: scalar.value))
        }
        let reader = CharacterEscape.Reader(scalars, position, inClass: true)
        let (meaning, length) = try reader.read()
        position += length
        switch meaning {
        case .scalar(let value): return (Self.hexadecimal(value), value, ScalarSet(ascii: value))
        case .set(let inside, false): return (inside, nil, CharacterEscape.outline(of: inside))
        case .set(let inside, true):
            return (
                CharacterEscape.complement(of: inside), nil, CharacterEscape.outline(of: inside)?.complement
            )
        case .assertion, .reference, .namedReference:
            throw error("this escape has no meaning in a class of characters")
        }
    }

    private static func classText(_ members: String, isNegated: Bool) -> String {
        guard members.isEmpty else { return "[\(isNegated ? "^" : "")\(members)]" }
        return isNegated ? "[\\x{0}-\\x{10ffff}]" : "(?!)"
    }
}
