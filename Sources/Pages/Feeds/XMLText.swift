/// XML that is written piece by piece; all text is escaped.
struct XMLText {
    private(set) var text = ""

    /// Markup of ours.
    mutating func line(_ markup: String) { text += markup + "\n" }

    mutating func element(_ name: String, _ content: String) {
        line("<\(name)>\(Self.escaped(content))</\(name)>")
    }

    mutating func link(_ relation: String, _ address: String) {
        line(#"<link rel="\#(relation)" href="\#(Self.escaped(address))"/>"#)
    }

    /// The text with entities for what is markup, and without what no XML document may hold (XML 1.0 §2.2).
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\t", "\n", "\r": escaped.unicodeScalars.append(scalar)
            case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": escaped.unicodeScalars.append("\u{FFFD}")
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
