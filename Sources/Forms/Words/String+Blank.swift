extension String {
    /// Whether it holds nothing but white space.
    var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }

    /// Without white space at both ends.
    var trimmed: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }

    /// With LF for CRLF and CR, as a text area's text is meant.
    var withLineFeeds: String {
        guard utf8.contains(0x0D) else { return self }
        var (bytes, previous) = ([UInt8](), UInt8(0))
        for byte in utf8 {
            if byte == 0x0D {
                bytes.append(0x0A)
            } else if byte != 0x0A || previous != 0x0D {
                bytes.append(byte)
            }
            previous = byte
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether HTML cannot carry it: a control other than a tab or a line end.
    var hasOddControls: Bool {
        unicodeScalars.contains { scalar in
            scalar.properties.generalCategory == .control && !["\t", "\n", "\r"].contains(scalar)
        }
    }

    /// Equality byte by byte; `==` takes a composed and a decomposed letter for the same.
    func isSame(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
