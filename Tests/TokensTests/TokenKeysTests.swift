import Foundation
import Runs
import Testing

@testable import Tokens

@Suite struct TokenKeysTests {
    static let old = "old:" + Base64URL.text(Array(repeating: 1, count: 32))
    static let new = "new:" + Base64URL.text(Array(repeating: 2, count: 40))
    static let noon = Date(timeIntervalSince1970: 1_795_262_400)

    static let token = FormToken(
        pause: PauseID("prefect:6f1c:1"), shown: String(repeating: "0a", count: 32), reviewer: "ada",
        expires: noon.addingTimeInterval(60))

    let keys: TokenKeys

    init() throws {
        keys = try TokenKeys("\(Self.new), \(Self.old)", source: "test")
    }

    @Test(arguments: [
        token, FormToken(pause: PauseID("embedded:é\"\n"), shown: ""),
        FormToken(pause: PauseID(""), shown: "x", reviewer: "", expires: nil),
    ])
    func `opens what it sealed`(token: FormToken) throws {
        #expect(try keys.open(keys.seal(token), now: Self.noon) == token)
    }

    @Test func `seals equal tokens to equal text, safe in URLs and HTML`() throws {
        let text = keys.seal(Self.token)
        #expect(text == keys.seal(Self.token))
        #expect(text.wholeMatch(of: /1\.new\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{43}/) != nil)
    }

    @Test func `refuses a token with any bit flipped`() throws {
        let sealed = Array(keys.seal(Self.token).utf8)
        for place in sealed.indices {
            for bit in 0..<8 {
                var flipped = sealed
                flipped[place] ^= 1 << bit
                let text = String(decoding: flipped, as: UTF8.self)
                #expect(throws: TokenError.self) { try keys.open(text, now: Self.noon) }
            }
        }
    }

    @Test func `refuses tokens whose parts were swapped`() throws {
        let one = keys.seal(Self.token).split(separator: ".")
        let other = keys.seal(FormToken(pause: PauseID("prefect:6f1c:2"), shown: "b")).split(separator: ".")
        #expect(throws: TokenError.forged) {
            try keys.open([one[0], one[1], one[2], other[3]].joined(separator: "."), now: Self.noon)
        }
        #expect(throws: TokenError.forged) {
            try keys.open([one[0], "old", one[2], one[3]].joined(separator: "."), now: Self.noon)
        }
        #expect(throws: TokenError.self) {
            try keys.open([one[0], one[1], one[3], one[2]].joined(separator: "."), now: Self.noon)
        }
    }

    @Test func `tells apart tokens whose fields run into each other`() throws {
        let texts = [
            FormToken(pause: PauseID("ab"), shown: "c"), FormToken(pause: PauseID("a"), shown: "bc"),
            FormToken(pause: PauseID("ab"), shown: "", reviewer: "c"),
            FormToken(pause: PauseID("c"), shown: "ab"),
            FormToken(pause: PauseID("ab"), shown: "c", reviewer: ""),
        ].map(keys.seal)
        #expect(Set(texts).count == texts.count)
    }

    @Test(arguments: [
        "", ".", "...", "1.new..", "2.new.W10.AA", "1.new.W10.A!", "1.new.W10.AA==",
        String(repeating: "1", count: 10_000), "1.new.W10", "1.new.W10.AA.AA",
    ])
    func `refuses a text that is no token`(text: String) {
        #expect(throws: TokenError.self) { try keys.open(text, now: Self.noon) }
    }

    @Test func `refuses a token from the second in which it expires`() throws {
        let text = keys.seal(Self.token)
        let expires = Self.noon.addingTimeInterval(60)
        #expect(try keys.open(text, now: expires.addingTimeInterval(-1)) == Self.token)
        #expect(throws: TokenError.expired(expires)) { try keys.open(text, now: expires) }
        #expect(throws: TokenError.expired(expires)) {
            try keys.open(text, now: expires.addingTimeInterval(1))
        }
    }

    @Test func `opens tokens of a retired key until it is removed`() throws {
        let before = try TokenKeys(Self.old, source: "test")
        let text = before.seal(Self.token)
        #expect(try keys.open(text, now: Self.noon) == Self.token)
        let after = try TokenKeys(Self.new, source: "test")
        #expect(throws: TokenError.unknownKey("old")) { try after.open(text, now: Self.noon) }
    }

    @Test func `refuses a token of another portal`() throws {
        let others = try TokenKeys("new:" + Base64URL.text(Array(repeating: 3, count: 32)), source: "test")
        #expect(throws: TokenError.forged) { try keys.open(others.seal(Self.token), now: Self.noon) }
    }

    @Test func `names pages by the oldest key, unguessably and alike on every machine`() throws {
        let pause = PauseID("prefect:6f1c:1")
        let path = keys.pagePath(for: pause)
        #expect(path.wholeMatch(of: /[0-9a-f]{32}/) != nil)
        #expect(try TokenKeys(Self.old, source: "elsewhere").pagePath(for: pause) == path)
        #expect(try TokenKeys(Self.new, source: "elsewhere").pagePath(for: pause) != path)
        #expect(keys.pagePath(for: PauseID("prefect:6f1c:2")) != path)
    }

    @Test(arguments: [
        ("", TokenKeyError.noKeys(source: "F")),
        ("# only a comment\n\n", .noKeys(source: "F")),
        ("\(old) \(old)", .repeatedID(source: "F", id: "old")),
        ("\(old)\nx:AAAA", .shortKey(source: "F", id: "key x", bytes: 3, least: 32)),
        ("\(old)\nsecret", .malformedEntry(source: "F", number: 2)),
        ("Old:AAAA", .malformedEntry(source: "F", number: 1)),
        ("a.b:AAAA", .malformedEntry(source: "F", number: 1)),
        ("a:AA==", .malformedEntry(source: "F", number: 1)),
    ])
    func `refuses unusable keys and says where`(setting: String, error: TokenKeyError) {
        #expect(throws: error) { try TokenKeys(setting, source: "F") }
    }
}
