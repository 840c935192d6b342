import Foundation
import JSON
import Runs
import Testing

@testable import RunStore

@Suite struct AcceptedAnswerTests {
    let folder: Folder
    let store: RunStore

    init() throws {
        folder = try Folder()
        store = try folder.open()
    }

    private func answer(_ id: String, _ input: String? = #"{"z":1.10,"a":"hush"}"#, secrets: [String] = [])
        async throws
    {
        let run = pausedRun(id)
        _ = try await store.accept(submission(id, to: run, input, secrets: secrets))
    }

    private func confirm() async throws {
        while let delivery = try await store.nextDelivery(for: "engine", now: later(20)) {
            try await store.record(Confirmation.applied, for: delivery, now: later(20))
        }
    }

    @Test func `gives what the orchestrator took, in order and in batches`() async throws {
        try await store.refresh(["1", "2", "3", "4"].map { pausedRun($0) }, at: noon)
        for id in ["2", "1"] { try await answer(id) }
        try await confirm()
        try await answer("3")
        let first = try await store.acceptedAnswers(limit: 1)
        let rest = try await store.acceptedAnswers(after: try #require(first.last).number)
        #expect((first + rest).map(\.submission) == ["2", "1"])
        let one = try #require(rest.first)
        #expect(
            one.run == pausedRun("1").run && one.orchestrator == "engine" && one.pause == pausedRun("1").id)
        #expect(one.reviewer == Reviewer(name: "Ada") && one.receivedAt == later(10))
        #expect(one.input.text == #"{"z":1.10,"a":"hush"}"#)
        #expect(one.schema == pausedRun().schema && one.initial == pausedRun().initial)
        #expect(try await store.acceptedAnswers(after: one.number) == [])
    }

    @Test func `has digests in place of secrets, and nothing of what was purged`() async throws {
        try await store.refresh(["1", "2"].map { pausedRun($0) }, at: noon)
        try await answer("1", secrets: ["/a"])
        try await answer("2")
        try await confirm()
        let texts = try await store.acceptedAnswers().map(\.input.text)
        #expect(texts.count == 2 && !texts[0].contains("hush") && texts[0].contains("sha256:"))
        _ = try await store.purge(olderThan: later(99), now: later(100))
        #expect(try await store.acceptedAnswers() == [])
    }

    @Test(arguments: [
        (AnswerQuery.with { $0.flow = "ingest" }, 1), (AnswerQuery.with { $0.flow = "inges" }, 0),
        (AnswerQuery.with { $0.run = "agile-otter" }, 1), (AnswerQuery.with { $0.run = "1" }, 1),
        (AnswerQuery.with { $0.tag = "a" }, 1), (AnswerQuery.with { $0.tag = "c" }, 0),
        (AnswerQuery.with { $0.since = later(10) }, 1), (AnswerQuery.with { $0.since = later(11) }, 0),
        (AnswerQuery.with { $0.until = later(10) }, 0), (AnswerQuery.with { $0.until = later(11) }, 1),
    ])
    func `finds by flow, run, tag and time`(query: AnswerQuery, count: Int) async throws {
        try await store.refresh([pausedRun("1")], at: noon)
        try await answer("1")
        try await confirm()
        #expect(try await store.acceptedAnswers(query).count == count)
    }
}

extension AnswerQuery {
    fileprivate static func with(_ change: (inout AnswerQuery) -> Void) -> AnswerQuery {
        var query = AnswerQuery()
        change(&query)
        return query
    }
}
