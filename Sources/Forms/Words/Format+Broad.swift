import JSONSchema

extension Format {
    /// Whether the text is a time or a date and time that lacks its offset alone.
    func acceptsLocally(_ text: String) -> Bool {
        (self == .time || self == .dateTime) && !accepts(text) && accepts(text + "Z")
    }

    /// Whether it is of the format as engines write it: times without an offset, and durations with a sign or parts of a
    /// second (ISO 8601, which RFC 3339 appendix A cuts short).
    func acceptsBroadly(_ text: String) -> Bool {
        accepts(text) || acceptsLocally(text) || self == .duration && acceptsISODuration(text)
    }

    private func acceptsISODuration(_ text: String) -> Bool {
        var bytes = Array(text.utf8)
        if bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
        if bytes.last == UInt8(ascii: "S"), let point = bytes.lastIndex(of: UInt8(ascii: ".")) {
            let fraction = bytes[(point + 1)...].dropLast()
            guard !fraction.isEmpty, fraction.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
            bytes.removeSubrange(point..<(bytes.count - 1))
        }
        return accepts(String(decoding: bytes, as: UTF8.self))
    }
}
