import Foundation
import JSON
import Runs
import Testing

@testable import Pages

@Suite struct IndexEntryTests {
    @Test(arguments: [
        (500, String(repeating: "T", count: 500)), (501, String(repeating: "T", count: 500) + "…"),
    ])
    func `cuts a long question`(length: Int, shown: String) throws {
        let schema = JSONValue.object([("title", .string(String(repeating: "T", count: length)))])
        let run = PausedRun(
            id: PauseID("embedded:1"), orchestrator: "embedded", run: Run(id: "1", name: "ingest", tags: []),
            schema: schema, pausedAt: Date(timeIntervalSince1970: 0), deadlineEffect: .runExpires)
        #expect(IndexEntry(run, href: "r/1.html").question == shown)
    }
}
