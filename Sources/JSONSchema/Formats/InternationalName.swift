import CIDN2

/// A host name whose labels are those of IDNA 2008, written in their own script or encoded (`xn--…`).
///
/// libidn2 judges each label as a registry does: normal form, disallowed and unassigned characters, hyphens, leading
/// marks, and the rules of context (RFC 5891, 4.2; RFC 5892, appendix A). The Bidi rule is `BidiRule`'s, for it
/// concerns a name as a whole, and libidn2 lets pass what RFC 5893, 2, rule 4 forbids.
struct InternationalName {
    /// The name's bytes in all: four for each character of a name of 253, and more than any encoded one has.
    private static let limitInBytes = 1_012
    private static let labelLimitInBytes = 252

    /// The length of the name when every label is encoded.
    private var encodedLength = -1
    private var needsBidiRule = false
    private var labels: [[UInt8]] = []

    /// `nil` for bytes that are no such name.
    init?(_ name: UnsafeBufferPointer<UInt8>) {
        guard name.count <= Self.limitInBytes else { return nil }
        for label in Self.split(name) {
            guard append(label) else { return nil }
        }
        guard encodedLength <= 253, !needsBidiRule || BidiRule.allows(labels) else { return nil }
    }

    /// The parts between full stops, and the three characters that IDNA counts as such (RFC 3490, 3.1).
    private static func split(_ name: UnsafeBufferPointer<UInt8>) -> [[UInt8]] {
        var (labels, position) = ([[UInt8]()], 0)
        while position < name.count {
            let stop = lengthOfStop(name[position...])
            if stop > 0 { labels.append([]) } else { labels[labels.count - 1].append(name[position]) }
            position += max(stop, 1)
        }
        return labels
    }

    private static func lengthOfStop(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        if bytes.first == UInt8(ascii: ".") { return 1 }
        let isStop = ["\u{3002}", "\u{FF0E}", "\u{FF61}"].contains { bytes.starts(with: $0.utf8) }
        return isStop ? 3 : 0
    }

    private mutating func append(_ label: [UInt8]) -> Bool {
        guard 1...Self.labelLimitInBytes ~= label.count, !label.contains(0) else { return false }
        guard label.allSatisfy({ $0 < 128 }) else { return append(unicode: label) }
        guard Self.isPlain(label) else { return false }
        encodedLength += label.count + 1
        guard label.count > 3, label[2...3].elementsEqual("--".utf8) else {
            labels.append(label)
            return true
        }
        return append(encoded: label.map { 65...90 ~= $0 ? $0 | 32 : $0 })
    }

    private mutating func append(unicode label: [UInt8]) -> Bool {
        guard let length = Self.encodedLength(of: label + [0], nil) else { return false }
        encodedLength += length + 1
        needsBidiRule = true
        labels.append(label)
        return true
    }

    private mutating func append(encoded label: [UInt8]) -> Bool {
        let text = label + [0]
        guard Self.encodedLength(of: nil, text) != nil, let decoded = Self.decoded(text) else { return false }
        needsBidiRule = true
        labels.append(decoded)
        return true
    }

    /// Letters, digits and inner hyphens, 63 at most.
    private static func isPlain(_ label: [UInt8]) -> Bool {
        label.count <= 63 && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
            && label.allSatisfy(plainBytes.contains)
    }

    private static let plainBytes = ByteSet(ByteSet.letters + ByteSet.digits + "-")

    /// The encoded length of a label that may be registered, given in one of its forms and ended by a zero.
    private static func encodedLength(of unicode: [UInt8]?, _ encoded: [UInt8]?) -> Int? {
        var made: UnsafeMutablePointer<UInt8>?
        defer { idn2_free(made) }
        let code =
            switch (unicode, encoded) {
            case (let unicode?, _): idn2_register_u8(unicode, nil, &made, 0)
            case (nil, let encoded): idn2_register_u8(nil, encoded, &made, 0)
            }
        guard code == IDN2_OK.rawValue, let made else { return nil }
        return terminated(made).count
    }

    private static func decoded(_ encoded: [UInt8]) -> [UInt8]? {
        var made: UnsafeMutablePointer<CChar>?
        defer { idn2_free(made) }
        let code = encoded.withUnsafeBytes {
            idn2_to_unicode_8z8z($0.bindMemory(to: CChar.self).baseAddress, &made, 0)
        }
        guard code == IDN2_OK.rawValue, let made else { return nil }
        return made.withMemoryRebound(to: UInt8.self, capacity: 1) { Array(terminated($0)) }
    }

    /// The bytes before the zero that C ends a text with.
    private static func terminated(_ text: UnsafeMutablePointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var count = 0
        while text[count] != 0 { count += 1 }
        return UnsafeBufferPointer(start: text, count: count)
    }
}
