extension JSONParser {
    /// Reads a string from its opening to behind its closing quotation mark; most have neither escapes nor bytes of eight
    /// bits.
    @inline(__always)
    mutating func string(isKey: Bool) throws(Failure) {
        let start = at &+ 1
        let stop = Self.plainEnd(base, start, end)
        at = stop
        guard stop < end, base[stop] == 0x22 else { return try mixedString(from: start, isKey: isKey) }
        let length = stop &- start
        append(
            JSONNode(
                .string, offset: start, length: length,
                payload: isKey ? JSONHash.of(base + start, length, seed: seed) : 0,
                extent: UInt32(truncatingIfNeeded: length)))
        at = stop &+ 1
    }

    /// Goes on with a string that has more than plain bytes; checks UTF-8 and escapes.
    @inline(never)
    private mutating func mixedString(from start: Int, isKey: Bool) throws(Failure) {
        var surplus = 0  // bytes that begin no scalar of the unescaped string
        var flags: UInt16 = 0
        while true {
            guard at < end else { throw failure(.unexpectedEnd(expected: "a closing quotation mark")) }
            let byte = base[at]
            if byte == 0x22 { break }
            if byte == 0x5C {
                flags = JSONNode.escapes
                surplus += try escape() - 1
            } else if byte >= 0x80 {
                surplus += try multibyte() - 1
            } else {
                throw failure(.controlCharacter(byte))
            }
            at = Self.plainEnd(base, at, end)
        }
        let length = at - start
        append(
            JSONNode(
                .string, offset: start, length: length, payload: isKey ? keyHash(start, length, flags) : 0,
                extent: UInt32(truncatingIfNeeded: length - surplus), flags: flags))
        at += 1
    }

    /// The place of a quotation mark, a backslash, a control character or a byte of eight bits; found 8 bytes a time.
    @inline(__always)
    private static func plainEnd(_ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var at = start
        while at &+ 8 <= end {
            let stops = stops(in: JSONBytes.word(base, at))
            if stops != 0 { return at &+ stops.trailingZeroBitCount >> 3 }
            at &+= 8
        }
        while at < end, base[at] >= 0x20, base[at] < 0x80, base[at] != 0x22, base[at] != 0x5C { at &+= 1 }
        return at
    }

    /// The high bit of each stopping byte; above the first one there may be false ones.
    @inline(__always)
    private static func stops(in word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = word ^ (ones &* 0x22)
        let slashes = word ^ (ones &* 0x5C)
        let below = (word &- ones &* 0x20) | (quotes &- ones) | (slashes &- ones)
        return (below | word) & (ones &* 0x80)
    }

    private func keyHash(_ start: Int, _ length: Int, _ flags: UInt16) -> UInt64 {
        guard flags & JSONNode.escapes != 0 else { return JSONHash.of(base + start, length, seed: seed) }
        return JSONEscapes.unescape(UnsafeBufferPointer(start: base + start, count: length))
            .withUnsafeBufferPointer(JSONHash.of)
    }

    /// Steps over one escape, or a pair of surrogates; returns how many bytes it has.
    private mutating func escape() throws(Failure) -> Int {
        let start = at
        guard at + 1 < end else { throw failure(.unexpectedEnd(expected: "an escape")) }
        switch base[at + 1] {
        case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: at += 2
        case 0x75: try unicodeEscape()
        default: throw failure(.invalidEscape)
        }
        return at - start
    }

    private mutating func unicodeEscape() throws(Failure) {
        let start = at
        let first = try hexadecimal()
        if first >= 0xDC00, first <= 0xDFFF { throw failure(.loneSurrogate, at: start) }
        guard first >= 0xD800, first <= 0xDBFF else { return }
        guard at + 1 < end, base[at] == 0x5C, base[at + 1] == 0x75 else {
            throw failure(.loneSurrogate, at: start)
        }
        let second = try hexadecimal()
        guard second >= 0xDC00, second <= 0xDFFF else { throw failure(.loneSurrogate, at: start) }
    }

    private mutating func hexadecimal() throws(Failure) -> UInt32 {
        let start = at
        at += 2
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard at < end else { throw failure(.unexpectedEnd(expected: "a hexadecimal digit")) }
            guard let digit = JSONEscapes.hexadecimal(base[at]) else {
                throw failure(.invalidEscape, at: start)
            }
            value = value << 4 | digit
            at += 1
        }
        return value
    }

    /// Steps over one scalar of two to four bytes, by the table of well-formed sequences (Unicode, table 3-7).
    private mutating func multibyte() throws(Failure) -> Int {
        let first = base[at]
        let (length, second): (Int, ClosedRange<UInt8>) =
            switch first {
            case 0xC2...0xDF: (2, 0x80...0xBF)
            case 0xE0: (3, 0xA0...0xBF)
            case 0xED: (3, 0x80...0x9F)
            case 0xE1...0xEF: (3, 0x80...0xBF)
            case 0xF0: (4, 0x90...0xBF)
            case 0xF1...0xF3: (4, 0x80...0xBF)
            case 0xF4: (4, 0x80...0x8F)
            default: throw failure(.invalidUTF8)
            }
        guard at + length <= end, second.contains(base[at + 1]) else { throw failure(.invalidUTF8) }
        for next in 2..<max(length, 2) {
            guard base[at + next] & 0xC0 == 0x80 else { throw failure(.invalidUTF8) }
        }
        at += length
        return length
    }
}
