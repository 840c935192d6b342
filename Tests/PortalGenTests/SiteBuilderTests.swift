import Foundation
import JSON
import Logging
import Pages
import RunStore
import Runs
import Templates
import Testing
import Tokens

@testable import PortalGen

@Suite final class SiteBuilderTests {
    let folder: URL
    let store: RunStore
    let embedded: EmbeddedOrchestrator
    let keys: TokenKeys

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        store = try RunStore(path: folder.appendingPathComponent("store.sqlite").path)
        embedded = EmbeddedOrchestrator(store: store)
        keys = try TokenKeys("a:\(String(repeating: "A", count: 43))", source: "test")
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// The index, by deadline and by age, a list for each state, two feeds, the stylesheet and the script.
    static let common = 11

    @Test func `an empty store has an index that says so`() async throws {
        let changes = try await builder().catchUp()
        #expect(changes.written == Self.common)
        #expect(try page("index.html").contains("Nothing waits"))
    }

    @Test func `each pause has a page at an address that the keys name`() async throws {
        let run = try await create("ingest")
        try await builder().catchUp()
        let path = "r/\(keys.pagePath(for: run.pause)).html"
        #expect(try page("index.html").contains(path))
        let text = try page(path)
        #expect(text.contains(#"name="_token""#) && text.contains(#"name="v/n""#))
        #expect(text.contains(#"action="../submissions""#))
    }

    @Test func `questions with the same form can be chosen on a list, until one of them is left`()
        async throws
    {
        let (one, two) = (try await create("one"), try await create("two"))
        let site = try builder()
        try await site.catchUp()
        let list = try page("index.html")
        for run in [one, two] {
            let shown = try #require(try await store.pause(run.pause)).shown
            let chosen = ChosenPause(
                pause: run.pause, pageName: keys.pagePath(for: run.pause), shown: shown)
            #expect(list.contains(#"name="run" value="\#(chosen.text)""#))
        }
        #expect(list.contains(#"<form class="next" id="many" method="post" action="many">"#))
        _ = try await embedded.cancel(two.id)
        try await site.catchUp()
        #expect(!(try page("index.html").contains("many")))
    }

    @Test func `a second pass over an unchanged store writes nothing`() async throws {
        for name in ["one", "two", "three"] { _ = try await create(name) }
        #expect(try await builder().catchUp().written == 3 + Self.common)
        #expect(try await builder().catchUp() == SiteChanges(written: 0, unchanged: 3 + Self.common))
    }

    @Test func `a builder that goes on draws only what changed`() async throws {
        let site = try builder()
        _ = try await create("one")
        try await site.catchUp()
        _ = try await create("two")
        let changes = try await site.catchUp()
        // Its page, both orders of the index and the feeds; stylesheet and script are looked at.
        #expect(changes == SiteChanges(written: 5, unchanged: 2))
        #expect(try await site.catchUp() == SiteChanges())
    }

    @Test func `the page of an answered pause says who and when, not what`() async throws {
        let run = try await create("ingest")
        let site = try builder()
        try await site.catchUp()
        let pause = try #require(try await store.pause(run.pause))
        _ = try await store.accept(
            Submission(
                id: Unguessable.id(), pause: run.pause, input: try JSONDocument(#"{"n": 987654}"#).root,
                reviewer: Reviewer(name: "Ada"), channel: "form", shown: pause.shown, receivedAt: Date()))
        try await site.catchUp()
        let text = try page("r/\(keys.pagePath(for: run.pause)).html")
        #expect(text.contains("Ada"))
        #expect(!text.contains("987654") && !text.contains("_token"))
        #expect(try page("index.html").contains("Nothing waits"))
    }

    @Test func `forms go to the receiver where it is elsewhere`() async throws {
        let run = try await create("ingest")
        try await builder(receiverURL: "https://answers.example").catchUp()
        let text = try page("r/\(keys.pagePath(for: run.pause)).html")
        #expect(text.contains(#"action="https://answers.example/submissions""#))
        #expect(text.contains("form-action https://answers.example"))
    }

    @Test func `an index that could not be written is written by the next pass`() async throws {
        let site = try builder()
        let hindrance = folder.appendingPathComponent("site/index.html/x")
        try FileManager.default.createDirectory(at: hindrance, withIntermediateDirectories: true)
        _ = try await create("one")
        #expect(await !site.tryToCatchUp())
        try FileManager.default.removeItem(at: hindrance.deletingLastPathComponent())
        #expect(await site.tryToCatchUp())
        #expect(try page("index.html").contains("r/"))
    }

    @Test func `passes that are asked for at once are few, and leave the site up to date`() async throws {
        let site = try builder()
        _ = try await create("one")
        let written = try await withThrowingTaskGroup { group in
            for _ in 0..<50 { group.addTask { try await site.catchUp() } }
            return try await group.reduce(into: Set<SiteChanges>()) { $0.insert($1) }
        }
        #expect(written.count <= 2)
        #expect(try page("index.html").contains("r/"))
    }

    @Test func `an index that became shorter leaves no page behind`() async throws {
        var runs: [EmbeddedRun] = []
        for number in 0...Shelf.usual { runs.append(try await create("run \(number)")) }
        let site = try builder()
        try await site.catchUp()
        #expect(try page("index-2.html").contains("r/"))
        #expect(try page("index.html").contains(#"href="index-2.html""#))
        _ = try await embedded.cancel(runs[0].id)
        try await site.catchUp()
        #expect(throws: (any Error).self) { try self.page("index-2.html") }
        #expect(!(try page("index.html").contains("index-2.html")))
        #expect(try page("index-closed.html").contains(keys.pagePath(for: runs[0].pause)))
    }

    @Test(.timeLimit(.minutes(1)))
    func `a page that could not be written is written once it can be, and the log tells it once`()
        async throws
    {
        let run = try await create("ingest")
        let path = "site/r/\(keys.pagePath(for: run.pause)).html"
        let obstacle = folder.appendingPathComponent("\(path)/obstacle")
        try FileManager.default.createDirectory(at: obstacle, withIntermediateDirectories: true)
        let lines = LineCounter()
        let site = try builder(log: Logger(label: "test") { _ in lines })
        for _ in 0..<3 { #expect(await !site.tryToCatchUp()) }
        #expect(lines.count == 1)
        let watch = Task { await site.watch() }
        try FileManager.default.removeItem(at: folder.appendingPathComponent(path))
        while (try? String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)) == nil {
            await Task.yield()
        }
        watch.cancel()
        await watch.value
        #expect(try page("index.html").contains(keys.pagePath(for: run.pause)))
    }

    @Test func `pages that another key has named are removed by the next start, and nothing else`()
        async throws
    {
        let run = try await create("ingest")
        try await builder().catchUp()
        let leaked = "r/\(keys.pagePath(for: run.pause)).html"
        let others = [
            "r/notes.html", "r/\(String(repeating: "a", count: 32)).txt",
            "r/\(String(repeating: "A", count: 32)).html",
        ]
        for name in others { try Data("x".utf8).write(to: folder.appendingPathComponent("site/\(name)")) }
        #expect(try page(leaked).contains("_token"))
        let rotated = try TokenKeys("b:\(String(repeating: "E", count: 43))", source: "test")
        try await builder(keys: rotated).catchUp()
        #expect(throws: (any Error).self) { try self.page(leaked) }
        #expect(try page("r/\(rotated.pagePath(for: run.pause)).html").contains("_token"))
        for name in others { #expect(try page(name) == "x") }
    }

    @Test func `a later pass removes no page that it did not draw`() async throws {
        let first = try await create("one")
        let site = try builder()
        try await site.catchUp()
        _ = try await create("two")
        try await site.catchUp()
        #expect(try page("r/\(keys.pagePath(for: first.pause)).html").contains("_token"))
    }

    @Test func `lists by flow, tag and priority hold what is theirs, and go with the last of it`()
        async throws
    {
        let urgent = try await create("one", tags: ["a", "priority:urgent"])
        let other = try await create("two", tags: ["b"])
        let site = try builder()
        try await site.catchUp()
        let index = try page("index.html")
        let tag = try #require(
            index.firstMatch(of: /href="(index-tag-[0-9a-f]{16}\.html)">Tag: <bdi>a</)?.output.1)
        #expect(try names(String(tag)) == ["one"] && names("index-priority.html") == ["one"])
        #expect(try names("index-oldest.html") == ["one", "two"])
        _ = try await embedded.cancel(urgent.id)
        try await site.catchUp()
        for name in [String(tag), "index-priority.html"] {
            #expect(throws: (any Error).self) { try self.page(name) }
        }
        #expect(try names("index.html") == ["two"])
        #expect(try page("index.atom").contains(keys.pagePath(for: other.pause)))
        #expect(!(try page("index.json").contains(keys.pagePath(for: urgent.pause))))
    }

    @Test func `what came to an end is listed by when, also once it was purged`() async throws {
        let first = try await create("first")
        let second = try await create("second")
        let moment = Date()
        _ = try await embedded.cancel(first.id, now: moment.addingTimeInterval(-10))
        _ = try await embedded.cancel(second.id, now: moment.addingTimeInterval(10))
        let site = try builder()
        try await site.catchUp()
        #expect(try names("index-closed.html") == ["second", "first"])
        #expect(try await store.purge(olderThan: moment).pauses == 1)
        try await site.catchUp()
        #expect(try names("index-closed.html") == ["second", "first"])
        #expect(try await builder().catchUp().written == 0)
    }

    @Test func `once nothing waits under a name that has no list, new names have lists again`() async throws {
        let site = try builder()
        var runs: [EmbeddedRun] = []
        for number in 0...LabelTable.most {
            runs.append(try await create("run", tags: ["t\(number)"]))
            try await site.catchUp()
        }
        #expect(!(try page("index.html").contains("<bdi>t\(LabelTable.most)</bdi>")))
        _ = try await embedded.cancel(runs[0].id)
        runs.append(try await create("while", tags: ["u"]))
        try await site.catchUp()
        #expect(
            !(try page("index.html").contains("Tag: <bdi>u</bdi>")), "its list would lack those of before")
        for run in runs { _ = try await embedded.cancel(run.id) }
        try await site.catchUp()
        _ = try await create("after", tags: ["v"])
        try await site.catchUp()
        #expect(try page("index.html").contains("Tag: <bdi>v</bdi>"))
    }

    @Test func `a question of which people are reminded comes first and is marked, in all lists and feeds`()
        async throws
    {
        _ = try await create("first")
        let old = try await create("old", remindAt: Date(timeIntervalSince1970: 60))
        for _ in 1...Feed.mostEntries { _ = try await create("new") }
        try await builder().catchUp()
        #expect(try names("index.html").first == "first")
        #expect(!(try page("index.json").contains(keys.pagePath(for: old.pause))))
        #expect(try await store.remind().count == 1)
        try await builder().catchUp()
        #expect(try names("index.html").prefix(2) == ["old", "first"])
        #expect(try page("index.html").contains(#"<p class="reminder">Reminder: waiting since "#))
        let own = try page("r/\(keys.pagePath(for: old.pause)).html")
        #expect(own.contains(#"<li class="reminder">Reminder: "#))
        let name = "urn:countersign:\(keys.pagePath(for: old.pause)):reminder"
        #expect(try page("index.json").contains(#""items":[{"id":"\#(name)""#))
        _ = try await create("new")
        try await builder().catchUp()
        let atom = try page("index.atom")
        #expect(atom.contains("<id>\(name)</id>") && atom.contains("<title>Reminder: "))
        #expect(try page("index.json").matches(of: /"date_published"/).count == Feed.mostEntries)
        _ = try await embedded.cancel(old.id)
        try await builder().catchUp()
        for text in [try page("index.json"), try page("index.html")] { #expect(!text.contains("Reminder")) }
    }

    /// The runs that a page lists.
    func names(_ name: String) throws -> [String] {
        try page(name).matches(of: /<bdi>([a-z]+)<\/bdi> · <bdi>embedded/).map { String($0.output.1) }
    }

    @Test func `what lies beside a page comes, changes and goes with it`() async throws {
        let rows = JSONValue.array((0..<60).map { .object([("n", .int($0)), ("t", .string("=\($0)"))]) })
        let run = try await create(
            "evidence",
            artifacts: [
                Artifact(key: "t", kind: .table, data: rows),
                Artifact(key: "p", kind: .image, data: .object([("bytes", .string("R0lGODlh"))])),
            ])
        let site = try builder()
        try await site.catchUp()
        let folder = "r/\(keys.pagePath(for: run.pause))"
        let text = try page("\(folder).html")
        let names = try files(in: folder)
        #expect(names.map { $0.suffix(4) }.sorted() == [".csv", ".gif", "html"])
        for name in names where !name.hasSuffix("html") {
            #expect(text.contains("\(folder.dropFirst(2))/\(name)\""))
        }
        let table = try page("\(folder)/\(try #require(names.first { $0.hasSuffix(".html") }))")
        #expect(
            table.contains("<bdi>=59</bdi>") && table.contains(#"href="../\#(folder.dropFirst(2)).html""#))
        #expect(
            try page("\(folder)/\(try #require(names.first { $0.hasSuffix(".csv") }))").contains(
                "\r\n59,'=59\r\n"))
        #expect(try await builder().catchUp().written == 0)
        _ = try await embedded.cancel(run.id)
        try await site.catchUp()
        #expect(throws: (any Error).self) { try self.files(in: folder) }
    }

    @Test func `the files of pages that no key names any longer are removed`() async throws {
        let run = try await create(
            "evidence",
            artifacts: [Artifact(key: "p", kind: .image, data: .object([("bytes", .string("R0lGODlh"))]))])
        try await builder().catchUp()
        let folder = "r/\(keys.pagePath(for: run.pause))"
        #expect(try files(in: folder).count == 1)
        let rotated = try TokenKeys("b:\(String(repeating: "E", count: 43))", source: "test")
        try await builder(keys: rotated).catchUp()
        #expect(throws: (any Error).self) { try self.files(in: folder) }
        #expect(try files(in: "r/\(rotated.pagePath(for: run.pause))").count == 1)
    }

    func files(in name: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(
            atPath: folder.appendingPathComponent("site/\(name)").path)
    }

    func create(
        _ name: String, tags: [String] = [], artifacts: [Artifact] = [], remindAt: Date? = nil
    ) async throws -> EmbeddedRun {
        let schema = #"{"type": "object", "properties": {"n": {"type": "integer"}}}"#
        return try await embedded.create(
            NewRun(
                name: name, schema: try JSONDocument(schema).root, artifacts: artifacts, tags: tags,
                remindAt: remindAt))
    }

    /// Made once: a renderer checks every template.
    private static let pages = Result {
        try PageRenderer(templates: try Templates.library(), assets: try Templates.assets())
    }

    func builder(
        receiverURL: String? = nil, keys: TokenKeys? = nil, state: String? = nil, program: String = "",
        store: RunStore? = nil, pages: PageRenderer? = nil, boot: String? = StateKeeper.systemBoot,
        log: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    ) throws -> SiteBuilder {
        let book = PageBook(
            keys: keys ?? self.keys, pages: try pages ?? Self.pages.get(), assets: try Templates.assets(),
            receiverURL: receiverURL, program: program)
        return SiteBuilder(
            folder: try SiteFolder(path: folder.appendingPathComponent("site").path),
            store: store ?? self.store,
            book: book, log: log, state: state.map { folder.appendingPathComponent($0).path }, boot: boot,
            retriesEvery: .milliseconds(1))
    }

    func page(_ name: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent("site/\(name)"), encoding: .utf8)
    }
}
