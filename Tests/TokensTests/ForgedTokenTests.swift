import Foundation
import Runs
import Testing

@testable import Tokens

/// Whoever holds tokens can make no other one of them, and no other spelling of one.
@Suite struct ForgedTokenTests {
    private static let noon = TokenKeysTests.noon
    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    private static let tokens = [
        FormToken(
            pause: PauseID("prefect:6f1c:1"), shown: "0a", reviewer: "ada",
            expires: noon.addingTimeInterval(60)),
        FormToken(
            pause: PauseID("prefect:6f1c:1"), shown: "0a", reviewer: "bob",
            expires: noon.addingTimeInterval(60)),
        FormToken(
            pause: PauseID("prefect:6f1c:1"), shown: "0a", reviewer: nil, expires: noon.addingTimeInterval(60)
        ),
        FormToken(
            pause: PauseID("prefect:6f1c:1"), shown: "0a", reviewer: "ada",
            expires: noon.addingTimeInterval(61)),
        FormToken(pause: PauseID("prefect:6f1c:1"), shown: "0a", reviewer: "ada", expires: nil),
        FormToken(
            pause: PauseID("prefect:6f1c:1"), shown: "0b", reviewer: "ada",
            expires: noon.addingTimeInterval(60)),
        FormToken(
            pause: PauseID("prefect:6f1c:2"), shown: "0a", reviewer: "ada",
            expires: noon.addingTimeInterval(60)),
    ]

    let keys: TokenKeys

    init() throws {
        keys = try TokenKeys("\(TokenKeysTests.new), \(TokenKeysTests.old)", source: "test")
    }

    private func opens(_ text: String) -> Bool { (try? keys.open(text, now: Self.noon)) != nil }

    /// The texts that one portal gave out, of its present and its former key.
    private func sealed() throws -> [String] {
        let before = try TokenKeys(TokenKeysTests.old, source: "test")
        return Self.tokens.flatMap { [keys.seal($0), before.seal($0)] }
    }

    @Test func `no two tokens are equal, whatever sets them apart`() throws {
        #expect(Set(try sealed()).count == 2 * Self.tokens.count)
    }

    @Test func `refuses every mixture of the segments of two tokens`() throws {
        let texts = try sealed().map { $0.split(separator: ".", omittingEmptySubsequences: false) }
        let ours = Set(try sealed())
        for one in texts {
            for other in texts {
                for mask in 0..<16 {
                    let mixed = (0..<4).map { mask & (1 << $0) == 0 ? one[$0] : other[$0] }.joined(
                        separator: ".")
                    #expect(opens(mixed) == ours.contains(mixed), "\(mixed)")
                }
            }
        }
    }

    @Test func `refuses the segments in any other order, fewer or more of them`() throws {
        let parts = keys.seal(Self.tokens[0]).split(separator: ".").map(String.init)
        for one in 0..<4 {
            for other in 0..<4 where one != other {
                var swapped = parts
                swapped.swapAt(one, other)
                #expect(!opens(swapped.joined(separator: ".")))
            }
            #expect(!opens((parts[..<one] + parts[(one + 1)...]).joined(separator: ".")))
            #expect(!opens((parts[...one] + parts[one...]).joined(separator: ".")))
            #expect(!opens((parts[..<one] + [""] + parts[(one + 1)...]).joined(separator: ".")))
        }
    }

    @Test func `has one spelling: no padding, no other alphabet, no white space, no loose bits`() throws {
        for token in Self.tokens {
            let text = keys.seal(token)
            let parts = text.split(separator: ".").map(String.init)
            for place in 2...3 {
                for spelling in Self.otherSpellings(of: parts[place]) where spelling != parts[place] {
                    var changed = parts
                    changed[place] = spelling
                    #expect(!opens(changed.joined(separator: ".")), "\(spelling)")
                }
            }
            for around in ["\(text) ", " \(text)", "\(text)\n", "\(text)\0", "\u{FEFF}\(text)", "\(text)."] {
                #expect(!opens(around))
            }
        }
    }

    /// Texts that a lenient decoder takes for the same bytes.
    private static func otherSpellings(of text: String) -> [String] {
        let last = text.utf8.last.flatMap { digits.firstIndex(of: $0) } ?? 0
        let loose = text.utf8.count % 4 == 2 ? 16 : text.utf8.count % 4 == 3 ? 4 : 1
        let endings = (0..<loose).map {
            text.dropLast() + String(decoding: [digits[last / loose * loose + $0]], as: UTF8.self)
        }
        let middle = text.index(text.startIndex, offsetBy: text.count / 2)
        return endings.map(String.init) + [
            text + "=", text + "==", text + "A", text + "AA==",
            text.replacing("-", with: "+").replacing("_", with: "/"),
            text[..<middle] + "\n" + text[middle...], text[..<middle] + "=" + text[middle...],
            text[..<middle] + "%2D" + text[middle...], text + "\u{301}",
        ]
    }

    @Test func `refuses oversized texts at once`() {
        let text = keys.seal(Self.tokens[0])
        for count in [9_000, 1 << 20] {
            let long = String(repeating: "A", count: count)
            #expect(throws: TokenError.malformed) { try keys.open(long, now: Self.noon) }
            #expect(throws: TokenError.malformed) { try keys.open(text + long, now: Self.noon) }
            #expect(throws: TokenError.malformed) {
                try keys.open(String(repeating: ".", count: count), now: Self.noon)
            }
        }
    }

    @Test func `a former key opens until it is removed, an unknown one never`() throws {
        let before = try TokenKeys(TokenKeysTests.old, source: "test")
        let after = try TokenKeys(TokenKeysTests.new, source: "test")
        for token in Self.tokens {
            let text = before.seal(token)
            #expect(try keys.open(text, now: Self.noon) == token)
            #expect(throws: TokenError.unknownKey("old")) { try after.open(text, now: Self.noon) }
            #expect(throws: TokenError.forged) {
                try keys.open(text.replacing(".old.", with: ".new."), now: Self.noon)
            }
            #expect(throws: TokenError.unknownKey("")) {
                try keys.open(text.replacing(".old.", with: ".."), now: Self.noon)
            }
        }
    }

    @Test func `expires by the second, and no caller's part of a second helps`() throws {
        let text = keys.seal(Self.tokens[0])
        let expires = Self.noon.addingTimeInterval(60)
        #expect(try keys.open(text, now: expires.addingTimeInterval(-0.001)) == Self.tokens[0])
        for late in [0, 0.001, 1, 1e9] {
            #expect(throws: TokenError.expired(expires)) {
                try keys.open(text, now: expires.addingTimeInterval(late))
            }
        }
    }
}
