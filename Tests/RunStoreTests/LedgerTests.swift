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

    @Test(arguments: [
        (
            "UPDATE submissions SET reviewer = 'Eve' WHERE id = '1'",
            LedgerFault.answerAltered(submission: "1", sequence: 2)
        ),
        (
            "UPDATE submissions SET reviewer_id = 'eve', proof = 'link' WHERE id = '2'",
            .answerAltered(submission: "2", sequence: 5)
        ),
        (
            "UPDATE submissions SET state = 'refused' WHERE id = '1'",
            .answerAltered(submission: "1", sequence: 2)
        ),
        (
            "UPDATE submissions SET input = NULL, salt = NULL, content = NULL WHERE id = '1'",
            .answerAltered(submission: "1", sequence: 2)
        ),
        ("DELETE FROM submissions WHERE id = '1'", .answerMissing(submission: "1", sequence: 2)),
        (
            "UPDATE pauses SET state = 'open', answer = NULL WHERE number = 1",
            .pauseAltered(pausedRun("1").id)
        ),
        ("UPDATE questions SET schema = '{}' WHERE pause = 2", .pauseAltered(pausedRun("2").id)),
        ("UPDATE pauses SET shown = 'x' WHERE number = 2", .pauseAltered(pausedRun("2").id)),
        ("DELETE FROM pauses WHERE number = 2", .answerMissing(submission: "2", sequence: 5)),
    ])
    func `finds what the store holds otherwise than the ledger says`(sql: String, fault: LedgerFault)
        async throws
    {
        try await fill()
        #expect(try await store.verifyLedger().isSound)
        try folder.sqlite(sql)
        #expect(try await store.verifyLedger().faults.first == fault)
    }

    @Test func `is sound after whatever may become of a pause`() async throws {
        let ends: [(String, ResumeOutcome)] = [
            ("1", .accepted), ("2", .refused(reason: "no")), ("3", .overtaken(reason: "late")),
            ("4", .notYet(reason: "busy")), ("5", .unknown(reason: "cut off")),
        ]
        try await store.refresh(
            (1...8).map { pausedRun("\($0)", deadline: $0 == 8 ? later(60) : nil) }, at: noon)
        for (id, outcome) in ends {
            _ = try await store.accept(submission(id, to: pausedRun(id)))
            let delivery = try #require(try await store.nextDelivery(for: "engine", now: later(10)))
            _ = try await store.beginSending(delivery, now: later(10))
            try await store.record(outcome, for: delivery, now: later(11))
        }
        try await store.refresh(
            (1...6).map { pausedRun("\($0)") } + [pausedRun("8", deadline: later(60))], at: later(20))
        try await store.refresh((1...6).map { pausedRun("\($0)", description: "Anew?") }, at: later(30))
        _ = try await store.sweepDeadlines(now: later(99))
        let embedded = EmbeddedOrchestrator(store: store)
        let run = try await embedded.create(NewRun(name: "a", schema: nil))
        _ = try await embedded.cancel(run.id)
        _ = try await store.purge(olderThan: later(999), now: later(999))
        #expect(try await store.verifyLedger().faults == [])
    }

    @Test func `finds by a noted end that all was cut off or written anew`() async throws {
        try await fill()
        let noted = try await store.ledgerHead()
        #expect(try await store.verifyLedger(noted: noted).isSound)
        let other = LedgerHead(sequence: 4, hash: noted.hash)
        #expect(try await store.verifyLedger(noted: other).faults.first == .otherLedger(other))
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
