import Testing

@testable import Pages

/// What a checker of HTML would say of the samples, as far as it goes without one.
@Suite struct MarkupTests {
    private static let empty: Set = ["meta", "link", "input", "img", "path"]

    @Test(arguments: Sample.all)
    func `every element is closed where it was opened`(sample: Sample) throws {
        var open: [Substring] = []
        for tag in try Self.html(sample).matches(of: #/<(\/?)([a-zA-Z][a-zA-Z0-9]*)(?:[^>"]|"[^"]*")*>/#) {
            if tag.output.1.isEmpty {
                if !Self.empty.contains(String(tag.output.2)) { open.append(tag.output.2) }
            } else {
                #expect(open.popLast() == tag.output.2, "\(tag.output.0)")
            }
        }
        #expect(open.isEmpty)
    }

    @Test(arguments: Sample.all)
    func `every id is there once, and what refers to one finds it`(sample: Sample) throws {
        let html = try Self.html(sample)
        let ids = html.matches(of: #/\sid="([^"]*)"/#).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { !$0.isEmpty && !$0.contains(" ") })
        let single = html.matches(of: #/\s(?:for|list|aria-labelledby)="([^"]*)"/#).map { String($0.output.1) }
        let lists = html.matches(of: #/\saria-describedby="([^"]*)"/#)
            .flatMap { $0.output.1.split(separator: " ").map(String.init) }
        let links = html.matches(of: #/\shref="#([^"]*)"/#).map { String($0.output.1) }
        #expect(Set(single + lists + links).subtracting(ids) == [])
    }

    /// Phrasing content alone in a paragraph, and no control in another's label (WHATWG HTML §4.4.1, §4.10.4).
    @Test(arguments: Sample.all)
    func `paragraphs and labels hold only what they may`(sample: Sample) throws {
        let html = try Self.html(sample)
        for part in html.matches(of: #/<p(?: [^>]*)?>(.*?)<\/p>/#.dotMatchesNewlines()) {
            #expect(!part.output.1.contains(#/<(div|p|fieldset|ul|ol|table|details|section)[ >]/#), "\(part.output.0)")
        }
        for part in html.matches(of: #/<(label|button|legend|summary)(?: [^>]*)?>(.*?)<\/(?:label|button|legend|summary)>/#.dotMatchesNewlines()) {
            #expect(part.output.2.matches(of: #/<(?:input|select|textarea|button)[ >]/#).count <= 1, "\(part.output.0)")
            #expect(!part.output.2.contains(#/<(div|p|fieldset|label|button)[ >]/#), "\(part.output.0)")
        }
    }

    /// A second autofocus is an error, and the summary of problems has the first.
    @Test(arguments: Sample.all)
    func `at most one place takes the focus`(sample: Sample) throws {
        #expect(try Self.html(sample).matches(of: #/\sautofocus[ >]/#).count <= 1)
    }

    @Test(arguments: FormSamples.all.map(\.name) + NestedSamples.all.map(\.name))
    func `every control of the form is named, and no file goes without multipart`(name: String) throws {
        let sample = try #require(Sample.all.first { $0.name == name })
        let html = try Self.html(sample)
        for tag in html.matches(of: #/<(?:input|select|textarea)(?:[^>"]|"[^"]*")*>/#).map(\.output) {
            #expect(tag.contains(#/\sname="[a-z_]/#), "\(tag)")
        }
        #expect(html.contains("type=\"file\"") == html.contains("enctype=\"multipart/form-data\""))
    }

    private static func html(_ sample: Sample) throws -> String {
        String(decoding: try Sample.html(sample.page), as: UTF8.self)
    }
}
