import Testing

@testable import Pages

/// What a checker of HTML would say of the samples, as far as it goes without one.
@Suite struct MarkupTests {
    private static let void: Set = [
        "!DOCTYPE", "meta", "link", "input", "img", "path", "br", "hr", "line", "rect", "circle",
    ]

    /// Elements that hold phrasing content alone (WHATWG HTML §4).
    private static let phrasing: Set = [
        "p", "label", "button", "legend", "summary", "h1", "h2", "h3", "h4", "dt", "span",
    ]
    private static let blocks: Set = [
        "div", "p", "fieldset", "ul", "ol", "table", "details", "section", "form", "dl", "nav", "pre",
    ]
    private static let controls: Set = ["input", "select", "textarea", "button"]

    @Test(arguments: Sample.all)
    func `every element is closed where it was opened, and holds only what it may`(sample: Sample) throws {
        var open: [String] = []
        for piece in try Self.markup(sample).pieces {
            switch piece {
            case .open(let name, _):
                if Self.blocks.contains(name) {
                    #expect(Self.phrasing.isDisjoint(with: open), "\(name) in \(open)")
                }
                if Self.controls.contains(name) { #expect(!open.contains("button"), "\(name) in \(open)") }
                if name == "label" || name == "form" { #expect(!open.contains(name), "\(name) in \(open)") }
                if !Self.void.contains(name) { open.append(name) }
            case .close(let name): #expect(open.popLast() == name)
            case .text: continue
            }
        }
        #expect(open.isEmpty)
    }

    @Test(arguments: Sample.all)
    func `every id is there once, and what refers to one finds it`(sample: Sample) throws {
        let markup = try Self.markup(sample)
        let ids = markup.values("id")
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { !$0.isEmpty && !$0.contains(" ") })
        let links = markup.values("href").filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
        let named = ["for", "list", "aria-labelledby", "aria-describedby"].flatMap(markup.values)
            .flatMap { $0.split(separator: " ").map(String.init) }
        #expect(Set(named + links).subtracting(ids) == [])
    }

    /// A second autofocus is an error.
    @Test(arguments: Sample.all)
    func `at most one place takes the focus`(sample: Sample) throws {
        #expect(try Self.markup(sample).values("autofocus").count <= 1)
    }

    @Test(arguments: FormSamples.all + NestedSamples.all)
    func `every control is named, marks stand there once, and no file goes without multipart`(sample: Sample)
        throws
    {
        let markup = try Self.markup(sample)
        let controls = markup.attributes(["input", "select", "textarea"])
        #expect(controls.allSatisfy { $0["name"]?.isEmpty == false })
        let hidden = controls.filter { $0["type"] == "hidden" && $0["name"]?.hasPrefix("r") != true }
            .compactMap { $0["name"] }
        #expect(Set(hidden).count == hidden.count)
        let hasFile = controls.contains { $0["type"] == "file" }
        #expect(markup.attributes(["form"]).map { $0["enctype"] } == [hasFile ? "multipart/form-data" : nil])
    }

    private static func markup(_ sample: Sample) throws -> Markup { Markup(try Sample.html(sample.page)) }
}
