/// A character written as `&#65;`, `&#x41;` or `&amp;`.
enum CharacterReference {
    /// The character, U+FFFD for a number that names none; `nil` for a name that is not known here.
    static func text(of reference: String) -> String? {
        let inner = reference.dropFirst().dropLast()
        guard inner.first == "#" else { return named[String(inner)] }
        let digits = inner.dropFirst()
        let isHexadecimal = digits.first == "x" || digits.first == "X"
        let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let scalar = value.flatMap(Unicode.Scalar.init), scalar.value != 0 else { return "\u{FFFD}" }
        return String(scalar)
    }

    private static let named = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "colon": ":",
        "Tab": "\t",
        "NewLine": "\n", "ndash": "–", "mdash": "—", "hellip": "…", "copy": "©", "euro": "€", "rarr": "→",
    ]
}
