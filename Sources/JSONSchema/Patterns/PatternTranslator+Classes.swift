/// Escapes and classes.
extension PatternTranslator {
    mutating func escape() throws(PatternError) {
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

    mutating func characterClass() throws(PatternError) {
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
