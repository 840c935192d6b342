import Runs
import Testing

@testable import Tokens

@Suite struct ChosenPauseTests {
    private let keys: TokenKeys
    private let pause = PauseID("prefect:6f1c:0192 and more")
    private let shown = String(repeating: "0123abcd", count: 8)
    private let ada = ReviewerLink(id: "ada")

    init() throws {
        keys = try TokenKeys("a:\(String(repeating: "A", count: 43))", source: "test")
    }

    @Test func `is read as it is written`() throws {
        let chosen = chosen(keys.pagePath(for: pause))
        #expect(chosen.text == "\(keys.pagePath(for: pause)) 0123abcd0123abcd prefect:6f1c:0192 and more")
        let read = try #require(ChosenPause(chosen.text))
        #expect(read == chosen && keys.isOurs(read))
        #expect(read.isAbout(shown) && !read.isAbout(String(shown.dropFirst())))
    }

    private func chosen(_ pageName: String) -> ChosenPause {
        ChosenPause(pause: pause, pageName: pageName, shown: shown)
    }

    @Test(arguments: [
        "", " ", "abc prefect:1", "0123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcdef ",
        "0123456789abcdef0123456789abcdef prefect:1", "0123456789abcdef0123456789abcdef 0123456789abcdef ",
    ])
    func `anything else is none`(text: String) {
        #expect(ChosenPause(text) == nil)
    }

    @Test func `counts for the one page whose name it has`() {
        let personal = chosen(keys.pagePath(for: pause, of: ada))
        #expect(keys.isOurs(personal, of: ada))
        #expect(!keys.isOurs(personal) && !keys.isOurs(personal, of: ReviewerLink(id: "bob")))
        #expect(!keys.isOurs(personal, of: ReviewerLink(id: "ada", generation: 2)))
        #expect(!keys.isOurs(chosen(keys.pagePath(for: pause)), of: ada))
    }

    @Test func `a name does not count for another pause`() {
        let other = ChosenPause(
            pause: PauseID("prefect:another"), pageName: keys.pagePath(for: pause), shown: shown)
        #expect(!keys.isOurs(other))
    }
}
