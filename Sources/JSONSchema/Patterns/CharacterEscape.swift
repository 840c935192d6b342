/// What a backslash and the characters behind it mean in ECMA-262.
enum CharacterEscape {
    /// `\b` and `\B`, in PCRE2's syntax.
    case assertion(String)

    /// One character.
    case scalar(UInt32)

    /// A class of characters: what stands for it between PCRE2's brackets; or all others.
    case set(String, isNegated: Bool)

    /// A back reference, in PCRE2's syntax.
    case reference(String)

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

    static func isAlphanumeric(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": true
        default: false
        }
    }

    static func isName(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        guard let first = scalars.first, !("0"..."9" ~= first) else { return false }
        return scalars.allSatisfy { isAlphanumeric($0) || $0 == "_" }
    }
}
