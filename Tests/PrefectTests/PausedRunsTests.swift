import Foundation
import JSON
import Runs
import Synchronization
import Testing

@testable import Prefect

struct PausedRunsTests {
    private let flowNames = Replies(.json(200, #"[{"id":"600429cd","name":"people"}]"#)).answer

    private func fake(_ routes: [String: FakePrefect.Answer]) throws -> FakePrefect {
        let usual: [String: FakePrefect.Answer] = [
            Wire.list: Replies(.json(200, "[\(Wire.paused())]")).answer, Wire.flows: flowNames,
            Wire.artifacts: Replies(.json(200, "[]")).answer,
            Wire.inputs: Replies(Wire.inputRows(description: #""*How* many?""#)).answer,
        ]
        return try FakePrefect(usual.merging(routes) { $1 })
    }

    @Test func `reads a pause with its question, evidence and deadline`() async throws {
        let fake = try fake([
            Wire.artifacts: Replies(
                .json(
                    200,
                    """
                    [{"id":"a2","created":"2026-11-21T05:23:25.2Z","key":"tb","type":"table","description":"**What**",\
                    "data":"[{\\"a\\": 1.10}]","flow_run_id":"\(Wire.run)","task_run_id":"t"},\
                    {"id":"a1","created":"2026-11-21T05:23:24.8Z","key":"md","type":"markdown","description":null,\
                    "data":"# hi","flow_run_id":"\(Wire.run)","task_run_id":null}]
                    """)
            ).answer,
            Wire.taskRuns: Replies(.json(200, #"[{"id":"t","name":"score-0"}]"#)).answer,
        ])
        let orchestrator = try PrefectOrchestrator(fake)
        let roster = try await orchestrator.pausedRuns()
        let expected = PausedRun(
            id: PauseID("prefect:\(Wire.run):\(Wire.state)"), orchestrator: "prefect",
            run: Run(id: Wire.run, name: "bizarre-wapiti", flow: "people", tags: ["nightly", "eu"]),
            kind: .paused,
            handle:
                #"{"run":"\#(Wire.run)","state":"\#(Wire.state)","keys":{"schema":"paused-1-schema","response":"paused-1-response","description":"paused-1-description"}}"#,
            description: "*How* many?", schema: try JSONDocument(Wire.schemaText).root,
            artifacts: [
                Artifact(
                    key: "md", kind: .markdown, data: .string("# hi"),
                    madeAt: Date(timestamp: "2026-11-21T05:23:24.8Z")),
                Artifact(
                    key: "tb", kind: .table, data: try JSONDocument(#"[{"a":1.10}]"#).root,
                    description: "**What**", task: "score-0",
                    madeAt: Date(timestamp: "2026-11-21T05:23:25.2Z")),
            ],
            pausedAt: try #require(Date(timestamp: "2026-11-21T05:23:25.269418Z")),
            deadline: Date(timestamp: "2026-11-21T06:23:25.266269Z"))
        #expect(roster == Roster(runs: [expected]))
        #expect(try await orchestrator.pausedRuns() == roster)
        #expect(fake.bodies(Wire.taskRuns) == [#"{"task_runs":{"id":{"any_":["t"]}},"limit":200}"#])
    }

    @Test func `reads when to remind from the hints of the schema`() async throws {
        let schema = #"{"x-countersign": {"remindAfter": 90}}"#
        let fake = try fake([Wire.inputs: Replies(Wire.inputRows(schema: schema)).answer])
        let run = try #require(try await PrefectOrchestrator(fake).pausedRuns().runs.first)
        #expect(run.remindAt == run.pausedAt.addingTimeInterval(90))
    }

    @Test(.timeLimit(.minutes(1))) func `a poll that is called off ends, whenever that is`() async throws {
        let fake = try fake([Wire.list: { _ in .silence }])
        let prefect = try PrefectOrchestrator(fake)
        for _ in 0..<300 {
            let poll = Task { try? await prefect.pausedRuns() }
            poll.cancel()
            #expect(await poll.value == nil)
        }
        let heard = fake.log.count
        let poll = Task { try? await prefect.pausedRuns() }
        while fake.log.count == heard { await Task.yield() }
        poll.cancel()
        #expect(await poll.value == nil)
    }

    @Test func `shows a plain pause and a suspended one as what they are`() async throws {
        let plain = Wire.paused(id: "plain", state: "s1", keyset: "null")
        let suspended = Wire.paused(id: "suspended", state: "s2", keyset: "null", reschedules: true)
        let roster = try await PrefectOrchestrator(
            fake([Wire.list: Replies(.json(200, "[\(plain),\(suspended)]")).answer])
        )
        .pausedRuns()
        #expect(roster.runs.map(\.schema) == [nil, nil])
        #expect(roster.runs.map(\.kind) == [.paused, .suspended])
        #expect(roster.problems.isEmpty)
    }

    @Test func `reads every run of a list longer than a page, also where many began at once`() async throws {
        let starts = (0..<650).map { $0 < 300 ? "2026-01-01T00:00:00Z" : "2026-01-01T00:00:01.\($0)Z" }
        let fake = try fake([Wire.list: { Wire.page(of: starts, $0) }])
        let roster = try await PrefectOrchestrator(fake).pausedRuns()
        #expect(roster.runs.map(\.run.id) == (0..<650).map { "run-\($0)" })
        #expect(fake.bodies(Wire.list).count == 4)
    }

    @Test func `refuses a list that does not come to an end`() async throws {
        let page = (0..<200).map { Wire.paused(id: "run-\($0)", keyset: "null") }.joined(separator: ",")
        let prefect = try PrefectOrchestrator(fake([Wire.list: Replies(.json(200, "[\(page)]")).answer]))
        await #expect(
            throws: OrchestratorError.unexpectedAnswer(
                orchestrator: "prefect", reason: "the list of paused runs does not come to an end")
        ) { try await prefect.pausedRuns() }
    }

    @Test func `waits for a schema that is stored a moment after the pause`() async throws {
        let none = Wire.inputRows(schema: nil)
        let fake = try fake([
            Wire.list: Replies(.with(header: Wire.soon, 200, "[\(Wire.paused())]")).answer,
            Wire.inputs: Replies(none, none, Wire.inputRows(description: #""late""#)).answer,
        ])
        let roster = try await PrefectOrchestrator(fake).pausedRuns()
        #expect(roster.runs.map(\.description) == ["late"])
    }

    @Test func `says that the schema of an older pause is missing, without waiting`() async throws {
        let fake = try fake([
            Wire.list: Replies(.with(header: Wire.later, 200, "[\(Wire.paused())]")).answer,
            Wire.inputs: Replies(Wire.inputRows(schema: nil)).answer,
        ])
        let pause = PauseID("prefect:\(Wire.run):\(Wire.state)")
        let reason = "its question cannot be read: its schema is not stored on the server"
        let roster = try await PrefectOrchestrator(fake).pausedRuns()
        #expect(roster == Roster(runs: [], problems: [.init(pause: pause, reason: reason)]))
        #expect(fake.bodies(Wire.inputs).count == 1)
    }

    @Test func `takes up a description that is stored after the schema, and asks no more after that`()
        async throws
    {
        let none = Wire.inputRows()
        let list = FakeReply.with(header: Wire.soon, 200, "[\(Wire.paused())]")
        let fake = try fake([
            Wire.list: Replies(list).answer,
            Wire.inputs: Replies(none, none, none, Wire.inputRows(description: #""late""#)).answer,
        ])
        let prefect = try PrefectOrchestrator(fake)
        var seen: [String?] = []
        for _ in 0..<3 { seen += try await prefect.pausedRuns().runs.map(\.description) }
        #expect(seen == [nil, "late", "late"])
        #expect(fake.bodies(Wire.inputs).count == 4)
    }

    @Test func `reads a question once, and the artifacts at every poll`() async throws {
        let fake = try fake([:])
        let prefect = try PrefectOrchestrator(fake)
        let first = try await prefect.pausedRuns()
        #expect(try await prefect.pausedRuns() == first)
        #expect(fake.log.filter { $0 == Wire.flows }.count == 1)
        #expect(fake.log.filter { $0 == Wire.artifacts }.count == 2)
        #expect(
            fake.bodies(Wire.inputs) == [
                #"{"prefix":"paused-1-","limit":200,"exclude_keys":["paused-1-response"]}"#
            ])
    }

    @Test func `names a run whose question or evidence cannot be read, and shows the others`() async throws {
        let runs = (1...5).map {
            Wire.paused(id: "run-\($0)", state: "s\($0)", keyset: $0 == 2 ? Wire.keyset : "null")
        }
        let fake = try fake([
            Wire.list: Replies(.json(200, "[\(runs.joined(separator: ","))]")).answer,
            "POST /flow_runs/run-2/input/filter": Replies(Wire.inputRows(schema: "not JSON")).answer,
            Wire.artifacts: { $0.body.contains("run-4") ? .jsonThenClose(500, "{}") : .json(200, "[]") },
        ])
        let roster = try await PrefectOrchestrator(fake).pausedRuns()
        #expect(roster.runs.map(\.run.id) == ["run-1", "run-3", "run-5"])
        #expect(
            roster.problems == [
                .init(
                    pause: PauseID("prefect:run-2:s2"),
                    reason: "its question cannot be read: not JSON at line 1, column 2"),
                .init(pause: PauseID("prefect:run-4:s4"), reason: "its artifacts cannot be read: HTTP 500"),
            ])
    }

    @Test func `does not fail when the server has closed an idle connection silently`() async throws {
        let fake = try fake([Wire.flows: Replies(.jsonThenClose(200, "[]")).answer])
        let roster = try await PrefectOrchestrator(fake).pausedRuns()
        #expect(roster.runs.map(\.run.flow) == [nil])
    }

    @Test func `asks once more after a cut connection`() async throws {
        let fake = try fake([Wire.list: Replies(.cut, .json(200, "[]")).answer])
        #expect(try await PrefectOrchestrator(fake).pausedRuns() == Roster(runs: []))
        #expect(fake.bodies(Wire.list).count == 2)
    }

    @Test(arguments: [
        (
            FakeReply.json(401, "{}"),
            OrchestratorError.unauthorized(orchestrator: "prefect", setting: "PREFECT_API_KEY")
        ),
        (.json(403, "{}"), .unauthorized(orchestrator: "prefect", setting: "PREFECT_API_KEY")),
        (.json(503, "{}"), .unreachable(orchestrator: "prefect", reason: "the server is busy (HTTP 503)")),
        (.cut, .unreachable(orchestrator: "prefect", reason: "the connection was cut")),
        (
            .json(200, "<html>"),
            .unexpectedAnswer(orchestrator: "prefect", reason: "not JSON at line 1, column 1")
        ),
        (
            .with(header: "Location: http://127.0.0.1:9/", 302, ""),
            .unexpectedAnswer(orchestrator: "prefect", reason: "a redirect (HTTP 302), which is not followed")
        ),
    ])
    func `says why the server could not be asked`(reply: FakeReply, error: OrchestratorError) async throws {
        let prefect = try PrefectOrchestrator(fake([Wire.list: Replies(reply).answer]), apiKey: "key")
        await #expect(throws: error) { try await prefect.pausedRuns() }
    }

    @Test func `gives up on a server that says nothing`() async throws {
        let fake = try fake([Wire.list: Replies(.silence).answer])
        let url = try #require(URL(string: fake.url))
        let prefect = PrefectOrchestrator(
            settings: PrefectSettings(apiURL: url, requestTimeoutInSeconds: 1))
        let error = OrchestratorError.unreachable(
            orchestrator: "prefect", reason: "it did not answer in time")
        await #expect(throws: error) { try await prefect.pausedRuns() }
        #expect(fake.bodies(Wire.list).count == 1)
    }

    @Test(arguments: ["localhost:4200/api", "file:///etc", "/api"])
    func `says that a URL is not one for HTTP`(url: String) async throws {
        let prefect = PrefectOrchestrator(settings: PrefectSettings(apiURL: try #require(URL(string: url))))
        let error = OrchestratorError.unreachable(
            orchestrator: "prefect", reason: "its URL is not one for HTTP")
        await #expect(throws: error) { try await prefect.pausedRuns() }
    }

    @Test func `says that nobody listens`() async throws {
        let settings = PrefectSettings(apiURL: try #require(URL(string: "http://127.0.0.1:9/api/")))
        let error = OrchestratorError.unreachable(orchestrator: "there", reason: "the connection was refused")
        await #expect(throws: error) {
            try await PrefectOrchestrator(settings: settings, name: "there").pausedRuns()
        }
    }

    @Test func `refuses an answer longer than the limit`() async throws {
        let fake = try fake([Wire.list: Replies(.json(200, String(repeating: " ", count: 1_000_000))).answer])
        let url = try #require(URL(string: fake.url))
        let prefect = PrefectOrchestrator(settings: PrefectSettings(apiURL: url, answerLimitInBytes: 100_000))
        let error = OrchestratorError.unexpectedAnswer(
            orchestrator: "prefect", reason: "an answer longer than 100000 bytes")
        await #expect(throws: error) { try await prefect.pausedRuns() }
    }

    @Test func `sends the key, and gets a CSRF token where one is asked for`() async throws {
        let headers = Mutex<[[String: String]]>([])
        let fake = try fake([
            Wire.list: { request in
                headers.withLock { $0.append(request.headers) }
                return request.headers["prefect-csrf-token"] == "fresh"
                    ? .json(200, "[]") : .json(403, #"{"detail":"Missing CSRF token."}"#)
            },
            "GET /csrf-token": Replies(.json(200, #"{"token":"fresh","client":"any"}"#)).answer,
        ])
        let prefect = try PrefectOrchestrator(fake, apiKey: "a key")
        #expect(try await prefect.pausedRuns() == Roster(runs: []))
        #expect(try await prefect.pausedRuns() == Roster(runs: []))
        #expect(
            headers.withLock { $0.map { $0["authorization"] } } == [
                "Bearer a key", "Bearer a key", "Bearer a key",
            ])
        #expect(headers.withLock { $0.compactMap { $0["prefect-csrf-client"] }.count } == 2)
    }
}

extension Wire {
    /// One page of runs that began at these times, as the server chooses it.
    static func page(of starts: [String], _ request: FakeRequest) -> FakeReply {
        let filter = (try? JSONDocument(request.body).root["flow_runs"]) ?? .null
        let after = filter["start_time"]?["after_"]?.string ?? ""
        let left = Set(filter["id"]?["not_any_"]?.elements.compactMap(\.string) ?? [])
        let rows = starts.enumerated().filter { $0.element >= after && !left.contains("run-\($0.offset)") }
            .prefix(200)
            .map { paused(id: "run-\($0.offset)", state: "s\($0.offset)", keyset: "null", start: $0.element) }
        return .json(200, "[\(rows.joined(separator: ","))]")
    }
}
