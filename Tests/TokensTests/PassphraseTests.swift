import Foundation
import Testing

@testable import Tokens

@Suite struct PassphraseTests {
    private static func basic(_ pair: String) -> String { "Basic \(Data(pair.utf8).base64EncodedString())" }

    private static let words = "correct horse: battery"

    @Test(arguments: [
        (basic("anyone:\(words)"), true), (basic(":\(words)"), true),
        ("basic \(basic("x:\(words)").dropFirst(6))", true), (basic(words), false),
        (basic("x:\(words) "), false),
        (basic("x:"), false), ("Bearer \(words)", false), ("Basic", false), ("Basic %%%", false),
        (nil, false),
    ])
    func `is the password of HTTP Basic for any user`(header: String?, isIn: Bool) throws {
        #expect(try Passphrase(Self.words, source: "passphrase").isIn(authorization: header) == isIn)
    }

    @Test func `a short one is refused`() {
        #expect(
            throws: TokenKeyError.shortPassphrase(source: "passphrase", bytes: 11, least: 12)
        ) { try Passphrase("eleven char", source: "passphrase") }
    }

    @Test func `an API token is a password too, for a person with a browser`() throws {
        let token = try APIToken("correct-horse-battery", source: "test")
        #expect(token.isPassword(in: Self.basic("me:correct-horse-battery")))
        #expect(!token.isPassword(in: "Bearer correct-horse-battery"))
        #expect(!token.isIn(authorization: Self.basic("me:correct-horse-battery")))
    }
}
