import Foundation
import JSON
import Runs
import Testing
import Tokens

@testable import RunStore

@Suite struct LedgerTests {
    let folder: Folder
    let store: RunStore

    init() throws {
        folder = try Folder()
        store = try folder.open()
    }

    private static let unguarded = "DROP TRIGGER ledger_keeps_words; DROP TRIGGER ledger_keeps_entries;"

    /// Six entries: two runs, each with an answer that arrives.
    private func fill() async throws {
        for id in ["1", "2"] {
            try await store.refresh(
                ["1", "2"].prefix(while: { $0 <= id }).map { pausedRun($0) }, at: noon)
            _ = try await store.accept(submission(id, to: pausedRun(id)))
            let delivery = try #require(try await store.nextDelivery(for: "engine", now: later(20)))
            try await store.record(Confirmation.applied, for: delivery, now: later(20))
        }
    }

    @Test func `is sound as it is written, by several at once too`() async throws {
        let others = [try folder.open(), try folder.open()]
        try await store.refresh((1...40).map { pausedRun("\($0)") }, at: noon)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...40 {
                let store = others[number % 2]
                group.addTask {
                    _ = try await store.accept(submission("s\(number)", to: pausedRun("\(number)")))
                }
            }
            try await group.waitForAll()
        }
        let report = try await store.verifyLedger()
        #expect(report.isSound && report.entries == 80)
        let head = try await store.ledgerHead()
        #expect(report.head == head && LedgerHead("\(head)") == head)
    }

    @Test(arguments: [
        ("UPDATE ledger SET reviewer = 'Eve' WHERE sequence = 2", LedgerFault.altered(sequence: 2)),
        ("UPDATE ledger SET at = at + 1 WHERE sequence = 6", .altered(sequence: 6)),
        ("DELETE FROM ledger WHERE sequence = 3", .missing(sequence: 3)),
        ("DELETE FROM ledger WHERE sequence = 1", .missing(sequence: 1)),
        ("DELETE FROM ledger WHERE sequence > 4", .cutOff(after: 4)),
        (
            """
            UPDATE ledger SET sequence = 90 WHERE sequence = 2; UPDATE ledger SET sequence = 2 WHERE sequence = 5;
            UPDATE ledger SET sequence = 5 WHERE sequence = 90
            """, .altered(sequence: 2)
        ),
        (
            "INSERT INTO ledger (at, event, pause, hash) SELECT at, event, pause, hash FROM ledger LIMIT 1",
            .altered(sequence: 7)
        ),
        (
            #"UPDATE submissions SET input = '{"z":9}' WHERE id = '2'"#,
            .answerAltered(submission: "2", sequence: 5)
        ),
        (
            """
            INSERT INTO submissions (id, pause, channel, shown, received_at, state, updated_at)
            SELECT 'x', pause, channel, shown, received_at, 'refused', updated_at FROM submissions LIMIT 1
            """, .answerUnknown(submission: "x")
        ),
    ])
    func `finds where it was tampered with`(sql: String, fault: LedgerFault) async throws {
        try await fill()
        #expect(try await store.verifyLedger().entries == 6)
        try folder.sqlite("\(Self.unguarded) \(sql)")
        #expect(try await store.verifyLedger().faults.first == fault)
    }

    @Test func `finds by a noted end that all was cut off or written anew`() async throws {
        try await fill()
        let noted = try await store.ledgerHead()
        #expect(try await store.verifyLedger(noted: noted).isSound)
        let other = LedgerHead(sequence: 4, hash: noted.hash)
        #expect(try await store.verifyLedger(noted: other).faults == [.otherLedger(other)])
        try folder.sqlite(
            """
            \(Self.unguarded) DELETE FROM ledger WHERE sequence > 4;
            UPDATE sqlite_sequence SET seq = 4 WHERE name = 'ledger'
            """)
        #expect(try await store.verifyLedger().isSound == false, "the answer of the second run is unknown")
        #expect(try await store.verifyLedger(noted: noted).faults.first == .cutOff(after: 4))
    }

    @Test func `hashes what anybody can put together again`() async throws {
        try await store.refresh([pausedRun()], at: noon)
        let entry = try #require(try await store.ledger(after: 0).first)
        let text =
            #"[1,1795262400000000,"opened","engine:1",null,null,null,null,null,"\#(pausedRun().shownDigest)",null,null]"#
        #expect(entry.hash == LedgerRecordText.hash(String(repeating: "0", count: 64), text))
    }

    @Test func `finds what happened by words, reviewer, event and time, newest first`() async throws {
        try await fill()
        func found(_ make: (inout LedgerQuery) -> Void) async throws -> [Int64] {
            var query = LedgerQuery()
            make(&query)
            return try await store.history(query).map(\.entry.sequence)
        }
        #expect(try await found { _ in } == [6, 5, 4, 3, 2, 1])
        #expect(try await found { $0.text = "OTTER" }.count == 6)
        #expect(try await found { $0.text = "100%" } == [])
        #expect(try await found { $0.event = .answered } == [5, 2])
        #expect(try await found { $0.reviewer = "Ada" } == [6, 5, 3, 2])
        #expect(try await found { $0.reviewer = "aD" } == [6, 5, 3, 2])
        #expect(try await found { $0.reviewer = "_da" } == [])
        #expect(try await found { $0.pause = pausedRun("2").id } == [6, 5, 4])
        #expect(try await found { $0.since = later(15) } == [6, 3])
        #expect(try await found { $0.before = 3 } == [2, 1])
        let answered = try await store.history(after: 4).first
        #expect(answered?.input == json(#"{"z":1}"#) && answered?.run == pausedRun("2").run)
    }
}
