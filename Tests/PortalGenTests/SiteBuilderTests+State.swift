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

/// What a process leaves for the next one.
extension SiteBuilderTests {
    @Test func `the next process draws only what changed since the last one`() async throws {
        for name in ["one", "two"] { _ = try await create(name) }
        try await builder(state: "state").catchUp()
        #expect(try await builder(state: "state").catchUp() == SiteChanges())
        let third = try await create("three")
        #expect(try await builder(state: "state").catchUp() == SiteChanges(written: 5, unchanged: 2))
        #expect(try page("index.html").contains(keys.pagePath(for: third.pause)))
        #expect(try page("index.html").contains("Three questions wait"))
    }

    @Test func `the next process looks at all where the site is not as it was left`() async throws {
        let run = try await create("one")
        let path = "r/\(keys.pagePath(for: run.pause)).html"
        try await builder(state: "state").catchUp()
        try FileManager.default.removeItem(at: folder.appendingPathComponent("site/\(path)"))
        #expect(try await builder(state: "state").catchUp().written == 1)
        #expect(try page(path).contains("_token"))
        let other = try await builder(state: "state", program: "another").catchUp()
        #expect(other.total == 1 + Self.common)
        let state = folder.appendingPathComponent("state")
        let bytes = try Data(contentsOf: state)
        try bytes.dropLast(9).write(to: state)
        #expect(try await builder(state: "state", program: "another").catchUp().total == 1 + Self.common)
        #expect(try await builder(state: "state", program: "another").catchUp() == SiteChanges())
    }

    @Test
    func `the first process after a start of the system, and each where that is not known, looks at all`()
        async throws
    {
        _ = try await create("one")
        #expect(try await builder(state: "state", boot: "first").catchUp().total == 1 + Self.common)
        #expect(try await builder(state: "state", boot: "first").catchUp() == SiteChanges())
        for boot in ["second", nil, nil, "third"] {
            let changes = try await builder(state: "state", boot: boot).catchUp()
            #expect(changes == SiteChanges(unchanged: 1 + Self.common), "\(boot ?? "unknown")")
        }
        #expect(try await builder(state: "state", boot: "third").catchUp() == SiteChanges())
    }

    @Test func `the next process looks at all where pages may show pictures from other hosts than before`()
        async throws
    {
        let picture = JSONValue.object([("url", .string("https://plots.example/a.png"))])
        let run = try await create("one", artifacts: [Artifact(key: "p", kind: .image, data: picture)])
        try await builder(state: "state").catchUp()
        let pages = try PageRenderer(
            templates: try Templates.library(), assets: try Templates.assets(),
            artifactHosts: try #require(ArtifactHosts("plots.example")))
        try await builder(state: "state", pages: pages).catchUp()
        let page = try page("r/\(keys.pagePath(for: run.pause)).html")
        #expect(page.contains(#"src="https://plots.example/a.png""#))
    }

    @Test func `a state of another store is not taken for this one's`() async throws {
        _ = try await create("one")
        try await builder(state: "state").catchUp()
        let other = try RunStore(path: folder.appendingPathComponent("other.sqlite").path)
        let run = try await EmbeddedOrchestrator(store: other).create(NewRun(name: "other", schema: nil))
        try await builder(state: "state", store: other).catchUp()
        #expect(try page("r/\(keys.pagePath(for: run.pause)).html").contains("_token"))
        #expect(try page("index.html").contains("One question waits"))
    }

    @Test func `a state of before the store was put back is not taken for what it is now`() async throws {
        let note = Artifact(key: "log", kind: .markdown, data: .string("as backed up"), isBound: false)
        let run = try await create("one", artifacts: [note])
        let copy = folder.appendingPathComponent("copy.sqlite").path
        try await store.backup(to: copy)
        let edit = ArtifactEdit(.replaced(Artifact(key: nil, kind: .markdown, data: .string("lost since"))))
        _ = try await embedded.edit("log", of: run.id, edit).get()
        try await builder(state: "state").catchUp()
        #expect(try page("r/\(keys.pagePath(for: run.pause)).html").contains("lost since"))
        let place = folder.appendingPathComponent("restored.sqlite").path
        _ = try await Restoration(of: copy, to: place).perform(replacing: false)
        let restored = try RunStore(path: place)
        _ = try await EmbeddedOrchestrator(store: restored).create(NewRun(name: "later", schema: nil))
        try await builder(state: "state", store: restored).catchUp()
        #expect(try page("r/\(keys.pagePath(for: run.pause)).html").contains("as backed up"))
    }

    @Test func `the end of a watch keeps what was drawn since a state was kept last`() async throws {
        let site = try builder(state: "state")
        try await site.catchUp()
        let watch = Task { await site.watch() }
        let run = try await create("one")
        await self.waitFor("index.html") { $0.contains(self.keys.pagePath(for: run.pause)) }
        watch.cancel()
        await watch.value
        #expect(try await builder(state: "state").catchUp() == SiteChanges())
    }

    @Test func `a pass that failed leaves no state`() async throws {
        _ = try await create("one")
        let obstacle = folder.appendingPathComponent("site/index.html/obstacle")
        try FileManager.default.createDirectory(at: obstacle, withIntermediateDirectories: true)
        let lines = LineCounter()
        let site = try builder(state: "state", log: Logger(label: "test") { _ in lines })
        let watch = Task { await site.watch() }
        while lines.count == 0 { await Task.yield() }
        watch.cancel()
        await watch.value
        #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("state").path))
    }

    @Test func `after a pass that failed, what lies beside a page that was not written is looked for`()
        async throws
    {
        let run = try await create(
            "one",
            artifacts: [Artifact(key: "p", kind: .image, data: .object([("bytes", .string("R0lGODlh"))]))])
        let obstacle = folder.appendingPathComponent("site/index.html/obstacle")
        try FileManager.default.createDirectory(at: obstacle, withIntermediateDirectories: true)
        let site = try builder()
        await #expect(throws: PortalGenError.self) { try await site.catchUp() }
        let evidence = "r/\(keys.pagePath(for: run.pause))"
        #expect(try files(in: evidence).count == 1)
        try FileManager.default.removeItem(at: folder.appendingPathComponent("site/\(evidence).html"))
        try FileManager.default.removeItem(at: folder.appendingPathComponent("site/index.html"))
        _ = try await embedded.cancel(run.id)
        try await site.catchUp()
        #expect(try page("\(evidence).html").contains("cancelled"))
        #expect(throws: (any Error).self) { try files(in: evidence) }
    }

    @Test func `the next process looks at all where what lies beside a page is not as it was left`()
        async throws
    {
        let run = try await create(
            "one",
            artifacts: [Artifact(key: "p", kind: .image, data: .object([("bytes", .string("R0lGODlh"))]))])
        try await builder(state: "state").catchUp()
        let evidence = "r/\(keys.pagePath(for: run.pause))"
        let name = try #require(try files(in: evidence).first)
        try FileManager.default.removeItem(at: folder.appendingPathComponent("site/\(evidence)/\(name)"))
        #expect(try await builder(state: "state").catchUp().written == 1)
        #expect(try files(in: evidence) == [name])
    }

    private func waitFor(_ name: String, _ holds: (String) -> Bool) async {
        while !((try? page(name)).map(holds) ?? false) { await Task.yield() }
    }
}
