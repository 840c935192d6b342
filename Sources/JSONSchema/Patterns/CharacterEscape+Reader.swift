extension CharacterEscape {
    /// Reads the escape at one place of a pattern.
    struct Reader {
        private let scalars: ArraySlice<Unicode.Scalar>  // from the backslash on
        private let start: Int
        private let inClass: Bool

        init(_ scalars: [Unicode.Scalar], _ position: Int, inClass: Bool) {
            self.scalars = scalars[position...]
            start = position
            self.inClass = inClass
        }

        /// The meaning, and how many characters it takes, the backslash included.
        func read() throws(PatternError) -> (CharacterEscape, length: Int) {
            guard let letter = scalar(1) else { throw error("a character was expected after the backslash") }
            switch letter {
            case "d", "w": return (.set("\\\(letter)", isNegated: false), 2)
            case "D": return (.set("\\d", isNegated: true), 2)
            case "W": return (.set("\\w", isNegated: true), 2)
            case "s", "S": return (.set(CharacterEscape.space, isNegated: letter == "S"), 2)
            case "b" where inClass: return (.scalar(8), 2)
            case "b", "B": return (.assertion("\\\(letter)"), 2)
            case "p", "P": return try property(isNegated: letter == "P")
            case "k": return try namedReference()
            case "1"..."9": return numberedReference()
            default: return try character(letter)
            }
        }

        private func scalar(_ offset: Int) -> Unicode.Scalar? {
            start + offset < scalars.endIndex ? scalars[start + offset] : nil
        }

        private func error(_ problem: String) -> PatternError {
            .syntax(problem, character: start + 1)
        }

        private func character(_ letter: Unicode.Scalar) throws(PatternError) -> (
            CharacterEscape, length: Int
        ) {
            switch letter {
            case "t": return (.scalar(9), 2)
            case "n": return (.scalar(10), 2)
            case "v": return (.scalar(11), 2)
            case "f": return (.scalar(12), 2)
            case "r": return (.scalar(13), 2)
            case "0":
                if let digit = scalar(2), ("0"..."9") ~= digit {
                    throw error("\\0 cannot stand before a digit")
                }
                return (.scalar(0), 2)
            case "c": return try control()
            case "x":
                guard let value = hexadecimal(2..<4) else {
                    throw error("two hexadecimal digits were expected after \\x")
                }
                return (.scalar(value), 4)
            case "u": return try unicode()
            default:
                guard !CharacterEscape.isAlphanumeric(letter) else {
                    throw error("\\\(letter) has no meaning in ECMA-262")
                }
                return (.scalar(letter.value), 2)
            }
        }

        private func control() throws(PatternError) -> (CharacterEscape, length: Int) {
            guard let letter = scalar(2), ("a"..."z") ~= letter || ("A"..."Z") ~= letter else {
                throw error("a letter was expected after \\c")
            }
            return (.scalar(letter.value & 31), 3)
        }

        private func unicode() throws(PatternError) -> (CharacterEscape, length: Int) {
            if scalar(2) == "{" {
                let digits = scalars[(start + 3)...].prefix { $0 != "}" }
                guard digits.count <= 8, let value = hexadecimal(3..<3 + digits.count), value <= 0x10FFFF
                else {
                    throw error("a code point was expected in \\u{}")
                }
                return (.scalar(value), digits.count + 4)
            }
            guard let unit = hexadecimal(2..<6) else {
                throw error("four hexadecimal digits were expected after \\u")
            }
            if 0xD800...0xDBFF ~= unit, scalar(6) == "\\", scalar(7) == "u", let low = hexadecimal(8..<12),
                0xDC00...0xDFFF ~= low
            {
                return (.scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)), 12)
            }
            return (.scalar(unit), 6)
        }

        private func hexadecimal(_ offsets: Range<Int>) -> UInt32? {
            guard !offsets.isEmpty, start + offsets.upperBound <= scalars.endIndex else { return nil }
            var value: UInt32 = 0
            for offset in offsets {
                guard let digit = Character(scalars[start + offset]).hexDigitValue,
                    scalars[start + offset].isASCII
                else { return nil }
                value = value << 4 | UInt32(digit)
            }
            return value
        }

        private func numberedReference() -> (CharacterEscape, length: Int) {
            let digits = scalars[(start + 1)...].prefix { ("0"..."9") ~= $0 }
            let number = digits.reduce(0) { min($0 * 10 + Int($1.value) - 48, .max / 20) }
            return (.reference(number), digits.count + 1)
        }

        private func namedReference() throws(PatternError) -> (CharacterEscape, length: Int) {
            let name = scalars[(start + 1)...].dropFirst(2).prefix { $0 != ">" }
            guard scalar(2) == "<", CharacterEscape.isName(name), scalar(3 + name.count) == ">" else {
                throw error("a group name in < > was expected after \\k")
            }
            return (.namedReference(String(String.UnicodeScalarView(name))), name.count + 4)
        }

        private func property(isNegated: Bool) throws(PatternError) -> (CharacterEscape, length: Int) {
            let name = scalars[(start + 1)...].dropFirst(2).prefix { $0 != "}" }
            guard scalar(2) == "{", !name.isEmpty, scalar(3 + name.count) == "}",
                let property = UnicodeProperty.pcreName(of: String(String.UnicodeScalarView(name)))
            else { throw error("a Unicode property such as \\p{L} or \\p{Script=Greek} was expected") }
            return (.set("\\p{\(property)}", isNegated: isNegated), name.count + 4)
        }
    }
}
