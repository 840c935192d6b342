extension String {
    /// With signs for the characters that show as nothing, or turn the direction of what follows them, and could make a text
    /// look like another: `‹U+202E›`, `␍`.
    var withVisibleControls: String {
        guard unicodeScalars.contains(where: { Self.sign(for: $0) != nil }) else { return self }
        return unicodeScalars.reduce(into: "") { text, scalar in
            if let sign = Self.sign(for: scalar) { text += sign } else { text.unicodeScalars.append(scalar) }
        }
    }

    /// With signs for the characters alone that turn the direction of what follows them by force: for prose, in which marks and
    /// isolates of a writing from right to left belong.
    var withVisibleTurns: String {
        guard unicodeScalars.contains(where: Self.turns) else { return self }
        return unicodeScalars.reduce(into: "") { text, scalar in
            if Self.turns(scalar) {
                text += Self.number(of: scalar)
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
    }

    private static func turns(_ scalar: Unicode.Scalar) -> Bool {
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2067).contains(scalar.value)
    }

    private static func number(of scalar: Unicode.Scalar) -> String {
        "‹U+\(String(scalar.value, radix: 16, uppercase: true))›"
    }

    private static func sign(for scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x09, 0x0A: nil
        case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String($0) }
        case 0x7F: "␡"
        case 0x20..<0x7F: nil
        default: hides(scalar) ? number(of: scalar) : nil
        }
    }

    private static func hides(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isBidiControl || (0x80..<0xA0).contains(scalar.value)
            || [0x200B, 0x2060, 0xFEFF].contains(scalar.value)
    }
}
