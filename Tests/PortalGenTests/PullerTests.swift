import Logging
import RunStore
import Runs
import Testing
import JSON
import Foundation

@testable import PortalGen

@Suite struct PullerTests {
    /// An engine that cannot be reached; nothing of it is called but the question who waits.
    private struct Silent: Orchestrator {
        let name = "silent"
        func pausedRuns() async throws(OrchestratorError) -> Roster {
            throw .unreachable(orchestrator: name, reason: "test")
        }
        func forbiddenPlaces(in input: JSONValue) -> [ForbiddenPlace] { [] }
        func resume(_ delivery: Delivery) async -> ResumeOutcome { .unreachable(reason: "test") }
        func confirm(_ delivery: Delivery) async -> Runs.Confirmation { .unknown(reason: "test") }
    }

    /// An engine with one run, which names somebody whom the portal does not know.
    private struct Naming: Orchestrator {
        let name = "naming"
        func pausedRuns() async throws(OrchestratorError) -> Roster {
            let run = PausedRun(
                id: PauseID("naming:1"), orchestrator: name, run: Run(id: "1", name: "one"), pausedAt: Date(),
                audience: Audience(reviewers: ["ada", "mallory"]))
            return Roster(runs: [run])
        }
        func forbiddenPlaces(in input: JSONValue) -> [ForbiddenPlace] { [] }
        func resume(_ delivery: Delivery) async -> ResumeOutcome { .unreachable(reason: "test") }
        func confirm(_ delivery: Delivery) async -> Runs.Confirmation { .unknown(reason: "test") }
    }

    @Test func `the log tells once that a run names somebody who is not known`() async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).sqlite").path
        defer {
            for suffix in ["", "-wal", "-shm", ".lock"] {
                try? FileManager.default.removeItem(atPath: path + suffix)
            }
        }
        let lines = LineCounter()
        let ada = KnownReviewer(id: "ada", name: "Ada")
        let puller = Puller(
            from: Naming(), into: try RunStore(path: path), reviewers: Reviewers([ada]), every: .seconds(2),
            log: Logger(label: "test") { _ in lines })
        let problems = try await puller.pull(knowing: [])
        #expect(problems.map(\.pause) == [PauseID("naming:1")])
        #expect(try await puller.pull(knowing: problems) == problems)
        #expect(lines.count == 1)
    }

    /// An engine with one run, whose schema says when to remind.
    private struct Reminding: Orchestrator {
        let name = "reminding"
        let afterSeconds: Double
        func pausedRuns() async throws(OrchestratorError) -> Roster {
            let run = PausedRun(
                id: PauseID("reminding:1"), orchestrator: name, run: Run(id: "1", name: "one"),
                pausedAt: Date(timeIntervalSince1970: 0), deadline: Date(timeIntervalSince1970: 60),
                remindAt: Date(timeIntervalSince1970: afterSeconds))
            return Roster(runs: [run])
        }
        func forbiddenPlaces(in input: JSONValue) -> [ForbiddenPlace] { [] }
        func resume(_ delivery: Delivery) async -> ResumeOutcome { .unreachable(reason: "test") }
        func confirm(_ delivery: Delivery) async -> Runs.Confirmation { .unknown(reason: "test") }
    }

    @Test(arguments: [(59.0, 0), (60.0, 1), (90.0, 1)])
    func `the log tells of a reminder that the deadline forestalls`(seconds: Double, lines: Int) async throws
    {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).sqlite").path
        defer {
            for suffix in ["", "-wal", "-shm", ".lock"] {
                try? FileManager.default.removeItem(atPath: path + suffix)
            }
        }
        let counter = LineCounter()
        let puller = Puller(
            from: Reminding(afterSeconds: seconds), into: try RunStore(path: path), every: .seconds(2),
            log: Logger(label: "test") { _ in counter })
        let problems = try await puller.pull(knowing: [])
        #expect(problems.count == lines && counter.count == lines)
        #expect(try await puller.pull(knowing: problems) == problems)
        #expect(counter.count == lines)
    }

    /// An engine with one run, whose schema says this of whether what was answered may be shown.
    private struct Showing: Orchestrator {
        let name = "showing"
        let hint: JSONValue
        func pausedRuns() async throws(OrchestratorError) -> Roster {
            let run = PausedRun(
                id: PauseID("showing:1"), orchestrator: name, run: Run(id: "1", name: "one"),
                schema: .object([("x-countersign", .object([("showAnswer", hint)]))]), pausedAt: Date())
            return Roster(runs: [run])
        }
        func forbiddenPlaces(in input: JSONValue) -> [ForbiddenPlace] { [] }
        func resume(_ delivery: Delivery) async -> ResumeOutcome { .unreachable(reason: "test") }
        func confirm(_ delivery: Delivery) async -> Runs.Confirmation { .unknown(reason: "test") }
    }

    @Test(arguments: [(JSONValue.bool(true), 0), (.string("yes"), 1)])
    func `the log tells of a run that does not make clear whether its answer may be shown`(
        hint: JSONValue, lines: Int
    ) async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).sqlite").path
        defer {
            for suffix in ["", "-wal", "-shm", ".lock"] {
                try? FileManager.default.removeItem(atPath: path + suffix)
            }
        }
        let counter = LineCounter()
        let puller = Puller(
            from: Showing(hint: hint), into: try RunStore(path: path), every: .seconds(2),
            log: Logger(label: "test") { _ in counter })
        let problems = try await puller.pull(knowing: [])
        #expect(problems.count == lines && counter.count == lines)
        #expect(try await puller.pull(knowing: problems) == problems)
        #expect(counter.count == lines)
    }

    @Test(arguments: [(0, 2.0...2.0), (1, 3.0...4.0), (3, 12.0...16.0), (20, 45.0...60.0)])
    func `waits longer after each failure, up to a minute`(failures: Int, seconds: ClosedRange<Double>) throws
    {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).sqlite").path
        defer {
            for suffix in ["", "-wal", "-shm", ".lock"] {
                try? FileManager.default.removeItem(atPath: path + suffix)
            }
        }
        let puller = Puller(
            from: Silent(), into: try RunStore(path: path), every: .seconds(2),
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let wait = puller.wait(afterFailures: failures)
        #expect(
            seconds.contains(Double(wait.components.seconds) + Double(wait.components.attoseconds) / 1e18))
    }
}
