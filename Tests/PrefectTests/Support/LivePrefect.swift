import Foundation
import JSON
import Runs
import Testing

@testable import Prefect

/// The real server that the test script starts; it demands credentials and CSRF tokens.
enum LivePrefect {
    static let settings: PrefectSettings? = {
        let environment = ProcessInfo.processInfo.environment
        guard let url = environment["COUNTERSIGN_PREFECT_URL"].flatMap(URL.init(string:)) else { return nil }
        return PrefectSettings(apiURL: url, authString: environment["COUNTERSIGN_PREFECT_AUTH_STRING"])
    }()

    /// What a flow does when it pauses, done by hand: a run, its question, and the state.
    struct Seed {
        var schema: String? = Wire.schemaText
        var description: String? = "How **many**?"
        var isSuspended = false
        var hasDeployment = true
        var timeout = "2099-01-01T00:00:00Z"

        func plant() async throws -> String {
            let api = try LivePrefect.api()
            let flow = try await api.make("/flows/", #"{"name":"live"}"#)
            let run = try await start(api, flow)
            let keys: [(String, String?)] = [
                ("schema", schema), ("description", description.map { JSONValue.string($0).text }),
            ]
            for (key, value) in keys {
                guard let value else { continue }
                let row = JSONValue.object([("key", .string("paused-1-\(key)")), ("value", .string(value))])
                _ = try await api.writeWithPatience(.post("/flow_runs/\(run)/input", row))
            }
            let keyset = schema == nil ? "null" : Wire.keyset
            try await api.setState(
                run,
                """
                {"type":"PAUSED","name":"\(isSuspended ? "Suspended" : "Paused")","state_details":{"pause_timeout":\
                "\(timeout)","pause_reschedule":\(isSuspended),"pause_key":"1","run_input_keyset":\(keyset)}}
                """)
            return run
        }

        private func start(_ api: PrefectAPI, _ flow: String) async throws -> String {
            guard hasDeployment else {
                return try await api.make(
                    "/flow_runs/", #"{"flow_id":"\#(flow)","state":{"type":"RUNNING"}}"#)
            }
            let deployment = try await api.make("/deployments/", #"{"name":"live","flow_id":"\#(flow)"}"#)
            return try await api.make(
                "/deployments/\(deployment)/create_flow_run", #"{"state":{"type":"SCHEDULED"}}"#)
        }
    }

    static func api() throws -> PrefectAPI { PrefectAPI(settings: try #require(settings)) }

    static func orchestrator() throws -> PrefectOrchestrator {
        PrefectOrchestrator(settings: try #require(settings))
    }

    /// The pause at which a run waits now, as the orchestrator lists it.
    static func pause(of run: String) async throws -> PausedRun {
        let roster = try await orchestrator().pausedRuns()
        return try #require(roster.runs.first { $0.run.id == run })
    }

    /// An answer to a pause.
    static func delivery(_ pause: PausedRun, _ input: String?, submission: String = "s1") throws -> Delivery {
        Delivery(
            submission: Submission(
                id: submission, pause: pause.id, input: try input.map { try JSONDocument($0).root },
                reviewer: nil,
                channel: "form", shown: "", receivedAt: Date()),
            pausedRun: pause, attempts: 0, mayHaveArrived: false)
    }
}

extension PrefectAPI {
    /// Makes something and gives its id.
    func make(_ path: String, _ body: String) async throws -> String {
        let reply = try await writeWithPatience(.post(path, try JSONDocument(body).root))
        return try #require(try reply.json()["id"]?.string)
    }

    /// Puts a run into a state by force.
    func setState(_ run: String, _ state: String) async throws {
        let body = try JSONDocument(#"{"force":true,"state":\#(state)}"#).root
        let reply = try await writeWithPatience(.post("/flow_runs/\(run)/set_state", body))
        try #require(reply.failure == nil)
    }
}

/// A server on SQLite answers 503 when its own services hold the lock: nothing has changed then.
extension PrefectAPI {
    func writeWithPatience(_ call: PrefectHTTP.Call) async throws -> PrefectReply {
        for _ in 0..<100 {
            let reply = try await http.write(call)
            if reply.status != 503 { return reply }
            try await Task.sleep(for: .milliseconds(50))
        }
        return try await http.write(call)
    }
}

extension PrefectOrchestrator {
    /// Resumes as the courier does: again, as long as nothing happened.
    func resumeWithPatience(_ delivery: Delivery) async -> ResumeOutcome {
        for _ in 0..<100 {
            let outcome = await resume(delivery)
            guard case .unreachable = outcome else { return outcome }
            try? await Task.sleep(for: .milliseconds(50))
        }
        return await resume(delivery)
    }
}
