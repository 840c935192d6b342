import Foundation
import JSON
import Runs
import Testing

@testable import Tokens

@Suite struct ShownDigestTests {
    private static func run(
        _ id: String = "a:1", name: String = "n", description: String? = nil, schema: String? = nil,
        initial: String? = nil, artifacts: [Artifact] = [], deadline: Date? = nil
    ) -> PausedRun {
        func json(_ text: String) -> JSONValue { (try? JSONDocument(text).root) ?? .null }
        return PausedRun(
            id: PauseID(id), orchestrator: "a", run: Run(id: "1", name: name), description: description,
            schema: schema.map(json), initial: initial.map(json), artifacts: artifacts,
            pausedAt: Date(timeIntervalSince1970: 0), deadline: deadline)
    }

    @Test func `is the same for the same question, whoever asks it and until when`() {
        let one = Self.run(schema: #"{ "a": 1.10 }"#)
        let other = Self.run(
            "a:2", name: "m", schema: #"{"a":1.10}"#, deadline: Date(timeIntervalSince1970: 9))
        #expect(one.shownDigest == other.shownDigest)
        #expect(one.shownDigest.wholeMatch(of: /[0-9a-f]{64}/) != nil)
    }

    /// Forms that were sent out before there were tasks and versions still answer.
    @Test func `is what it was before for what was there before`() {
        let run = Self.run(
            description: "d", schema: "{}",
            artifacts: [Artifact(key: "k", kind: .markdown, data: .string("x"))])
        #expect(run.shownDigest == "b3445686f2d29e4323984e4da66d4eb9fe94735a1762cf4208844d2557fd2ed1")
    }

    @Test func `differs with anything that a reviewer sees`() {
        func artifact(_ key: String?, _ data: String, _ description: String? = nil) -> Artifact {
            Artifact(key: key, kind: .markdown, data: .string(data), description: description)
        }
        let runs = [
            Self.run(), Self.run(description: ""), Self.run(description: "{}"), Self.run(schema: "{}"),
            Self.run(initial: "{}"), Self.run(schema: #"{"a":1,"b":2}"#), Self.run(schema: #"{"b":2,"a":1}"#),
            Self.run(schema: #"{"a":1.0}"#), Self.run(schema: #"{"a":1}"#),
            Self.run(artifacts: [artifact(nil, "x")]), Self.run(artifacts: [artifact("x", "x")]),
            Self.run(artifacts: [artifact(nil, "x", "y")]), Self.run(artifacts: [artifact(nil, "y")]),
            Self.run(artifacts: [artifact(nil, "x"), artifact(nil, "y")]),
            Self.run(artifacts: [artifact(nil, "y"), artifact(nil, "x")]),
            Self.run(artifacts: [Artifact(key: nil, kind: .link, data: .string("x"))]),
            Self.run(artifacts: [Artifact(key: nil, kind: .markdown, data: .string("x"), task: "t")]),
            Self.run(artifacts: [Artifact(key: nil, kind: .markdown, data: .string("x"), allRows: 9)]),
            Self.run(artifacts: [
                Artifact(key: nil, kind: .markdown, data: .string("x"), earlier: [artifact(nil, "y")])
            ]),
        ]
        #expect(Set(runs.map(\.shownDigest)).count == runs.count)
    }

    @Test func `stays the same while evidence moves that no answer is bound to`() {
        func artifact(_ data: String, growing: Bool = false, bound: Bool = true) -> Artifact {
            Artifact(key: "a", kind: .markdown, data: .string(data), isGrowing: growing, isBound: bound)
        }
        let bar = [1, 2].map { Artifact(key: "a", kind: .progress, data: .int($0)) }
        let moving =
            [artifact("x", growing: true), artifact("y", growing: true), artifact("x", bound: false)] + bar
        #expect(Set(moving.map { Self.run(artifacts: [$0]).shownDigest }) == [Self.run().shownDigest])
        #expect(Set(moving.map { Self.run(artifacts: [$0]).contentDigest }).count == 4)
        let whole = Self.run(artifacts: [artifact("x")])
        #expect(whole.shownDigest != Self.run().shownDigest && whole.shownDigest == whole.contentDigest)
    }
}
