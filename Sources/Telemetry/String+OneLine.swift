extension String {
    /// The text for a line of a log or a terminal: what controls, ends or turns a line is written as `\uXXXX`, and `…`
    /// stands for what comes after 256 scalars.
    public var oneLine: String { escaped(quotes: false) }

    /// The same as a JSON string (RFC 8259 §7), with its quotes.
    var quotedLine: String { "\"\(escaped(quotes: true))\"" }

    private func escaped(quotes: Bool) -> String {
        var text = String.UnicodeScalarView()
        var rest = unicodeScalars.makeIterator()
        for _ in 0..<LogLine.longestField {
            guard let scalar = rest.next() else { return String(text) }
            if scalar.steersLines {
                text.append(contentsOf: scalar.escape.unicodeScalars)
            } else {
                if quotes, scalar == "\"" || scalar == "\\" { text.append("\\") }
                text.append(scalar)
            }
        }
        if rest.next() != nil { text.append("…") }
        return String(text)
    }
}

extension Unicode.Scalar {
    /// Control characters (C0, DEL, C1), line and paragraph separators, and what turns the direction of writing.
    fileprivate var steersLines: Bool {
        if isASCII { return value < 0x20 || value == 0x7F }
        return switch properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: properties.isBidiControl
        }
    }

    /// All of them have four hexadecimal digits.
    fileprivate var escape: String {
        let digits = String(value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
