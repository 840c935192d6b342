import Mustache
import Testing

@testable import Pages

@Suite struct MarkdownTests {
    @Test(arguments: [
        ("plain", "<p>plain</p>\n"),
        ("a *b* **c** ~~d~~ `e`", "<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e</code></p>\n"),
        ("one\ntwo  \nthree", "<p>one\ntwo<br>\nthree</p>\n"),
        ("> quoted\n", "<blockquote><p>quoted</p>\n</blockquote>\n"),
        ("- a\n- b\n", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("3. a\n4. b\n", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
        ("```\na < b\n```\n", "<pre><code>a &lt; b\n</code></pre>\n"),
        ("---\n", "<hr>\n"),
        ("&amp; &#60;b&#x3E; &nosuch; &#0; &eacute;", "<p>&amp; &lt;b&gt; &nosuch; \u{FFFD} &eacute;</p>\n"),
    ])
    func `renders CommonMark`(text: String, html: String) {
        #expect(Markdown(text).html.text == html)
    }

    @Test func `renders tables in a box that scrolls`() {
        let html = Markdown("| a | |\n|---|--:|\n| x | 1 |\n").html.text
        #expect(
            html == """
                <div class="scroll" role="group" aria-label="Table" tabindex="0"><table>
                <thead><tr><th scope="col">a</th><td></td></tr>
                </thead>
                <tbody><tr><td>x</td><td class="number">1</td></tr>
                </tbody>
                </table></div>

                """)
    }

    @Test(arguments: [
        ("# a\n\n## b\n", "<h2>a</h2>\n<h3>b</h3>\n"),
        ("### a\n\n# b\n\n###### c\n", "<h2>a</h2>\n<h2>b</h2>\n<h3>c</h3>\n"),
        ("#\n\n# a\n", "<h2>a</h2>\n"),
    ])
    func `puts headings below the page's, without a gap`(text: String, html: String) {
        #expect(Markdown(text).html.text == html)
    }

    @Test(arguments: [
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
        ("<div onclick=\"x\">\n\ntext\n", "<p>&lt;div onclick=&quot;x&quot;&gt;</p>\n<p>text</p>\n"),
        ("a <b>c</b> <!-- d -->", "<p>a &lt;b&gt;c&lt;/b&gt; &lt;!-- d --&gt;</p>\n"),
    ])
    func `shows raw HTML as text`(text: String, html: String) {
        #expect(Markdown(text).html.text == html)
    }

    @Test(arguments: [
        ("[a](https://x.org/?b=1&c=2 \"t\")", "https://x.org/?b=1&amp;c=2"),
        ("[a](HTTP://x.org)", "HTTP://x.org"),
        ("[a](mailto:a@x.org)", "mailto:a@x.org"),
        ("[a](<https://x.org/a b\"'\u{202E}>)", "https://x.org/a%20b%22&#39;%E2%80%AE"),
        ("[a](https://x.org/100%zz%20)", "https://x.org/100%25zz%20"),
    ])
    func `links to http, https and mailto`(text: String, target: String) {
        let link = "<a href=\"\(target)\" rel=\"noopener noreferrer nofollow\">a</a>"
        #expect(Markdown(text).html.text == "<p>\(link)</p>\n")
    }

    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#10;script:alert(1)", "javascript&colon;alert(1)",
        "&#x6A;avascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//x.org", "/a",
        "a.html", "#a",
        "https:x.org", "http://", "\u{1}javascript:alert(1)", "", "blob:https://x.org/a",
        "javascript%3Aalert(1)",
    ])
    func `leaves of other links only the text`(target: String) {
        #expect(Markdown("[a](<\(target)>)").html.text == "<p>a</p>\n")
    }

    @Test func `links to an image instead of loading it`() {
        let html = Markdown("![a *cat*](https://x.org/c.png) ![](https://x.org/d.png) ![e](c.png)").html.text
        let relation = "rel=\"noopener noreferrer nofollow\""
        #expect(
            html == """
                <p><a class="picture" href="https://x.org/c.png" \(relation)>a <em>cat</em></a> \
                <a class="picture" href="https://x.org/d.png" \(relation)>https://x.org/d.png</a> e</p>

                """)
    }

    @Test func `has no link within a link`() {
        let html = Markdown("[a ![b](https://x.org/b.png)](https://x.org)").html.text
        #expect(html == "<p><a href=\"https://x.org\" rel=\"noopener noreferrer nofollow\">a b</a></p>\n")
    }

    @Test(
        arguments: [
            ("How many?\n\nMore.", "How many?", "<p>More.</p>\n"),
            ("# A *title*\n\n## Part\n", "A title", "<h2>Part</h2>\n"),
            ("Short and\nwrapped", "Short and wrapped", ""),
            ("Send it? \n" + String(repeating: "Because. ", count: 20), "Send it?", nil),
            (String(repeating: "long ", count: 40), nil, nil),
            ("Cut **here.\nAnd** " + String(repeating: "long ", count: 40), nil, nil),
            ("See [this](https://x.org).", "See this.", nil),
            ("- a list", nil, "<ul>\n<li>a list</li>\n</ul>\n"),
            ("", nil, ""),
            ("&eacute;tude", nil, "<p>&eacute;tude</p>\n"),
        ] as [(String, String?, String?)])
    func `lifts out a title`(text: String, title: String?, html: String?) {
        let markdown = Markdown(text, liftsTitle: true)
        #expect(Markdown.title(of: text) == markdown.title)
        #expect(markdown.title == title)
        if let html { #expect(markdown.html.text == html) }
    }

    @Test func `keeps the rest of a paragraph whose first line is the title`() {
        let rest = String(repeating: "word ", count: 40) + "end"
        let markdown = Markdown("Send it?\n\(rest)", liftsTitle: true)
        #expect(markdown == Markdown("Send it?\n\(rest)", liftsTitle: true))
        #expect(markdown.title == "Send it?")
        #expect(markdown.html.text == "<p>\(rest)</p>\n")
    }

    /// Inputs that make careless parsers slow, deep or verbose.
    private static let hostile: [(name: String, text: String)] = [
        ("quotes", String(repeating: "> ", count: 100_000) + "a"),
        ("brackets", String(repeating: "[", count: 200_000)),
        ("links", String(repeating: "[a](", count: 50_000)),
        ("emphasis", String(repeating: "*a **b ", count: 30_000)),
        ("strong", String(repeating: "**", count: 100_000) + "a" + String(repeating: "**", count: 10_000)),
        ("code", (1...600).map { String(repeating: "`", count: $0) + " a " }.joined()),
        ("lists", (0..<700).map { String(repeating: " ", count: 2 * $0) + "- a\n" }.joined()),
        (
            "columns",
            "|" + String(repeating: "a|", count: 20_000) + "\n|" + String(repeating: "-|", count: 20_000)
                + "\n"
                + String(repeating: "|x|\n", count: 20_000)
        ),
        (
            "references",
            (0..<10_000).map { "[r\($0)]: https://x.org/\($0)\n" }.joined()
                + String(repeating: "[r1] ", count: 10_000)
        ),
        ("entities", String(repeating: "&#60;", count: 50_000)),
        ("NUL", String(repeating: "\0", count: 100_000)),
        ("long", String(repeating: "long ", count: 200_000)),
    ]

    @Test(arguments: hostile.map(\.name))
    func `stays bounded and closes what it opens`(name: String) throws {
        let text = try #require(Self.hostile.first { $0.name == name }?.text)
        var html = ""
        let time = ContinuousClock().measure { html = Markdown(text).html.text }
        #expect(html.utf8.count < 16 * Markdown.limitInBytes)
        #expect(time < .seconds(5))
        var open: [Substring] = []
        for tag in html.matches(of: #/<(/?)([a-z0-9]+)[^>]*>/#) where !["br", "hr"].contains(tag.output.2) {
            if tag.output.1.isEmpty {
                open.append(tag.output.2)
            } else {
                #expect(open.popLast() == tag.output.2)
            }
        }
        #expect(open.isEmpty)
    }
}
