import Foundation
import JSON
import Runs
import Testing

@testable import RunStore

@Suite struct SavedDraftTests {
    let folder: Folder
    let store: RunStore

    init() throws {
        folder = try Folder()
        store = try folder.open()
    }

    private func draft(
        _ content: String = #"[["v/z","1"]]"#, of run: PausedRun = pausedRun(), holder: String? = nil,
        page: String = "r/1.html", at date: Date = later(5)
    ) -> SavedDraft {
        SavedDraft(
            pause: run.id, holder: holder, page: page, content: content, reviewer: "Ada", savedAt: date)
    }

    @Test func `keeps the last one of each page, apart for each holder`() async throws {
        try await store.refresh([pausedRun()], at: noon)
        let revision = try await store.revision()
        let (first, last) = (draft("[]"), draft(at: later(6)))
        let own = draft("[[]]", holder: "ada#2", page: "p/x/1.html")
        #expect(try await store.save(first, over: nil) == .saved(first))
        #expect(try await store.save(last, over: first.mark) == .saved(last))
        #expect(try await store.save(own, over: nil) == .saved(own))
        #expect(try await store.draft(of: pausedRun().id, holder: nil) == last)
        #expect(try await store.draft(of: pausedRun().id, holder: "ada#2") == own)
        #expect(try await store.draft(of: pausedRun().id, holder: "ada#1") == nil)
        #expect(try await store.draft(onPage: "p/x/1.html") == own)
        #expect(try await store.draftPages() == ["r/1.html", "p/x/1.html"])
        #expect(try await store.events() == [.opened], "it is no decision")
        #expect(try await store.revision() == revision, "no page changes with it")
    }

    @Test func `is kept for a pause that waits and no other`() async throws {
        #expect(try await store.save(draft(), over: nil) == .over)
        try await store.refresh([pausedRun()], at: noon)
        _ = try await store.accept(submission("1"))
        #expect(try await store.save(draft(), over: nil) == .over)
        #expect(try await store.draftPages() == [])
    }

    @Test func `replaces only the one that it rests on`() async throws {
        try await store.refresh([pausedRun()], at: noon)
        let (first, second, third) = (draft("[1]"), draft("[2]", at: later(6)), draft("[3]", at: later(7)))
        #expect(try await store.save(first, over: nil) == .saved(first))
        for base in [nil, "", "0", second.mark] {
            #expect(try await store.save(second, over: base) == .other(first), "\(base ?? "none")")
        }
        #expect(try await store.save(second, over: first.mark) == .saved(second))
        #expect(try await store.save(third, over: first.mark) == .other(second))
        #expect(try await store.draft(of: pausedRun().id, holder: nil) == second)
    }

    @Test func `the same again is the one that is there, whatever it rests on`() async throws {
        try await store.refresh([pausedRun()], at: noon)
        let (first, again) = (draft(), draft(at: later(6)))
        #expect(try await store.save(first, over: nil) == .saved(first))
        #expect(try await store.save(again, over: nil) == .saved(first))
    }

    @Test func `one after another have marks of their own though the clock goes back`() async throws {
        try await store.refresh([pausedRun()], at: noon)
        let (first, second) = (draft("[1]"), draft("[2]", at: later(1)))
        _ = try await store.save(first, over: nil)
        guard case .saved(let saved) = try await store.save(second, over: first.mark) else {
            Issue.record("not saved")
            return
        }
        #expect(saved.mark != first.mark && saved.savedAt > first.savedAt && saved.content == "[2]")
        #expect(try await store.draft(of: pausedRun().id, holder: nil) == saved)
    }

    @Test func `stays when the question changes, and goes with the answer`() async throws {
        try await store.refresh([pausedRun(), pausedRun("2")], at: noon)
        for each in [draft(), draft(of: pausedRun("2"), page: "r/2.html")] {
            #expect(try await store.save(each, over: nil) == .saved(each))
        }
        let changed = pausedRun(description: "How many now?")
        try await store.refresh([changed, pausedRun("2")], at: later(1))
        #expect(try await store.draft(onPage: "r/1.html") == draft())
        _ = try await store.accept(submission("1", to: changed))
        #expect(try await store.draft(onPage: "r/1.html") == nil)
        #expect(try await store.draftPages() == ["r/2.html"])
    }

    @Test func `goes when the pause is over without an answer, and nothing of it is left in the file`()
        async throws
    {
        let runs = [pausedRun("late", deadline: later(30)), pausedRun("left")]
        try await store.refresh(runs, at: noon)
        for run in runs {
            let kept = draft("canary 4711", of: run, page: "r/\(run.id.text)")
            #expect(try await store.save(kept, over: nil) == .saved(kept))
        }
        try await store.refresh([runs[0]], at: later(10))
        _ = try await store.sweepDeadlines(now: later(31))
        #expect(try await store.draftPages() == [])
        #expect(try await store.purge(olderThan: later(99), now: later(100)).pauses == 2)
        let file = try Data(contentsOf: URL(filePath: folder.storePath))
        #expect(file.range(of: Data("canary 4711".utf8)) == nil)
    }
}
