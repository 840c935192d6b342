import Foundation
import JSON
import Prefect
import Runs
import Testing

/// Pieces of the wire as a 3.8.8 server spoke them, cut down to what is read.
enum Wire {
    static let run = "5721d564-b9b7-4c28-95ab-0000648ce79b"
    static let state = "01a1fc8f-31d5-7e4b-bd0f-63636ab5d5ba"

    static let list = "POST /flow_runs/filter"
    static let flows = "POST /flows/filter"
    static let artifacts = "POST /artifacts/filter"
    static let taskRuns = "POST /task_runs/filter"
    static let getRun = "GET /flow_runs/\(run)"
    static let resume = "POST /flow_runs/\(run)/resume"
    static let addInput = "POST /flow_runs/\(run)/input"
    static let inputs = "POST /flow_runs/\(run)/input/filter"
    static let response = "GET /flow_runs/\(run)/input/paused-1-response"
    static let states = "GET /flow_run_states/"

    static let keyset =
        #"{"description":"paused-1-description","response":"paused-1-response","schema":"paused-1-schema"}"#

    static let schemaText =
        #"{"additionalProperties":false,"properties":{"number":{"default":2,"title":"Number","type":"integer"}},"title":"Ask","type":"object"}"#

    /// A moment, and an hour, after the pause began.
    static let soon = "Date: Sat, 21 Nov 2026 05:23:26 GMT"
    static let later = "Date: Sat, 21 Nov 2026 06:23:26 GMT"

    static let notFound = FakeReply.json(404, #"{"detail":"Flow run input not found"}"#)

    /// A row of the list of runs.
    static func paused(
        id: String = run, state: String = state, keyset: String = keyset, reschedules: Bool = false,
        start: String = "2026-11-21T05:23:24.728253Z"
    ) -> String {
        """
        {"id":"\(id)","name":"bizarre-wapiti","flow_id":"600429cd","tags":["nightly","eu"],"state_type":"PAUSED",\
        "start_time":"\(start)","parameters":{"a":[[1.0]],"a":2},"state":{"id":"\(state)","type":"PAUSED",\
        "name":"Paused","timestamp":"2026-11-21T05:23:25.269418Z","state_details":{"pause_timeout":\
        "2026-11-21T06:23:25.266269Z","pause_reschedule":\(reschedules),"pause_key":"1",\
        "run_input_keyset":\(keyset)}}}
        """
    }

    /// Rows of inputs, by the end of their keys.
    static func inputRows(schema: String? = schemaText, description: String? = nil) -> FakeReply {
        let rows = [("schema", schema), ("description", description)].compactMap { end, value in
            value.map { JSONValue.object([("key", .string("paused-1-\(end)")), ("value", .string($0))]) }
        }
        return .json(200, JSONValue.array(rows).text)
    }

    /// A run that no longer waits at the pause.
    static func moved(_ type: String, name: String = "Any") -> String {
        """
        {"id":"\(run)","name":"bizarre-wapiti","state":{"id":"next","type":"\(type)","name":"\(name)",\
        "timestamp":"2026-11-21T05:23:50Z","state_details":{"run_input_keyset":null}}}
        """
    }

    /// The history of a run whose pause was followed by a state of this type.
    static func history(_ type: String, name: String = "Any") -> String {
        #"[{"id":"first","type":"RUNNING"},{"id":"\#(state)","type":"PAUSED"},{"id":"next","type":"\#(type)","name":"\#(name)"}]"#
    }

    static func verdict(_ status: String, _ reason: String = "") -> String {
        let details = JSONValue.object([("type", .string("any")), ("reason", .string(reason))])
        return JSONValue.object([("state", .null), ("status", .string(status)), ("details", details)]).text
    }

    /// A row of the claim log.
    static func claim(_ number: Int, _ submission: String?, created: String = "2026-11-21T05:23:50.299452Z")
        -> String
    {
        let value = JSONValue.object([("submission", submission.map(JSONValue.string) ?? .null)]).text
        return JSONValue.object([
            ("created", .string(created)), ("key", .string("countersign-claim-\(state)-\(number)")),
            ("value", .string(value)),
        ]).text
    }

    /// The delivery of an answer to the pause above.
    static func delivery(
        _ input: String? = #"{"number":5}"#, plain: Bool = false, submission: String = "submission-1"
    ) throws -> Delivery {
        let keys = plain ? "" : #","keys":\#(keyset)"#
        let pause = PauseID("prefect:\(run):\(state)")
        return Delivery(
            submission: Submission(
                id: submission, pause: pause, input: try input.map { try JSONDocument($0).root },
                reviewer: nil,
                channel: "form", shown: "", receivedAt: Date(timeIntervalSince1970: 0)),
            pausedRun: PausedRun(
                id: pause, orchestrator: "prefect", run: Run(id: run, name: "bizarre-wapiti"),
                handle: #"{"run":"\#(run)","state":"\#(state)"\#(keys)}"#,
                schema: plain ? nil : try JSONDocument(schemaText).root,
                pausedAt: Date(timeIntervalSince1970: 0)),
            attempts: 0, mayHaveArrived: false)
    }
}

extension PrefectOrchestrator {
    /// An orchestrator that asks a fake server.
    init(_ fake: FakePrefect, apiKey: String? = nil) throws {
        let url = try #require(URL(string: fake.url))
        // Requests and polls have all the time that a busy machine takes.
        self.init(
            settings: PrefectSettings(
                apiURL: url, apiKey: apiKey, requestTimeoutInSeconds: 60, pollTimeoutInSeconds: 3_600))
    }
}
