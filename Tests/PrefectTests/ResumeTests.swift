import Foundation
import JSON
import Runs
import Testing

@testable import Prefect

struct ResumeTests {
    private static let claimRows = #"[\#(Wire.claim(1, "submission-1"))]"#

    /// A server at which the run waits and nobody has claimed it.
    private func fake(_ routes: [String: FakePrefect.Answer]) throws -> FakePrefect {
        let usual: [String: FakePrefect.Answer] = [
            Wire.getRun: Replies(.json(200, Wire.paused())).answer,
            Wire.inputs: Replies(.json(200, "[]")).answer,
            Wire.addInput: Replies(.json(201, "null")).answer,
            Wire.resume: Replies(.json(201, Wire.verdict("ACCEPT"))).answer,
            Wire.response: Replies(Wire.notFound).answer,
        ]
        return try FakePrefect(usual.merging(routes) { $1 })
    }

    @Test func `looks, claims and resumes, in this order`() async throws {
        let fake = try fake([:])
        #expect(try await PrefectOrchestrator(fake).resume(Wire.delivery()) == .accepted)
        #expect(fake.log == [Wire.getRun, Wire.inputs, Wire.addInput, Wire.resume])
        #expect(fake.bodies(Wire.resume) == [#"{"run_input":{"number":5}}"#])
        #expect(
            fake.bodies(Wire.addInput) == [
                #"{"key":"countersign-claim-\#(Wire.state)-1","value":"{\"submission\":\"submission-1\"}","sender":"countersign"}"#
            ])
    }

    @Test func `resumes a plain pause without input`() async throws {
        let fake = try fake([Wire.getRun: Replies(.json(200, Wire.paused(keyset: "null"))).answer])
        #expect(try await PrefectOrchestrator(fake).resume(Wire.delivery(nil, plain: true)) == .accepted)
        #expect(fake.bodies(Wire.resume) == ["{}"])
    }

    @Test func `sends the defaults in place of an empty answer, which would leave no trace`() async throws {
        let fake = try fake([:])
        #expect(try await PrefectOrchestrator(fake).resume(Wire.delivery("{}")) == .accepted)
        #expect(fake.bodies(Wire.resume) == [#"{"run_input":{"number":2}}"#])
    }

    @Test func `keeps every digit of the answer`() async throws {
        let fake = try fake([:])
        _ = try await PrefectOrchestrator(fake).resume(
            Wire.delivery(#"{"number":1.10,"big":9007199254740993}"#))
        #expect(fake.bodies(Wire.resume) == [#"{"run_input":{"number":1.10,"big":9007199254740993}}"#])
    }

    @Test(arguments: [
        (
            #"{"a":{"b":[{"__prefect_kind":"jinja"}]}}"#,
            "At /a/b/0: Remove the entry named __prefect_kind: Prefect would replace what stands here."
        ),
        (
            #"{"a":18446744073709551616}"#,
            "At /a: Enter a whole number from -9223372036854775808 to 18446744073709551615: Prefect takes no other."
        ),
        ("[1]", "Prefect takes a run input with named entries, and the answer has none."),
    ])
    func `sends nothing that the server would misuse`(input: String, reason: String) async throws {
        let fake = try fake([:])
        #expect(try await PrefectOrchestrator(fake).resume(Wire.delivery(input)) == .refused(reason: reason))
        #expect(fake.log == [])
    }

    @Test func `does not answer a run that has moved on to its next question`() async throws {
        let fake = try fake([
            Wire.getRun: Replies(.json(200, Wire.paused(state: "another"))).answer,
            Wire.states: Replies(.json(200, Wire.history("RUNNING"))).answer,
        ])
        let outcome = try await PrefectOrchestrator(fake).resume(Wire.delivery())
        #expect(outcome == .overtaken(reason: "The run was resumed by somebody else."))
        #expect(!fake.log.contains(Wire.resume))
    }

    @Test func `finds that an answer sent before has arrived`() async throws {
        let fake = try fake([
            Wire.getRun: Replies(.json(200, Wire.moved("COMPLETED"))).answer,
            Wire.response: Replies(.json(200, #"{"number":5}"#)).answer,
        ])
        #expect(try await PrefectOrchestrator(fake).resume(Wire.delivery()) == .accepted)
        #expect(!fake.log.contains(Wire.resume))
    }

    @Test func `finds that the run was deleted`() async throws {
        let fake = try fake([Wire.getRun: Replies(Wire.notFound).answer])
        #expect(
            try await PrefectOrchestrator(fake).resume(Wire.delivery())
                == .overtaken(reason: "The run was deleted."))
    }

    @Test(arguments: [
        FakeReply.json(404, #"{"detail":"Not Found"}"#), .json(404, "<h1>No such site</h1>"),
    ])
    func `does not give an answer up for a 404 that says nothing about the run`(reply: FakeReply) async throws
    {
        let fake = try fake([Wire.getRun: Replies(reply).answer])
        let outcome = try await PrefectOrchestrator(fake).resume(Wire.delivery())
        #expect(outcome == .unreachable(reason: "Prefect could not do it now: HTTP 404."))
        let seen = try await PrefectOrchestrator(fake).confirm(Wire.delivery())
        #expect(seen == .unknown(reason: "Prefect could not do it now: HTTP 404."))
    }

    /// What the resume is answered with, what the run is like when it is looked at afterwards, and the outcome.
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let reply: FakeReply
        var after = Wire.paused()
        var answer = Wire.notFound
        var history = Wire.history("RUNNING")
        let outcome: ResumeOutcome
    }

    private static let cases: [Case] = [
        Case(
            testDescription: "no credentials", reply: .json(401, "{}"),
            outcome: .unreachable(reason: "Prefect refused the portal's credentials.")),
        Case(
            testDescription: "lost lock", reply: .jsonThenClose(503, "{}"),
            outcome: .unreachable(reason: "Prefect could not do it now: the server is busy (HTTP 503).")),
        Case(
            testDescription: "lost lock to our own earlier try", reply: .jsonThenClose(503, "{}"),
            after: Wire.moved("RUNNING"), answer: .json(200, #"{"number":5}"#), outcome: .accepted),
        Case(
            testDescription: "lost lock to another", reply: .jsonThenClose(503, "{}"),
            after: Wire.moved("RUNNING"),
            answer: .json(200, #"{"number":6}"#), outcome: .overtaken(reason: "Another answer counted.")),
        Case(
            testDescription: "own failure", reply: .jsonThenClose(500, "{}"),
            outcome: .notYet(reason: "Prefect could not do it now: HTTP 500.")),
        Case(
            testDescription: "too many", reply: .json(429, "{}"),
            outcome: .unreachable(reason: "Prefect could not do it now: too many requests (HTTP 429).")),
        Case(
            testDescription: "a proxy gave up", reply: .json(504, "{}"),
            outcome: .unknown(reason: "Prefect could not do it now: HTTP 504.")),
        Case(
            testDescription: "cut", reply: .cut,
            outcome: .unknown(reason: "Prefect did not answer in full: the connection was cut.")),
        Case(
            testDescription: "no verdict", reply: .json(200, "{}"),
            outcome: .unknown(reason: "Prefect gave an unexpected answer: no verdict.")),
        Case(
            testDescription: "answer row of another", reply: .json(409, "{}"), after: Wire.moved("RUNNING"),
            answer: .json(200, #"{"number":6}"#), outcome: .overtaken(reason: "Another answer counted.")),
        Case(
            testDescription: "answer row of an earlier attempt", reply: .json(409, "{}"),
            outcome: .refused(
                reason:
                    "Prefect holds an older answer under this pause's key and takes no other: the run has to be started anew."
            )),
        Case(
            testDescription: "unreadable", reply: .json(422, "{}"),
            outcome: .refused(reason: "Prefect could not read the answer.")),
        Case(
            testDescription: "late",
            reply: .json(
                201, Wire.verdict("REJECT", "The flow run pause has timed out and can no longer resume.")),
            outcome: .overtaken(reason: "The deadline had passed: the run no longer waits.")),
        Case(
            testDescription: "early",
            reply: .json(200, Wire.verdict("REJECT", "Run input schema not found.")),
            outcome: .notYet(reason: "Prefect does not have the schema of this pause yet.")),
        Case(
            testDescription: "not paused",
            reply: .json(200, Wire.verdict("ABORT", "Cannot resume a flow run that is not paused.")),
            after: Wire.moved("CANCELLED"), history: Wire.history("CANCELLED"),
            outcome: .overtaken(reason: "The run was cancelled.")),
        Case(
            testDescription: "refused",
            reply: .json(
                200,
                Wire.verdict(
                    "REJECT",
                    "Reason: Validation failed for field 'number'. Failure reason: 's3cret' is not of type 'integer'"
                )),
            outcome: .refused(reason: "Prefect refused the field number: it is of the wrong type.")),
    ]

    @Test(arguments: cases)
    func `reads the verdict and looks where it does not tell`(one: Case) async throws {
        let fake = try fake([
            Wire.getRun: Replies(.json(200, Wire.paused()), .json(200, one.after)).answer,
            Wire.resume: Replies(one.reply).answer, Wire.response: Replies(one.answer).answer,
            Wire.states: Replies(.json(200, one.history)).answer,
        ])
        #expect(try await PrefectOrchestrator(fake).resume(Wire.delivery()) == one.outcome)
        #expect(fake.log.filter { $0 == Wire.resume }.count == 1)
    }

    @Test func `does not know what became of an answer that nobody acknowledged in time`() async throws {
        let fake = try fake([Wire.resume: Replies(.silence).answer])
        let url = try #require(URL(string: fake.url))
        let prefect = PrefectOrchestrator(
            settings: PrefectSettings(apiURL: url, requestTimeoutInSeconds: 2))
        let outcome = try await prefect.resume(Wire.delivery())
        #expect(outcome == .unknown(reason: "Prefect did not answer in time."))
        #expect(fake.bodies(Wire.resume).count == 1)
    }

    @Test func `says that nothing was sent when nobody listens`() async throws {
        let settings = PrefectSettings(apiURL: try #require(URL(string: "http://127.0.0.1:9/api")))
        let outcome = try await PrefectOrchestrator(settings: settings).resume(Wire.delivery())
        #expect(outcome == .unreachable(reason: "Prefect cannot be reached: the connection was refused."))
    }

    @Test func `gives its claim back when the answer is refused`() async throws {
        let refusal = Wire.verdict(
            "REJECT", "Reason: Validation failed. Failure reason: 1 is not of type 'object'")
        let fake = try fake([
            Wire.inputs: Replies(.json(200, "[]"), .json(200, Self.claimRows)).answer,
            Wire.resume: Replies(.json(200, refusal)).answer,
        ])
        let outcome = try await PrefectOrchestrator(fake).resume(Wire.delivery())
        #expect(outcome == .refused(reason: "Prefect refused the answer: it is of the wrong type."))
        #expect(
            fake.bodies(Wire.addInput).last
                == #"{"key":"countersign-claim-\#(Wire.state)-2","value":"{\"submission\":null}","sender":"countersign"}"#
        )
    }

    @Test(arguments: [
        // The claim log, the server's date, and what becomes of a submission that comes next.
        ([Wire.claim(1, "submission-1")], "Sat, 21 Nov 2026 05:24:00 GMT", ResumeOutcome.accepted, 0),
        (
            [Wire.claim(1, "other")], "Sat, 21 Nov 2026 05:24:00 GMT",
            .notYet(reason: "Another portal is answering this pause."), 0
        ),
        ([Wire.claim(1, "other")], "Sat, 21 Nov 2026 05:26:00 GMT", .accepted, 1),
        ([Wire.claim(1, "other"), Wire.claim(2, nil)], "Sat, 21 Nov 2026 05:24:00 GMT", .accepted, 1),
        (
            [Wire.claim(10, "other"), Wire.claim(9, nil)], "Sat, 21 Nov 2026 05:24:00 GMT",
            .notYet(reason: "Another portal is answering this pause."), 0
        ),
    ])
    func `goes on only with a claim of its own, and ends one that led to nothing`(
        rows: [String], date: String, outcome: ResumeOutcome, claims: Int
    ) async throws {
        let log = "[\(rows.joined(separator: ","))]"
        let fake = try fake([Wire.inputs: Replies(.with(header: "Date: \(date)", 200, log)).answer])
        #expect(try await PrefectOrchestrator(fake).resume(Wire.delivery()) == outcome)
        #expect(fake.bodies(Wire.addInput).count == claims)
        #expect(fake.bodies(Wire.resume).count == (outcome == .accepted ? 1 : 0))
    }

    @Test(arguments: [
        ("submission-1", ResumeOutcome.accepted),
        ("other", .notYet(reason: "Another portal is answering this pause.")),
    ])
    func `finds out whose claim was faster`(holder: String, outcome: ResumeOutcome) async throws {
        let fake = try fake([
            Wire.inputs: Replies(.json(200, "[]"), .json(200, "[\(Wire.claim(1, holder))]")).answer,
            Wire.addInput: Replies(.json(409, "{}")).answer,
        ])
        #expect(try await PrefectOrchestrator(fake).resume(Wire.delivery()) == outcome)
    }

    @Test func `sends one resume at a time`() async throws {
        let inFlight = InFlight()
        let fake = try fake([
            Wire.resume: { _ in
                inFlight.enter()
                defer { inFlight.leave() }
                usleep(2_000)
                return .json(201, Wire.verdict("ACCEPT"))
            }
        ])
        let prefect = try PrefectOrchestrator(fake)
        let delivery = try Wire.delivery()
        await withTaskGroup(of: ResumeOutcome.self) { group in
            for _ in 0..<10 { group.addTask { await prefect.resume(delivery) } }
            for await outcome in group { #expect(outcome == .accepted) }
        }
        #expect(inFlight.most == 1)
        #expect(fake.bodies(Wire.resume).count == 10)
    }
}
