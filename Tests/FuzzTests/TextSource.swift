/// Makes texts that are JSON, nearly JSON, or not at all.
struct TextSource {
    private static let seeds = [
        #"{"order":"A-1","lines":[{"sku":"é\u00e9\ud83d\ude00","n":-12.50e+3,"ok":true,"x":null},{"sku":"","n":0}]}"#,
        #"[[[]],{"a":{"b":{"c":[1,2,3]}}},"\"\\\/\b\f\n\r\t",123456789012345678901234567890,1e-400,-0,0.10]"#,
        #" { "k" : [ false , "long enough for more than one word of eight bytes" ] , "l" : 0.0 } "#,
        #"{"a":1,"\u0061":2,"b":[],"":{"":{}}}"#,
    ]
    private static let telling =
        Array(#"{}[]",:\/u0123eE+-.tfn "#.utf8)
        + [
            0x00, 0x09, 0x0A, 0x0D, 0x1F, 0x7F, 0x80, 0xBF, 0xC0, 0xC3, 0xE2, 0xED, 0xA0, 0xEF, 0xBB, 0xF0,
            0xF4, 0xFF,
        ]
    private static let pieces = [
        "\\ud800", "\\udc00", "\\u0000", "1e", "-", "00", "1.", ".5", "1e99999999999999999999", "nul",
        "truee", "[]", "{}",
        "\"\"", ",", ":", "\u{FEFF}", "\u{2028}", "\\u00", "\"\\", "//", "NaN", "1E+400", "\"a\":1,",
    ]

    static func bytes(_ lottery: inout Lottery) -> [UInt8] {
        switch lottery.below(8) {
        case 0: return (0..<lottery.below(40)).map { _ in UInt8(truncatingIfNeeded: lottery.next()) }
        case 1: return (0..<lottery.below(40)).map { _ in lottery.pick(telling) }
        case 2: return nest(&lottery)
        case 3: return Array(InstanceSource.value(&lottery, depth: 4).respelled(&lottery).utf8)
        case 4: return mutated(Array(InstanceSource.value(&lottery, depth: 3).text.utf8), &lottery)
        default: return mutated(Array(lottery.pick(seeds).utf8), &lottery)
        }
    }

    /// Deep or long, often broken off.
    private static func nest(_ lottery: inout Lottery) -> [UInt8] {
        let count = lottery.pick([10, 60, 63, 64, 65, 66, 1_000, 1_001, 20_000])
        let opening = lottery.pick(["[", "{\"a\":", "[1,", "{\"\":[", "\"", "1", "[0.", "\\\\", "e"])
        let closing = lottery.pick(["]", "}", "", "]}", ",1]"])
        return mutated(
            Array((String(repeating: opening, count: count) + String(repeating: closing, count: count)).utf8),
            &lottery)
    }

    private static func mutated(_ bytes: [UInt8], _ lottery: inout Lottery) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<lottery.below(5) where !bytes.isEmpty { mutate(&bytes, &lottery) }
        return bytes
    }

    private static func mutate(_ bytes: inout [UInt8], _ lottery: inout Lottery) {
        let (place, other) = (lottery.below(bytes.count), lottery.below(bytes.count))
        switch lottery.below(7) {
        case 0: bytes[place] = lottery.pick(telling)
        case 1: bytes.insert(lottery.pick(telling), at: place)
        case 2: bytes.removeSubrange(place..<min(place + 1 + lottery.below(4), bytes.count))
        case 3: bytes.insert(contentsOf: bytes[place..<min(place + 12, bytes.count)], at: other)
        case 4: bytes[place] ^= 1 << UInt8(lottery.below(8))
        case 5: bytes.insert(contentsOf: lottery.pick(pieces).utf8, at: place)
        default: bytes.removeLast(bytes.count - place)
        }
    }
}
