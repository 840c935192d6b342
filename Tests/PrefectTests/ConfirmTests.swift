import JSON
import Runs
import Testing

@testable import Prefect

struct ConfirmTests {
    /// What the server shows, and what that means.
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        var plain = false
        var input: String? = #"{"number":5}"#
        var run = FakeReply.json(200, Wire.moved("RUNNING"))
        var answer = Wire.notFound
        var history = Wire.history("RUNNING", name: "Running")
        var claims: [String] = []
        let confirmation: Runs.Confirmation
    }

    private static let cases: [Case] = [
        Case(testDescription: "our answer", answer: .json(200, #"{"number":5}"#), confirmation: .applied),
        Case(
            testDescription: "another answer", answer: .json(200, #"{"number":6}"#),
            confirmation: .overtaken(reason: "Another answer counted.")),
        Case(testDescription: "still there", run: .json(200, Wire.paused()), confirmation: .stillPaused),
        Case(
            testDescription: "still there, with an old answer under the key", run: .json(200, Wire.paused()),
            answer: .json(200, #"{"number":5}"#), confirmation: .stillPaused),
        Case(
            testDescription: "waits at its next question", run: .json(200, Wire.paused(state: "another")),
            answer: .json(200, #"{"number":5}"#), confirmation: .applied),
        Case(
            testDescription: "deleted", run: Wire.notFound,
            confirmation: .overtaken(reason: "The run was deleted.")),
        Case(
            testDescription: "down", run: .json(503, "{}"),
            confirmation: .unknown(reason: "Prefect could not do it now: the server is busy (HTTP 503).")),
        Case(
            testDescription: "resumed without an answer", claims: [Wire.claim(1, "submission-1")],
            confirmation: .overtaken(reason: "The run was resumed by somebody else.")),
        Case(
            testDescription: "plain, ours", plain: true, input: nil, claims: [Wire.claim(1, "submission-1")],
            confirmation: .applied),
        Case(
            testDescription: "plain, ours, suspended", plain: true, input: nil,
            history: Wire.history("SCHEDULED", name: "Resuming"), claims: [Wire.claim(1, "submission-1")],
            confirmation: .applied),
        Case(
            testDescription: "plain, another's", plain: true, input: nil,
            claims: [Wire.claim(1, "submission-1"), Wire.claim(2, "other")],
            confirmation: .overtaken(reason: "The run was resumed by somebody else.")),
        Case(
            testDescription: "plain, timed out with our claim", plain: true, input: nil,
            run: .json(200, Wire.moved("FAILED")), history: Wire.history("FAILED"),
            claims: [Wire.claim(1, "submission-1")],
            confirmation: .overtaken(
                reason: "The run failed before the answer came: its deadline may have passed.")),
        Case(
            testDescription: "plain, completed by force", plain: true, input: nil,
            run: .json(200, Wire.moved("COMPLETED")), history: Wire.history("COMPLETED"),
            confirmation: .overtaken(reason: "The run was completed without this answer.")),
    ]

    @Test(arguments: cases)
    func `tells what became of an answer`(one: Case) async throws {
        let fake = try FakePrefect([
            Wire.getRun: Replies(one.run).answer, Wire.response: Replies(one.answer).answer,
            Wire.states: Replies(.json(200, one.history)).answer,
            Wire.inputs: Replies(.json(200, "[\(one.claims.joined(separator: ","))]")).answer,
        ])
        let delivery = try Wire.delivery(one.input, plain: one.plain)
        #expect(try await PrefectOrchestrator(fake).confirm(delivery) == one.confirmation)
    }

    @Test(arguments: [
        (#"{"a":1.10,"b":[true,null,"x"]}"#, #"{"b":[true,null,"x"],"a":1.1}"#, true),
        (#"{"a":0.1000000000000000055511151231257827}"#, #"{"a":0.1}"#, true),
        (#"{"a":9007199254740993.0}"#, #"{"a":9007199254740992.0}"#, true),
        (#"{"a":9007199254740993}"#, #"{"a":9007199254740992}"#, false),
        (#"{"a":1}"#, #"{"a":1,"b":null}"#, false), (#"{"a":null}"#, #"{"b":null}"#, false),
        (#"{"a":[1,2]}"#, #"{"a":[2,1]}"#, false), (#"{"a":"1"}"#, #"{"a":1}"#, false),
    ])
    func `knows its answer in the server's digits and order`(sent: String, stored: String, same: Bool) throws
    {
        #expect(StoredAnswer.isSame(try JSONDocument(stored).root, try JSONDocument(sent).root) == same)
    }
}
