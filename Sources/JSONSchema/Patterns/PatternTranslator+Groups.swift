/// Quantifiers and groups.
extension PatternTranslator {
    mutating func quantifier(_ least: Int, _ most: Int, length: Int = 1) throws(PatternError) {
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
    mutating func braces() throws(PatternError) {
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

    mutating func group() throws(PatternError) {
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

    mutating func closeGroup() throws(PatternError) {
        guard let group = openGroups.popLast() else { throw error("this ) closes nothing") }
        mark(")")
        canRepeat = group == .repeatable
    }

    private func hasPrefix(_ text: String) -> Bool {
        scalars[position...].starts(with: text.unicodeScalars)
    }
}
