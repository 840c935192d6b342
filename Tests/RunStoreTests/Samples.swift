import Foundation
import GRDB
import JSON
import Runs
import Tokens

@testable import RunStore

/// The moment at which the tests begin.
let noon = Date(timeIntervalSince1970: 1_795_262_400)

func later(_ seconds: Double) -> Date { noon.addingTimeInterval(seconds) }

func json(_ text: String) -> JSONValue {
    (try? JSONDocument(text).root) ?? .null
}

/// A run of a pretended engine that asks for a number.
func pausedRun(
    _ id: String = "1", description: String? = "How many?", deadline: Date? = nil,
    remindAt: Date? = nil, on orchestrator: String = "engine"
) -> PausedRun {
    PausedRun(
        id: PauseID("\(orchestrator):\(id)"), orchestrator: orchestrator,
        run: Run(id: id, name: "agile-otter", flow: "ingest", tags: ["b", "a"]), kind: .suspended,
        handle: "h-\(id)",
        description: description,
        schema: json(#"{"type":"object","properties":{"z":{"type":"number","maximum":1.10},"a":{}}}"#),
        initial: json(#"{"z":1e400,"a":9007199254740993}"#),
        artifacts: [
            Artifact(key: "t", kind: .table, data: json(#"[{"b":1,"a":"é"}]"#), description: "rows"),
            Artifact(key: nil, kind: .progress, data: json("55.50")),
        ],
        pausedAt: noon, deadline: deadline, remindAt: remindAt)
}

func submission(
    _ id: String, to run: PausedRun = pausedRun(), _ input: String? = #"{"z":1}"#,
    by reviewer: String? = "Ada",
    at: Date = later(10), shown: String? = nil, secrets: [String] = []
) -> Submission {
    Submission(
        id: id, pause: run.id, input: input.map(json), secrets: secrets.compactMap(JSONPointer.init),
        reviewer: reviewer.map(Reviewer.init), channel: "form",
        shown: shown ?? run.shownDigest, receivedAt: at)
}

func receipt(
    _ id: String, _ state: Receipt.State, of run: PausedRun = pausedRun(), reason: String? = nil,
    updated: Date
) -> Receipt {
    Receipt(
        id: id, pause: run.id, run: run.run, orchestrator: run.orchestrator, kind: run.kind, state: state,
        reason: reason, reviewer: Reviewer(name: "Ada"), receivedAt: later(10), updatedAt: updated)
}

/// A folder of its own for one test.
final class Folder: Sendable {
    let url = FileManager.default.temporaryDirectory.appending(path: "run-store-\(Unguessable.id())")

    init() throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    var storePath: String { url.appending(path: "store.sqlite").path }

    func open() throws -> RunStore { try RunStore(path: storePath) }

    /// Does to the store's file what only somebody else would.
    func sqlite(_ sql: String) throws {
        let queue = try DatabaseQueue(path: storePath)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }
}

extension RunStore {
    /// Refreshes with runs of the pretended engine.
    @discardableResult
    func refresh(
        _ runs: [PausedRun], problems: [Roster.Problem] = [], at now: Date, askedAt: Date? = nil
    ) async throws -> RosterChanges {
        try await refresh(
            Roster(runs: runs, problems: problems), from: "engine", askedAt: askedAt ?? now, now: now)
    }

    func events(of run: PausedRun = pausedRun()) async throws -> [LedgerEvent] {
        try await ledger(of: run.id).map(\.event)
    }

    func state(of run: PausedRun = pausedRun()) async throws -> PauseState? {
        try await pause(run.id)?.state
    }
}
