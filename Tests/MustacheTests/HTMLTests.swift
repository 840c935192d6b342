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
}
