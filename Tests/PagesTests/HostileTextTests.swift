import Testing

@testable import Pages

/// Text from strangers stands in every slot of the samples; none of it may become markup.
@Suite struct HostileTextTests {
    @Test(arguments: Sample.all)
    func `no text becomes a script, a handler or a way to elsewhere`(sample: Sample) throws {
        let html = String(decoding: try Sample.html(sample.page), as: UTF8.self)
        let elements = Set(html.matches(of: #/<([a-zA-Z][^\s>\/]*)/#).map { String($0.output.1) })
        #expect(elements.isSubset(of: Self.elements))
        for tag in html.matches(of: #/<[a-zA-Z](?:[^>"]|"[^"]*")*>/#) {
            let names = tag.output.matches(of: #/\s([^\s=">]+)(?:="[^"]*")?/#).map { String($0.output.1) }
            #expect(names.allSatisfy { !$0.lowercased().hasPrefix("on") && $0 != "style" }, "\(tag.output)")
        }
        for link in html.matches(of: #/(?:href|action|src)="([^"]*)"/#).map(\.output.1) {
            let scheme = link.prefixMatch(of: #/[a-zA-Z][a-zA-Z0-9+.\-]*:/#).map { String($0.output) }
            #expect(["https:", "data:", nil].contains(scheme), "\(link)")
        }
    }

    /// What templates and Markdown write.
    private static let elements: Set = [
        "html", "head", "meta", "title", "link", "body", "a", "header", "svg", "path", "span", "main",
        "footer", "time", "h1",
        "h2", "h3", "h4", "p", "ul", "ol", "li", "b", "bdi", "strong", "em", "code", "pre", "div", "section",
        "form", "input",
        "label", "textarea", "select", "option", "fieldset", "legend", "button", "table", "thead", "tbody",
        "tr", "th", "td",
        "img", "progress", "nav", "dl", "dt", "dd", "details", "summary", "datalist", "script", "output",
        "figure", "figcaption", "mark", "kbd", "desc", "line", "rect", "circle", "text",
        "h5", "del", "ins", "audio", "video",
    ]

    @Test func `what turns a title is shown as a sign`() throws {
        let html = String(
            decoding: try Sample.html(RunPage(Self.turned, form: nil, token: "", links: Sample.links)),
            as: UTF8.self)
        #expect(html.contains("<title>Send ‹U+202E›gnp.exe? – Countersign</title>"))
        #expect(html.contains("<h1 dir=\"auto\">Send ‹U+202E›gnp.exe?</h1>"))
    }

    @Test func `what turns the words of a field is shown as a sign, and no value is changed`() throws {
        let form = try #require(
            FormSamples.form(
                #"""
                {"type": "object", "x-countersign": {"submit": "Go \u202E1"}, "properties": {
                  "line": {"type": "string", "title": "Label \u202E2", "description": "Hint \u202E3", "default": "kept \u202E4"},
                  "pick": {"enum": ["v\u202E5", "w"], "x-countersign": {"group": "Section \u202E6"}},
                  "fixed": {"const": "Const \u202E7"},
                  "pale": {"type": "string", "x-countersign": {"placeholder": "Pale \u202E0"}},
                  "area": {"type": "string", "x-countersign": {"placeholder": "Broad \u202E0", "widget": "area"}},
                  "list": {"type": "array", "title": "Rows", "items": {"type": "string", "title": "Row \u202E8"}, "default": ["a"]},
                  "either": {"anyOf": [{"type": "string", "title": "Branch \u202E9"}, {"type": "integer"}]}}}
                """#))
        let html = String(decoding: try Sample.html(FormSamples.page("Turned?", form)), as: UTF8.self)
        for text in [
            "Go ", "Label ", "Hint ", "v", "Section ", "Const ", "Row ", "Branch ", "Pale ", "Broad ",
        ] {
            #expect(html.contains("\(text)‹U+202E›"), "\(text)")
            #expect(!html.contains(">\(text)\u{202E}"), "\(text)")
        }
        #expect(html.contains("value=\"v\u{202E}5\"") && html.contains("value=\"kept \u{202E}4\""))
        #expect(html.count { $0.unicodeScalars.contains("\u{202E}") } == 2)
    }

    @Test func `what turns the words of an answer for several runs is shown as a sign before it is sent`()
        throws
    {
        let form = FormSamples.form(
            #"""
            {"properties": {"on": {"type": "boolean", "title": "Label \u202E1"},
              "pick": {"enum": ["v"], "x-countersign": {"labels": ["Choice \u202E2"]}}, "note": {"type": "string"}}}
            """#)
        let input = Sample.json(#"{"on": true, "pick": "v", "note": "Text \u202E3", "Name \u202E4": 1}"#)
        let page = ManyPage(
            .preview(SharedAnswer(input, form: form, posted: [])), [], action: "many", links: Sample.links,
            madeAt: Sample.madeAt)
        let html = String(decoding: try Sample.html(page), as: UTF8.self)
        for text in ["Label ", "Choice ", "“Text ", "Name "] {
            #expect(html.contains("\(text)‹U+202E›"), "\(text)")
        }
        #expect(!html.unicodeScalars.contains("\u{202E}"))
    }

    private static let turned = IndexSamples.run("a", flow: nil, "Send \u{202E}gnp.exe?")

    @Test func `draws three hundred fields`() throws {
        let properties = (0..<300).map { "\"f\($0)\": {\"type\": \"string\"}" }.joined(separator: ", ")
        let form = try #require(FormSamples.form("{\"type\": \"object\", \"properties\": {\(properties)}}"))
        let page = FormSamples.page("Three hundred?", form)
        let html = String(decoding: try Sample.html(page), as: UTF8.self)
        #expect(html.matches(of: #/<input id="f/[^"]+" name="v/#).count == 300)
    }
}
