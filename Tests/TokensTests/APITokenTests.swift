import Foundation
import Testing

@testable import Tokens

@Suite struct APITokenTests {
    static let secret = "0123456789abcdef"

    @Test(arguments: [
        ("Bearer \(secret)", true), ("bearer \(secret)", true), ("Bearer \(secret)0", false),
        ("Bearer 0123456789abcdeg", false), ("Bearer ", false), ("Bearer", false), (secret, false),
        ("Basic \(secret)", false), ("", false), (nil, false),
    ])
    func `knows its own header only`(authorization: String?, isOurs: Bool) throws {
        let token = try APIToken(" \(Self.secret)\n", source: "test")
        #expect(token.isIn(authorization: authorization) == isOurs)
    }

    @Test func `refuses a token that could be guessed`() {
        #expect(throws: TokenKeyError.shortKey(source: "test", id: "token", bytes: 6, least: 16)) {
            try APIToken("secret", source: "test")
        }
    }

    @Test func `makes a token that only its owner may read, and finds it again`() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "token-\(Unguessable.id())").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let made = try APIToken.load(file: path)
        let text = try String(contentsOfFile: path, encoding: .utf8).trimmingCharacters(in: .newlines)
        #expect(made.isIn(authorization: "Bearer \(text)"))
        #expect(try APIToken.load(file: path).isIn(authorization: "Bearer \(text)"))
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }
}
