import Foundation
import Testing

@testable import Tokens

@Suite struct APITokenTests {
    @Test func `knows its own bearer token and no other`() throws {
        let token = try APIToken("correct horse battery", source: "test")
        #expect(token.isIn(authorization: "Bearer correct horse battery"))
        #expect(token.isIn(authorization: "bearer correct horse battery"))
        for other in [nil, "", "Bearer", "Bearer ", "Bearer correct", "Basic correct horse battery"] {
            #expect(!token.isIn(authorization: other))
        }
    }

    @Test func `refuses a token that could be guessed`() {
        #expect(throws: TokenKeyError.shortKey(source: "test", id: "token", bytes: 5, least: 16)) {
            try APIToken(" short\n", source: "test")
        }
    }

    @Test func `makes a file once and reads it again`() throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { unlink(path) }
        _ = try APIToken.load(file: path)
        let text = try String(contentsOfFile: path, encoding: .utf8).trimmingCharacters(in: .newlines)
        #expect(try APIToken.load(file: path).isIn(authorization: "Bearer \(text)"))
    }
}
