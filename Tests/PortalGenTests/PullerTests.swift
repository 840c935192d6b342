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

    @Test(arguments: [(0, 2.0...2.0), (1, 3.0...4.0), (3, 12.0...16.0), (20, 45.0...60.0)])
    func `waits longer after each failure, up to a minute`(failures: Int, seconds: ClosedRange<Double>) throws
    {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).sqlite").path
        defer {
            for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
        }
        let puller = Puller(
            from: Silent(), into: try RunStore(path: path), every: .seconds(2),
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let wait = puller.wait(afterFailures: failures)
        #expect(
            seconds.contains(Double(wait.components.seconds) + Double(wait.components.attoseconds) / 1e18))
    }
}
