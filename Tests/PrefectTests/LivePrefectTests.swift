import Foundation
import JSON
import Runs
import Testing

@testable import Prefect

/// Against the real, pinned server that `Tests/EndToEnd/prefect_server.py` starts; without it these tests are skipped.
@Suite(
    .enabled(if: LivePrefect.settings != nil, "run the tests through Tests/EndToEnd/prefect_server.py"),
    .serialized)
struct LivePrefectTests {
    @Test func `lists a pause with its question and the newest of its artifacts`() async throws {
        let run = try await LivePrefect.Seed().plant()
        let api = try LivePrefect.api()
        for data in ["[text](https://x.test)", "# newer"] {
            let row = #"{"key":"live-md","type":"markdown","data":"\#(data)","flow_run_id":"\#(run)"}"#
            _ = try await api.make("/artifacts/", row)
        }
        _ = try await api.make("/artifacts/", #"{"type":"progress","data":55.5,"flow_run_id":"\#(run)"}"#)
        let pause = try await LivePrefect.pause(of: run)
        #expect(pause.run.flow == "live")
        #expect(pause.description == "How **many**?")
        #expect(pause.schema == (try JSONDocument(Wire.schemaText).root))
        #expect(pause.artifacts.map(\.key) == ["live-md", nil])
        #expect(pause.artifacts.map(\.kind) == [.markdown, .progress])
        #expect(pause.artifacts.map(\.data.text) == [##""# newer""##, "55.5"])
        #expect(pause.artifacts.map { $0.earlier.map(\.kind) } == [[.link], []])
        #expect(pause.deadline == Date(timestamp: "2099-01-01T00:00:00Z"))
    }

    @Test func `lists more runs than one page holds, each once`() async throws {
        let api = PrefectAPI(settings: try #require(LivePrefect.settings), pageSize: 4)
        let flow = try await api.make("/flows/", #"{"name":"many"}"#)
        var planted: Set<String> = []
        for _ in 0..<11 {
            let state = #"{"type":"PAUSED","state_details":{"pause_timeout":"2099-01-01T00:00:00Z"}}"#
            planted.insert(try await api.make("/flow_runs/", #"{"flow_id":"\#(flow)","state":\#(state)}"#))
        }
        let listed = try await api.pausedRuns().map(\.runID)
        #expect(planted.isSubset(of: listed))
        #expect(Set(listed).count == listed.count)
    }

    @Test(arguments: [#"{"number":5}"#, #"{"number":9007199254740993}"#, "{}"])
    func `resumes a run, reads the answer back, and takes no second one`(input: String) async throws {
        let prefect = try LivePrefect.orchestrator()
        let pause = try await LivePrefect.pause(of: LivePrefect.Seed().plant())
        let first = try LivePrefect.delivery(pause, input)
        let second = try LivePrefect.delivery(pause, #"{"number":6}"#, submission: "s2")
        #expect(await prefect.confirm(first) == .stillPaused)
        #expect(await prefect.resumeWithPatience(first) == .accepted)
        #expect(await prefect.confirm(first) == .applied)
        #expect(await prefect.resumeWithPatience(first) == .accepted)
        #expect(await prefect.resumeWithPatience(second) == .overtaken(reason: "Another answer counted."))
        #expect(await prefect.confirm(second) == .overtaken(reason: "Another answer counted."))
    }

    @Test func `takes a better answer after a refused one`() async throws {
        let prefect = try LivePrefect.orchestrator()
        let pause = try await LivePrefect.pause(of: LivePrefect.Seed().plant())
        let refused = await prefect.resumeWithPatience(
            try LivePrefect.delivery(pause, #"{"number":"s3cret"}"#))
        #expect(refused == .refused(reason: "Prefect refused the field number: it is of the wrong type."))
        let better = try LivePrefect.delivery(pause, #"{"number":3}"#, submission: "s2")
        #expect(await prefect.resumeWithPatience(better) == .accepted)
        #expect(await prefect.confirm(better) == .applied)
    }

    @Test(arguments: [true, false])
    func `resumes a run without input, and knows that it did`(isSuspended: Bool) async throws {
        let prefect = try LivePrefect.orchestrator()
        let run = try await LivePrefect.Seed(schema: nil, description: nil, isSuspended: isSuspended).plant()
        let pause = try await LivePrefect.pause(of: run)
        #expect(pause.kind == (isSuspended ? .suspended : .paused))
        let ours = try LivePrefect.delivery(pause, nil)
        #expect(await prefect.resumeWithPatience(ours) == .accepted)
        #expect(await prefect.confirm(ours) == .applied)
        let theirs = try LivePrefect.delivery(pause, nil, submission: "s2")
        #expect(await prefect.confirm(theirs) == .overtaken(reason: "The run was resumed by somebody else."))
    }

    @Test func `says that a suspended run without a deployment cannot go on`() async throws {
        let run = try await LivePrefect.Seed(isSuspended: true, hasDeployment: false).plant()
        let answer = try LivePrefect.delivery(try await LivePrefect.pause(of: run), #"{"number":1}"#)
        let reason = "Prefect cannot start this run again: it was suspended and has no deployment."
        #expect(try await LivePrefect.orchestrator().resumeWithPatience(answer) == .refused(reason: reason))
    }

    @Test func `lets one of several portals answer a plain pause`() async throws {
        let run = try await LivePrefect.Seed(schema: nil, description: nil).plant()
        let pause = try await LivePrefect.pause(of: run)
        let deliveries = try (0..<4).map { try LivePrefect.delivery(pause, nil, submission: "portal-\($0)") }
        let outcomes = try await withThrowingTaskGroup(of: ResumeOutcome.self) { group in
            for delivery in deliveries {
                let portal = try LivePrefect.orchestrator()
                group.addTask { await portal.resumeWithPatience(delivery) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.filter { $0 == .accepted }.count == 1)
        var applied = 0
        for delivery in deliveries where await (try LivePrefect.orchestrator()).confirm(delivery) == .applied
        {
            applied += 1
        }
        #expect(applied == 1)
    }

    @Test func `answers no pause that is over`() async throws {
        let prefect = try LivePrefect.orchestrator()
        let api = try LivePrefect.api()
        let run = try await LivePrefect.Seed().plant()
        let late = try LivePrefect.delivery(try await LivePrefect.pause(of: run), #"{"number":1}"#)
        try await api.setState(run, #"{"type":"CANCELLED"}"#)
        #expect(await prefect.resumeWithPatience(late) == .overtaken(reason: "The run was cancelled."))
        _ = try await api.http.write(.init(method: "DELETE", path: "/flow_runs/\(run)", body: nil))
        #expect(await prefect.resumeWithPatience(late) == .overtaken(reason: "The run was deleted."))
    }

    @Test func `comes too late after the deadline`() async throws {
        let prefect = try LivePrefect.orchestrator()
        let run = try await LivePrefect.Seed(timeout: "2020-01-01T00:00:00Z").plant()
        let state = try #require(try await LivePrefect.api().run(run)?["state"]?["id"]?.string)
        let pause = PausedRun(
            id: PauseID("prefect:\(run):\(state)"), orchestrator: "prefect", run: Run(id: run, name: "any"),
            handle: #"{"run":"\#(run)","state":"\#(state)","keys":\#(Wire.keyset)}"#,
            schema: try JSONDocument(Wire.schemaText).root, pausedAt: Date())
        let late = try LivePrefect.delivery(pause, #"{"number":1}"#)
        let outcome = await prefect.resumeWithPatience(late)
        // Either the resume itself finds that it is late, or the server's own sweep was faster.
        #expect(
            [
                .overtaken(reason: "The deadline had passed: the run no longer waits."),
                .overtaken(reason: "The run failed before the answer came: its deadline may have passed."),
            ].contains(outcome))
        #expect(
            await prefect.confirm(late)
                == .overtaken(reason: "The run failed before the answer came: its deadline may have passed."))
    }
}
