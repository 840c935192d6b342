extension FormBody {
    /// Reads `application/x-www-form-urlencoded` (WHATWG URL §5.1), strictly: bad escapes, bytes that are not UTF-8 and
    /// zero bytes are refused, as is all that is over a limit.
    public init(urlEncoded bytes: [UInt8], limits: Limits = Limits()) throws(FormBodyError) {
        guard bytes.count <= limits.maxBytes else { throw .tooManyBytes(limit: limits.maxBytes) }
        var pairs: [Pair] = []
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "&")) ?? bytes.count
            if end > start {
                guard pairs.count < limits.maxPairs else { throw .tooManyPairs(limit: limits.maxPairs) }
                pairs.append(try Self.pair(bytes[start..<end], limits))
            }
            start = end + 1
        }
        self.init(pairs: pairs)
    }

    private static func pair(_ bytes: ArraySlice<UInt8>, _ limits: Limits) throws(FormBodyError) -> Pair {
        let equals = bytes.firstIndex(of: UInt8(ascii: "=")) ?? bytes.endIndex
        let name = try unescaped(bytes[..<equals])
        guard name.count <= limits.maxNameBytes else {
            throw .nameTooLong(limitInBytes: limits.maxNameBytes)
        }
        return Pair(name: try text(name), value: try text(try unescaped(bytes[equals...].dropFirst())))
    }

    private static func unescaped(_ bytes: ArraySlice<UInt8>) throws(FormBodyError) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            switch bytes[index] {
            case UInt8(ascii: "+"): out.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                guard index + 2 < bytes.endIndex, let high = hexDigit(bytes[index + 1]),
                    let low = hexDigit(bytes[index + 2])
                else { throw .badPercentEscape(atByte: index) }
                out.append(high << 4 | low)
                index += 2
            case let byte: out.append(byte)
            }
            index += 1
        }
        return out
    }

    /// Text of bytes that must be UTF-8 without a zero byte.
    static func text(_ bytes: [UInt8]) throws(FormBodyError) -> String {
        guard !bytes.contains(0) else { throw .zeroByte }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
        return text
    }

    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
