/// Reads UTF-8 bytes from left to right; each `take…` moves past what it takes, and says whether it could.
///
/// After a `take…` that answered no, the position is unspecified: the text is refused then.
struct ByteScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    var position: Int
    let end: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        (self.bytes, position, end) = (bytes, 0, bytes.count)
    }

    /// A scanner of a part of the same bytes.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ part: Range<Int>) {
        (self.bytes, position, end) = (bytes, part.lowerBound, part.upperBound)
    }

    var isAtEnd: Bool { position == end }
    var next: UInt8? { position < end ? bytes[position] : nil }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard let next, UInt32(next) == character.value else { return false }
        position += 1
        return true
    }

    mutating func take(oneOf set: ByteSet) -> Bool {
        guard let next, set.contains(next) else { return false }
        position += 1
        return true
    }

    /// Takes as many bytes of the set as there are, and says how many.
    mutating func takeAll(of set: ByteSet) -> Int {
        let start = position
        while let next, set.contains(next) { position += 1 }
        return position - start
    }

    /// The value of exactly `count` decimal digits.
    mutating func takeNumber(digits count: Int) -> Int? {
        guard position + count <= end else { return nil }
        var value = 0
        for _ in 0..<count {
            let digit = Int(bytes[position]) - 48
            guard 0...9 ~= digit else { return nil }
            value = value * 10 + digit
            position += 1
        }
        return value
    }

    /// Takes one or more decimal digits.
    mutating func takeDigits() -> Bool {
        let start = position
        while let next, 48...57 ~= next { position += 1 }
        return position > start
    }

    /// Takes `%` and two hexadecimal digits.
    mutating func takePercentTriplet() -> Bool {
        take("%") && take(oneOf: .hexDigits) && take(oneOf: .hexDigits)
    }
}
