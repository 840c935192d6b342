import Foundation
import JSON
import Logging
import Pages
import RunStore
import Runs
import Synchronization
import Templates
import Testing
import Tokens

@testable import PortalGen

@Suite final class PersonalPageTests {
    private static let ada = KnownReviewer(id: "ada", name: "Ada <b>Lovelace</b>", groups: ["finance"])
    private static let bob = KnownReviewer(id: "bob", name: "Bob", groups: ["finance"])

    private let folder: URL
    private let store: RunStore
    private let embedded: EmbeddedOrchestrator
    private let keys: TokenKeys

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

    @Test func `a run with reviewers has a page for each of them, and none for anybody else`() async throws {
        let run = try await create("for-ada", ["ada"])
        try await builder().catchUp()
        let text = try page(path(run, Self.ada))
        #expect(text.contains("You answer as Ada &lt;b&gt;Lovelace&lt;/b&gt;"))
        #expect(!text.contains("name=\"_by\""))
        #expect(text.contains(#"action="../../submissions""#) && text.contains(#"href="index.html""#))
        #expect(!exists(path(run, Self.bob)))
        #expect(!exists("r/\(keys.pagePath(for: run.pause)).html"))
    }

    @Test func `the token of a page is made out to its reviewer, until the link's end`() async throws {
        let begun = Date()
        let run = try await create("for-both", ["group:finance"])
        try await builder().catchUp()
        let month = 30.0 * 86_400
        let ends = begun.addingTimeInterval(month - 1)...Date().addingTimeInterval(month)
        for reviewer in [Self.ada, Self.bob] {
            let text = try page(path(run, reviewer))
            let sealed = try #require(text.firstMatch(of: /name="_token" value="([^"]+)"/)?.output.1)
            let token = try keys.authentic(String(sealed))
            #expect(token.pause == run.pause && token.reviewer == reviewer.link.text)
            #expect(ends.contains(try #require(token.expires)))
        }
    }

    @Test func `each reviewer's index lists their own and what is for anyone; the shared one only that`()
        async throws
    {
        _ = try await create("run-of-ada", ["ada"])
        _ = try await create("run-of-bob", ["bob"])
        let shared = try await create("run-of-all", [])
        try await builder().catchUp()
        #expect(try names("index.html") == ["run-of-all"])
        #expect(try names(home(Self.ada) + "index.html") == ["run-of-ada", "run-of-all"])
        #expect(try names(home(Self.bob) + "index.html") == ["run-of-bob", "run-of-all"])
        let index = try page(home(Self.ada) + "index.html")
        #expect(index.contains(#"href="../../r/\#(keys.pagePath(for: shared.pause)).html""#))
        #expect(index.contains("For Ada &lt;b&gt;Lovelace&lt;/b&gt;."))
    }

    @Test func `on a reviewer's list a choice names that reviewer's page`() async throws {
        let (one, two) = (try await create("one", ["ada"]), try await create("two", []))
        try await builder().catchUp()
        let list = try page(home(Self.ada) + "index.html")
        for (run, link) in [(one, Self.ada.link), (two, nil)] {
            let shown = try #require(try await store.pause(run.pause)).shown
            let pageName = PageBook.name(at: keys.page(of: run.pause, for: link))
            let chosen = ChosenPause(pause: run.pause, pageName: pageName, shown: shown)
            #expect(list.contains(#"name="run" value="\#(chosen.text)""#))
        }
        #expect(list.contains(#"name="folder" value="\#(keys.folder(of: Self.ada.link))""#))
        #expect(list.contains(#"action="../../many""#))
        #expect(!(try page("index.html").contains(#"name="run""#)))
    }

    @Test func `a run that is for some leaves the shared index as it was to the byte`() async throws {
        _ = try await create("run-of-all", [])
        let site = try builder()
        try await site.catchUp()
        let before = try page("index.html")
        _ = try await create("run-of-ada", ["ada"])
        try await site.catchUp()
        #expect(try page("index.html") == before)
    }

    @Test func `an answered run says so to its reviewers alone, and leaves their index`() async throws {
        let run = try await create("run-of-ada", ["ada"])
        let site = try builder()
        try await site.catchUp()
        _ = try await embedded.cancel(run.id)
        try await site.catchUp()
        #expect(try page(path(run, Self.ada)).contains("This run was cancelled"))
        #expect(try names(home(Self.ada) + "index.html") == [])
    }

    @Test func `revoked links, and pages that a reviewer may no longer see, are removed by the next start`()
        async throws
    {
        let run = try await create("for-finance", ["group:finance"])
        try await builder().catchUp()
        #expect(exists(path(run, Self.ada)) && exists(path(run, Self.bob)))
        let newAda = KnownReviewer(id: "ada", name: "Ada", groups: ["finance"], generation: 2)
        try await builder(Reviewers([newAda, KnownReviewer(id: "bob", name: "Bob")])).catchUp()
        #expect(!exists(path(run, Self.ada)) && !exists(String(home(Self.ada).dropLast())))
        #expect(exists(path(run, newAda)))
        #expect(!exists(path(run, Self.bob)) && exists(home(Self.bob) + "index.html"))
    }

    @Test func `what the program did not make is left alone`() async throws {
        let site = folder.appendingPathComponent("site/p")
        let stranger = site.appendingPathComponent("notes/kept.html")
        let other = site.appendingPathComponent("\(String(repeating: "a", count: 32))/kept.txt")
        for file in [stranger, other] {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("x".utf8).write(to: file)
        }
        try await builder().catchUp()
        #expect(exists("p/notes/kept.html") && exists("p/\(String(repeating: "a", count: 32))/kept.txt"))
    }

    @Test func `a second start over an unchanged store writes nothing`() async throws {
        _ = try await create("run-of-ada", ["ada"])
        _ = try await create("run-of-all", [])
        let first = try await builder().catchUp()
        #expect(try await builder().catchUp() == SiteChanges(written: 0, unchanged: first.written))
    }

    @Test func `a page whose time is over says so within a pass, and to that reviewer alone`() async throws {
        let day = Date().addingTimeInterval(10 * 86_400)
        let late = KnownReviewer(id: "bob", name: "Bob", groups: ["finance"], since: day)
        let run = try await create("for-finance", ["group:finance"])
        let clock = Mutex(Date())
        let site = try builder(Reviewers([Self.ada, late])) { clock.withLock { $0 } }
        try await site.catchUp()
        #expect(try page(path(run, Self.ada)).contains("This page counts until <time"))
        #expect(try await site.catchUp() == SiteChanges())
        clock.withLock { $0 += 30 * 86_400 }
        try await site.catchUp()
        let over = try page(path(run, Self.ada))
        #expect(over.contains("This link no longer counts") && over.contains("Ask whoever runs the portal"))
        #expect(!over.contains("_token") && over.contains(#"href="index.html""#))
        #expect(try page(path(run, late)).contains("_token"))
        #expect(try await site.catchUp() == SiteChanges())
        clock.withLock { $0 += 10 * 86_400 }
        try await site.catchUp()
        #expect(!(try page(path(run, late)).contains("_token")))
        #expect(
            try await builder(Reviewers([Self.ada, late])) { clock.withLock { $0 } }.catchUp().written == 0)
    }

    @Test func `a page that counts until the run's deadline names no other end`() async throws {
        let deadline = Date().addingTimeInterval(3600)
        let run = try await create("for-ada", ["ada"], deadline: deadline)
        let clock = Mutex(Date())
        let site = try builder { clock.withLock { $0 } }
        try await site.catchUp()
        #expect(!(try page(path(run, Self.ada)).contains("This page counts until")))
        clock.withLock { $0 = deadline + 1 }
        #expect(try await site.catchUp() == SiteChanges())
    }

    @Test func `a page whose time is over while all is looked through is listed once`() async throws {
        let run = try await create("run-of-ada", ["ada"])
        let looks = Mutex(0)
        let site = try builder {
            let isFirst = looks.withLock { looks in
                looks += 1
                return looks == 1
            }
            return Date().addingTimeInterval(isFirst ? 0 : 40 * 86_400)
        }
        try await site.catchUp()
        #expect(try page(path(run, Self.ada)).contains("This link no longer counts"))
        #expect(try names(home(Self.ada) + "index.html") == ["run-of-ada"])
    }

    @Test(arguments: [false, true])
    func `a run that is for anyone now leaves no page behind that was made out to somebody`(
        isNextStart: Bool
    ) async throws {
        try await refresh(["ada"])
        let site = try builder()
        try await site.catchUp()
        let file = home(Self.ada) + "\(keys.pagePath(for: Self.pause, of: Self.ada.link)).html"
        #expect(exists(file))
        try await refresh([])
        try await (isNextStart ? try builder() : site).catchUp()
        #expect(exists("r/\(keys.pagePath(for: Self.pause)).html") && !exists(file))
        #expect(exists(home(Self.ada) + "index.html"))
    }

    @Test func `a list never names a run that is no longer for those who see the list`() async throws {
        let reviewers = Reviewers([Self.ada, Self.bob])
        for (before, after) in [([], ["ada"]), (["bob"], ["ada"])] {
            try await refresh(before)
            let book = try book(reviewers)
            let folder = try SiteFolder(path: folder.appendingPathComponent("site").path)
            try folder.keepPersonalFolders(book.personalFolders)
            var memory = SiteMemory(for: reviewers, last: try await store.revision())
            let known = try #require(try await store.pause(Self.pause))
            memory.take(known, PageDrawer.Drawn(), among: reviewers)
            memory.arrange()
            try await refresh(after)
            _ = try await IndexDrawer(folder: folder, store: store, book: book).draw(memory)
            for list in ["index.html", "index-oldest.html", home(Self.bob) + "index.html"] {
                #expect(try names(list) == [], "\(list)")
            }
            #expect(!(try page("index.atom").contains("run-of-some")))
        }
    }

    private static let pause = PauseID("engine:1")

    /// An orchestrator's run, for these from now on.
    private func refresh(_ reviewers: [String]) async throws {
        let run = PausedRun(
            id: Self.pause, orchestrator: "engine", run: Run(id: "1", name: "run-of-some"), pausedAt: Date(),
            audience: Audience(reviewers: reviewers))
        _ = try await store.refresh(Roster(runs: [run]), from: "engine", askedAt: Date())
    }

    private func create(_ name: String, _ reviewers: [String], deadline: Date? = nil) async throws
        -> EmbeddedRun
    {
        try await embedded.create(
            NewRun(
                name: name, schema: try JSONDocument(#"{"type": "object"}"#).root, deadline: deadline,
                audience: Audience(reviewers: reviewers)))
    }

    /// Made once: a renderer checks every template.
    private static let pages = Result {
        try PageRenderer(templates: try Templates.library(), assets: try Templates.assets())
    }

    private func builder(
        _ reviewers: Reviewers = Reviewers([ada, bob]), now: @escaping @Sendable () -> Date = { Date() }
    ) throws -> SiteBuilder {
        SiteBuilder(
            folder: try SiteFolder(path: folder.appendingPathComponent("site").path), store: store,
            book: try book(reviewers), log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            retriesEvery: .milliseconds(1), now: now)
    }

    private func book(_ reviewers: Reviewers) throws -> PageBook {
        PageBook(
            keys: keys, pages: try Self.pages.get(), assets: try Templates.assets(), receiverURL: nil,
            reviewers: reviewers)
    }

    private func home(_ reviewer: KnownReviewer) -> String { "p/\(keys.folder(of: reviewer.link))/" }

    private func path(_ run: EmbeddedRun, _ reviewer: KnownReviewer) -> String {
        home(reviewer) + "\(keys.pagePath(for: run.pause, of: reviewer.link)).html"
    }

    private func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent("site/\(name)").path)
    }

    private func page(_ name: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent("site/\(name)"), encoding: .utf8)
    }

    /// The runs that an index lists.
    private func names(_ name: String) throws -> [String] {
        try page(name).matches(of: /<bdi>(run-[a-z-]+)<\/bdi>/).map { String($0.output.1) }
    }
}
