/// Identifiers and pointers.
extension ByteScanner {
    /// Thirty-two hexadecimal digits in groups of 8, 4, 4, 4 and 12 (RFC 4122).
    mutating func takeUUID() -> Bool {
        for (index, count) in [8, 4, 4, 4, 12].enumerated() {
            guard index == 0 || take("-"), takeAll(of: .hexDigits) == count else { return false }
        }
        return true
    }

    /// A JSON Pointer (RFC 6901), to the end of the text.
    mutating func takeJSONPointer() -> Bool {
        guard isAtEnd || take("/") else { return false }
        while let next {
            position += 1
            if next == UInt8(ascii: "~"), !take("0"), !take("1") { return false }
        }
        return true
    }

    /// A relative JSON Pointer: a number of steps up, then `#` or a pointer.
    mutating func takeRelativeJSONPointer() -> Bool {
        let start = position
        guard takeDigits(), position - start == 1 || bytes[start] != UInt8(ascii: "0") else { return false }
        return take("#") ? isAtEnd : takeJSONPointer()
    }
}
