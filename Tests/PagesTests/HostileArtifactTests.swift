import Foundation
import JSON
import Pages
import Runs
import Testing

/// Evidence made to harm: every one is drawn, and the page stays within bounds.
@Suite struct HostileArtifactTests {
    private static let script = "<script>attack()</script>"

    private static func page(_ kind: Artifact.Kind, _ data: JSONValue) throws -> String {
        try page([Artifact(key: "k", kind: kind, data: data)])
    }

    private static func page(_ artifacts: [Artifact], folder: String? = "x/") throws -> String {
        try sheet(artifacts, folder: folder).html
    }

    private static func sheet(
        _ artifacts: [Artifact], folder: String? = "x/"
    ) throws -> (html: String, files: [PageFile], page: RunPage) {
        var links = PageLinks(toRoot: "../")
        links.evidence = folder
        let run = PausedRun(
            id: PauseID("a:1"), orchestrator: "a", run: Run(id: "1", name: "n"), artifacts: artifacts,
            pausedAt: Sample.madeAt)
        let page = RunPage(run, form: nil, token: "t", links: links)
        let sheet = try Sample.renderer.get().sheet(page)
        return (String(decoding: sheet.html, as: UTF8.self), sheet.files, page)
    }

    private static let deep =
        (try? JSONDocument(
            String(repeating: #"{"a":["#, count: 400) + String(repeating: "]}", count: 400),
            options: JSONOptions(maxDepth: 900)
        ).root) ?? .null

    private static let wide = Sample.json(
        "[{" + (0..<10_000).map { "\"c\($0)\": \($0)" }.joined(separator: ",") + "}]")

    private static let long = Sample.json(
        "[" + Array(repeating: #"{"a": 1, "b": "\#(script)"}"#, count: 100_000).joined(separator: ",") + "]")

    /// A hint that names a thousand columns, none of which fits beside another.
    private static let manyNames: JSONValue = {
        let rows = (1...1000).map { "{\"k\($0)\":\($0)}" }.joined(separator: ",")
        let names = (1...1000).map { "\"k\($0)\"" }.joined(separator: ",")
        return Sample.json("{\"rows\":[\(rows)],\"chart\":{\"kind\":\"line\",\"y\":[\(names)]}}")
    }()

    private static let manyWords = JSONValue.string(
        (0..<50_000).map { "\($0 * 7919 % 104_729) word" }.joined(separator: "\n"))

    @Test(arguments: [
        (Artifact.Kind.json, deep), (.json, wide), (.json, long), (.table, wide), (.table, long),
        (.table, deep), (.table, manyNames),
        (.diff, .array([manyWords, .string("x")])), (.diff, .array([long, wide])), (.text, manyWords),
        (.text, .object([("text", manyWords), ("code", .bool(true))])), (.markdown, manyWords),
        (.json, .string(String(repeating: "a", count: 5_000_000))), (.progress, long), (.image, wide),
        (.markdown, .string(String(repeating: "[", count: 100_000))),
    ])
    func `is shown in part, within bounds`(kind: Artifact.Kind, data: JSONValue) throws {
        let (html, _, page) = try Self.sheet([Artifact(key: "k", kind: kind, data: data)])
        #expect(html.utf8.count < 3_000_000)
        #expect(!html.contains(Self.script))
        let update = RunUpdate(.evidence, of: page)
        let whole = try #require(try Sample.renderer.get().part(update)).html
        #expect(try Sample.renderer.get().part(update, within: whole.count)?.html == whole)
    }

    @Test func `says how much of a table is left out`() throws {
        #expect(try Self.page(.table, Self.wide).contains("the first 100 of 10,000 columns"))
        let long = try Self.page(.table, Self.long)
        #expect(long.contains("Only the first 50 of 100,000 rows are shown."))
        #expect(long.contains("All rows (100,000)"))
    }

    @Test func `what turns the direction of lines is shown as a sign, in every kind`() throws {
        let text = "access\u{202E}level\u{2066}"
        let trick = JSONValue.string(text)
        let kinds: [(Artifact.Kind, JSONValue)] = [
            (.text, .object([("text", trick), ("code", .bool(true))])), (.text, trick), (.json, trick),
            (.diff, .array([trick, .string("x")])), (.markdown, trick),
            (.markdown, .string("access&#x202E;level")), (.table, .array([.object([(text, trick)])])),
            (.table, .array([.object([(text, .int(1))]), .object([(text, .int(2))])])),
            (.link, .object([("url", .string("https://example.org")), ("text", trick)])), (.link, trick),
            (.image, trick), (.audio, trick), (.video, trick), (.progress, trick),
            (.image, .object([("url", .string("https://example.org/a.png")), ("alt", trick)])),
            (.audio, .object([("url", .string("https://example.org/a.mp3")), ("alt", trick)])),
            (.image, .object([("bytes", .string("R0lGODlh")), ("alt", trick)])),
            (
                .table,
                .object([("rows", .array([.object([(text, .int(1))])])), ("chart", Self.chart("bar"))])
            ),
            (.table, .object([("rows", .array([])), ("chart", Self.chart("line", text))])),
        ]
        for (kind, data) in kinds {
            let page = try Self.page(kind, data)
            #expect(!page.contains("\u{202E}") && !page.contains("\u{2066}"), "\(kind) \(data)")
            #expect(page.contains("‹U+202E›") || kind == .image || kind == .audio, "\(kind) \(data)")
        }
        let named = try Self.page([Artifact(key: text, kind: .markdown, data: trick, task: text)])
        #expect(named.contains("‹U+202E›") && !named.contains("\u{202E}"))
    }

    private static func chart(_ kind: String, _ y: String? = nil) -> JSONValue {
        .object([("kind", .string(kind))] + (y.map { [("y", .string($0))] } ?? []))
    }

    @Test func `writing from right to left stays as it is`() throws {
        for text in ["مرحبا بالعالم", "שלום 123", "می‌خواهم"] {
            #expect(try Self.page(.markdown, .string(text)).contains(text))
            #expect(
                try Self.page(.table, .array([.object([(text, .string(text))])])).contains(
                    "<bdi>\(text)</bdi>"))
        }
    }

    /// An SVG of so many bytes.
    private static func drawing(_ bytes: Int, _ mark: Int = 0) -> JSONValue {
        let text = "<svg><!--\(mark)-->".padding(toLength: bytes - 6, withPad: " ", startingAt: 0) + "</svg>"
        return .object([("bytes", .string(Data(text.utf8).base64EncodedString()))])
    }

    private static let noRoom = "This is not shown here: it would make the page too large."

    @Test func `a drawing that would make the page too large is on a page of its own`() throws {
        #expect(try Self.page(.image, Self.drawing(60_000)).contains("<img"))
        let large = try Self.page(.image, Self.drawing(70_000))
        #expect(!large.contains("<img") && large.contains("\(Self.noRoom) <a class=\"link\" href=\"x/1-"))
        let huge = try Self.page(.image, Self.drawing(5_000_000))
        #expect(!huge.contains("<img") && huge.contains("This is too large to be shown.</p>"))
        let earlier = (0..<9).map { Artifact(key: "k", kind: .image, data: Self.drawing(60_000, $0)) }
        let many = (0..<8).map { number in
            Artifact(key: "k\(number)", kind: .image, data: Self.drawing(60_000, number), earlier: earlier)
        }
        let page = try Self.page(many)
        #expect(page.utf8.count < 1_000_000)
        let newest = page.split(separator: "<details").first ?? ""
        #expect(newest.contains("<img") && page.contains(Self.noRoom))
    }

    @Test
    func `a page without a folder bears pictures while there is room, and says of others what they lack`()
        throws
    {
        func picture(_ bytes: Int) -> Artifact {
            let data = Data("GIF89a".utf8) + Data(repeating: 0, count: bytes - 6)
            return Artifact(
                key: "k", kind: .image, data: .object([("bytes", .string(data.base64EncodedString()))]))
        }
        #expect(try Self.page([picture(200_000)], folder: nil).contains("<img"))
        let large = try Self.page([picture(600_000)], folder: nil)
        #expect(!large.contains("<img") && large.contains("\(Self.noRoom)</p>"))
        #expect(try Self.page([picture(600_000)]).contains("<img"))
        for kind in [Artifact.Kind.audio, .video] {
            let data: JSONValue = .object([
                ("bytes", .string(kind == .audio ? "SUQzBAAA" : "AAAAAGZ0eXBpc29t"))
            ])
            let page = try Self.page([Artifact(key: "k", kind: kind, data: data)], folder: nil)
            #expect(page.contains("This cannot be played here: the page has no files beside it."))
            #expect(!page.contains("too large") && !page.contains("<audio") && !page.contains("<video"))
        }
    }

    @Test func `many large artifacts make no large page, and each of them can be seen`() throws {
        let escaped = JSONValue.string(String(repeating: "<&", count: 20_000))
        let cells = JSONValue.array(
            (0..<50).map { row in
                .object((0..<20).map { ("c\($0)", .string(String(repeating: "\(row)é", count: 499))) })
            })
        let kinds: [(Artifact.Kind, JSONValue)] = [
            (.text, escaped), (.markdown, escaped), (.table, cells), (.json, cells),
            (.diff, .array([escaped, .string("x")])),
        ]
        let artifacts = (0..<20).map { number in
            let (kind, data) = kinds[number % kinds.count]
            return Artifact(
                key: "k\(number)", kind: kind, data: data,
                description: String(repeating: "*a* <b> ", count: 999),
                earlier: [Artifact(key: "k\(number)", kind: kind, data: data)])
        }
        #expect(try Self.page(artifacts).utf8.count < 6_000_000)
        #expect(try Self.page(artifacts, folder: nil).utf8.count < 6_000_000)
        let (html, files, page) = try Self.sheet(artifacts)
        let links = html.matches(of: #/too large\. <a class="link" href="x\/([^"]+)"/#).map { String($0.1) }
        #expect(links.count == html.matches(of: #/class="content refused"/#).count && links.count > 10)
        #expect(Set(files.map(\.name)).count == files.count)
        for link in links.prefix(3) {
            let file = try #require(files.first { $0.name == link })
            let own = String(decoding: try Sample.renderer.get().bytes(of: file, beside: page), as: UTF8.self)
            #expect(!own.contains("class=\"content refused\"") && own.utf8.count < 15_000_000)
            #expect(own.contains("<h1 dir=\"auto\">") && own.contains("href=\"../x.html\""))
        }
    }

    @Test func `what is said to be a picture and is none is refused in words`() throws {
        let bytes = Data("<html>\(Self.script)".utf8).base64EncodedString()
        for data in [
            JSONValue.string("data:image/png;base64,\(bytes)"), .object([("bytes", .string(bytes))]),
        ] {
            let page = try Self.page(.image, data)
            #expect(page.contains("What came along is not a picture that a browser shows."))
            #expect(!page.contains("<img") && !page.contains(bytes))
        }
    }
}
