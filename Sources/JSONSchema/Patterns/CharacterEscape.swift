/// What a backslash and the characters behind it mean in ECMA-262.
enum CharacterEscape {
    /// `\b` and `\B`, in PCRE2's syntax.
    case assertion(String)

    /// One character.
    case scalar(UInt32)

    /// A class of characters: what stands for it between PCRE2's brackets; or all others.
    case set(String, isNegated: Bool)

    /// A back reference to a group's number.
    case reference(Int)

    /// A back reference to a group's name.
    case namedReference(String)

    /// The characters of `\s`: WhiteSpace and LineTerminator.
    static let space = """
        \\x{9}-\\x{d}\\x{20}\\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}
        """

    /// All characters but those of `\s`.
    private static let nonSpace = """
        \\x{0}-\\x{8}\\x{e}-\\x{1f}\\x{21}-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}\\x{200b}-\\x{2027}\
        \\x{202a}-\\x{202e}\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}\\x{3001}-\\x{fefe}\\x{ff00}-\\x{10ffff}
        """

    /// All others, as it stands between brackets; `inside` is one that `read` answered with.
    static func complement(of inside: String) -> String {
        switch inside {
        case space: nonSpace
        case "\\d": "\\D"
        case "\\w": "\\W"
        default: "\\P" + inside.dropFirst(2)
        }
    }

    /// The characters of `\d` and `\w`; `nil` for what reaches beyond ASCII.
    static func outline(of inside: String) -> ScalarSet? {
        switch inside {
        case "\\d": .digits
        case "\\w": .words
        default: nil
        }
    }

    static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": true
        default: false
        }
    }

    /// Whether it is a name of a group: letters, digits, `_` and `$`, no digit first.
    static func isName(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = scalars.first, first.properties.isIDStart || first == "_" || first == "$" else {
            return false
        }
        return scalars.allSatisfy {
            $0.properties.isIDContinue || $0 == "$" || $0 == "\u{200C}" || $0 == "\u{200D}"
        }
    }
}
