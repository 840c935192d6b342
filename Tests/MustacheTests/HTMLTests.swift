import Mustache
import Testing

struct HTMLTests {
    @Test(arguments: [
        ("", ""), ("plain – text", "plain – text"), ("<", "&lt;"), ("a&b", "a&amp;b"),
        ("0123456789abcdef\"0123456789abcdef'", "0123456789abcdef&quot;0123456789abcdef&#39;"),
        (">>", "&gt;&gt;"), ("|~\u{80}½\u{2026}👍🏽", "|~\u{80}½\u{2026}👍🏽"),
    ])
    func `escapes what has a meaning in HTML`(text: String, html: String) {
        #expect(HTML.escaping(text).text == html)
    }

    @Test(arguments: 0..<70)
    func `escapes at every place of a text`(place: Int) {
        let (before, after) = (
            String(repeating: "x", count: place), String(repeating: "y", count: 69 - place)
        )
        #expect(HTML.escaping("\(before)<\(after)") == HTML(trusted: "\(before)&lt;\(after)"))
    }

    @Test func `escapes and draws more than any buffer begins with`() throws {
        let text = String(repeating: "<b>é & \"x\"</b>", count: 10_000)
        let escaped = String(repeating: "&lt;b&gt;é &amp; &quot;x&quot;&lt;/b&gt;", count: 10_000)
        #expect(HTML.escaping(text) == HTML(trusted: escaped))
        #expect(
            try draw("{{text}}{{html}}", ["text": .text(text), "html": .html(HTML(trusted: text))]) == escaped
                + text)
    }
}
