import JSON

extension JSONPointer {
    /// The pointer as a URI's fragment writes it (RFC 6901, §6).
    var fragment: String {
        var text = ""
        for byte in description.utf8 {
            if Self.plain.contains(byte) {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
        return text
    }

    private static let plain = ByteSet(ByteSet.letters + ByteSet.digits + "-._~!$&'()*+,;=:@/?")
}
