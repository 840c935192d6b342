extension FormBody {
    /// Reads `application/x-www-form-urlencoded` (WHATWG URL §5.1), strictly.
    ///
    /// Bad escapes, bytes that are not UTF-8 and zero bytes are refused, as is all that is over a limit.
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
        let name = try PercentCoding.decoded(bytes[..<equals], plusIsSpace: true)
        guard name.count <= limits.maxNameBytes else {
            throw .nameTooLong(limitInBytes: limits.maxNameBytes)
        }
        let value = try PercentCoding.decoded(bytes[equals...].dropFirst(), plusIsSpace: true)
        return Pair(name: try text(name), value: try text(value))
    }

    /// Text of bytes that must be UTF-8 without a zero byte.
    static func text(_ bytes: [UInt8]) throws(FormBodyError) -> String {
        guard !bytes.contains(0) else { throw .zeroByte }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
        return text
    }
}
