import JSON
import Testing

/// Mutates texts from a fixed seed: whatever comes out is refused, or comes back the same when written and read again.
struct JSONFuzzTests {
    static let seeds = [
        #"{"order":"A-1","lines":[{"sku":"é\u00e9\ud83d\ude00","n":-12.50e+3,"ok":true,"x":null},{"sku":"","n":0}]}"#,
        #"[[[]],{"a":{"b":{"c":[1,2,3]}}},"\"\\\/\b\f\n\r\t",123456789012345678901234567890,1e-400]"#,
        #" { "k" : [ false , "long enough for more than one word of eight bytes" ] , "l" : 0.0 } "#,
    ]

    @Test(arguments: [JSONOptions.DuplicateKeys.refuse, .keepLast])
    func `survives mutated texts`(duplicateKeys: JSONOptions.DuplicateKeys) throws {
        var random = Lottery(state: 2026)
        let options = JSONOptions(duplicateKeys: duplicateKeys)
        var accepted = 0
        for round in 0..<20_000 {
            var bytes = Array(Self.seeds[round % Self.seeds.count].utf8)
            for _ in 0...Int.random(in: 0..<4, using: &random) { mutate(&bytes, &random) }
            guard let value = try? JSONDocument(bytes: bytes, options: options).root else { continue }
            accepted += 1
            let again = try JSONDocument(value.text).root
            #expect(again == value && again.text == value.text && again.hashValue == value.hashValue)
            #expect(try JSONDocument(value.prettyText).root.text == value.text)
            #expect(JSONValue.array([value])[0]?.text == value.text)
        }
        #expect(accepted > 1_000)
    }

    private func mutate(_ bytes: inout [UInt8], _ random: inout Lottery) {
        let telling =
            Array(#"{}[]",:\/u0123eE+-.tfn "#.utf8) + [0x00, 0x0A, 0x1F, 0x80, 0xC3, 0xE2, 0xF0, 0xFF]
        let place = Int.random(in: 0..<max(bytes.count, 1), using: &random)
        guard !bytes.isEmpty else { return }
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes[place] = telling.randomElement(using: &random) ?? 0
        case 1: bytes.insert(telling.randomElement(using: &random) ?? 0, at: place)
        case 2: bytes.remove(at: place)
        case 3: bytes.insert(contentsOf: bytes[place..<min(place + 12, bytes.count)], at: place)
        default: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        }
    }
}

/// SplitMix64: the same numbers on every machine.
struct Lottery: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
