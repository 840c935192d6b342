import Foundation
import Runs
import Testing

@testable import Tokens

@Suite struct PersonalLinkTests {
    private let keys: TokenKeys
    private let rotated: TokenKeys
    private let retired: TokenKeys
    private let pause = PauseID("prefect:6f1c:1")
    private let ada = ReviewerLink(id: "ada")

    init() throws {
        keys = try TokenKeys(TokenKeysTests.old, source: "test")
        rotated = try TokenKeys("\(TokenKeysTests.new), \(TokenKeysTests.old)", source: "test")
        retired = try TokenKeys(TokenKeysTests.new, source: "test")
    }

    @Test func `folders differ by reviewer, by generation and from pages`() {
        let links = [
            ada, ReviewerLink(id: "ada", generation: 2), ReviewerLink(id: "bob"), ReviewerLink(id: "ada1"),
        ]
        let names =
            links.map(keys.folder) + links.map { keys.pagePath(for: pause, of: $0) }
            + [keys.pagePath(for: pause), keys.pagePath(for: PauseID("ada#1"))]
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { $0.wholeMatch(of: /[0-9a-f]{32}/) != nil })
    }

    @Test func `a page lies in the shared folder or in that of whom it is made out to`() {
        #expect(keys.page(of: pause, for: nil) == "r/\(keys.pagePath(for: pause)).html")
        #expect(
            keys.page(of: pause, for: ada)
                == "p/\(keys.folder(of: ada))/\(keys.pagePath(for: pause, of: ada)).html")
        #expect(keys.files(of: pause, for: nil) == "r/\(keys.pagePath(for: pause))/")
    }

    @Test func `addresses and tokens stay good through a rotation, until the old key is removed`() throws {
        let token = FormToken(pause: pause, shown: "x", reviewer: ada.text, expires: TokenKeysTests.noon)
        let sealed = keys.seal(token)
        #expect(rotated.folder(of: ada) == keys.folder(of: ada))
        #expect(rotated.pagePath(for: pause, of: ada) == keys.pagePath(for: pause, of: ada))
        #expect(try rotated.authentic(sealed) == token)
        #expect(retired.folder(of: ada) != keys.folder(of: ada))
        #expect(throws: TokenError.unknownKey("old")) { try retired.authentic(sealed) }
    }

    @Test func `an expired token is authentic and does not open`() throws {
        let token = FormToken(pause: pause, shown: "x", reviewer: ada.text, expires: TokenKeysTests.noon)
        let sealed = keys.seal(token)
        #expect(try keys.open(sealed, now: TokenKeysTests.noon.addingTimeInterval(-1)) == token)
        #expect(throws: TokenError.expired(TokenKeysTests.noon)) {
            try keys.open(sealed, now: TokenKeysTests.noon)
        }
        #expect(try keys.authentic(sealed) == token)
    }
}
