import Foundation
import JSON
import Runs
import Testing

@testable import RunStore

@Suite struct ArtifactTests {
    private let folder: Folder
    private let store: RunStore
    private let embedded: EmbeddedOrchestrator

    init() throws {
        folder = try Folder()
        store = try folder.open()
        embedded = EmbeddedOrchestrator(store: store)
    }

    private func run(_ artifacts: Artifact...) async throws -> EmbeddedRun {
        try await embedded.create(NewRun(name: "a", schema: nil, artifacts: artifacts))
    }

    private func text(_ data: String, isGrowing: Bool = false, isBound: Bool = true) -> Artifact {
        Artifact(key: "t", kind: .markdown, data: .string(data), isGrowing: isGrowing, isBound: isBound)
    }

    private func stored(_ run: EmbeddedRun) async throws -> StoredPause {
        try #require(try await store.pause(run.pause))
    }

    private func events(_ run: EmbeddedRun) async throws -> [LedgerEvent] {
        try await store.ledger(of: run.pause).map(\.event)
    }

    @Test func `a text grows by pieces, each taken once at its place`() async throws {
        let run = try await run(text("ab", isGrowing: true))
        func append(_ piece: String, at place: Int? = nil) async throws -> Result<Artifact, ArtifactRefusal> {
            try await embedded.edit("t", of: run.id, ArtifactEdit(.appended(piece, at: place)))
        }
        #expect(try await append("cé", at: 2).get().data.string == "abcé")
        #expect(try await append("cé", at: 2).get().data.string == "abcé")
        #expect(try await append("!").get().data.string == "abcé!")
        #expect(try await append("x", at: 9) == .failure(.elsewhere(length: 5)))
        #expect(try await append("x", at: 0) == .failure(.elsewhere(length: 5)))
        let much = String(repeating: "a", count: ArtifactEdit.longestText)
        #expect(try await append(much) == .failure(.tooLong))
    }

    @Test(arguments: [
        (JSONValue.string("ab"), JSONValue.string("abc")),
        (
            .object([("code", .bool(true)), ("text", .string("ab"))]),
            .object([("code", .bool(true)), ("text", .string("abc"))])
        ),
    ])
    func `a plain text grows too`(before: JSONValue, after: JSONValue) async throws {
        let run = try await run(Artifact(key: "t", kind: .text, data: before, isGrowing: true))
        let edit = ArtifactEdit(.appended("c", at: 2))
        #expect(try await embedded.edit("t", of: run.id, edit).get().data == after)
    }

    @Test func `a change leaves what it does not name`() async throws {
        let made = Date(timeIntervalSince1970: 1_700_000_000)
        let old = Artifact(key: "t", kind: .markdown, data: .string("old"))
        func artifact(_ text: String, isGrowing: Bool, madeAt: Date? = made) -> Artifact {
            Artifact(
                key: "t", kind: .markdown, data: .string(text), description: "Why", isGrowing: isGrowing,
                task: "train", madeAt: madeAt, allRows: 3, earlier: [old])
        }
        let run = try await run(artifact("ab", isGrowing: true))
        func edited(_ edit: ArtifactEdit) async throws -> Artifact {
            _ = try await embedded.edit("t", of: run.id, edit).get()
            return try await stored(run).pausedRun.artifacts[0]
        }
        #expect(try await edited(ArtifactEdit(.appended("c", at: nil))) == artifact("abc", isGrowing: true))
        #expect(try await edited(ArtifactEdit(.kept, isGrowing: false)) == artifact("abc", isGrowing: false))
        let new = Artifact(
            key: nil, kind: .markdown, data: .string("new"), description: "Why", madeAt: made + 1, allRows: 3)
        #expect(
            try await edited(ArtifactEdit(.replaced(new)))
                == artifact("new", isGrowing: false, madeAt: made + 1))
    }

    @Test func `what grows changes neither what is shown nor the ledger, until it is whole`() async throws {
        let run = try await run(text("ab", isGrowing: true))
        let before = try await stored(run)
        #expect(before.pausedRun.isBeingWritten)
        _ = try await embedded.edit("t", of: run.id, ArtifactEdit(.appended("c", at: nil))).get()
        let grown = try await stored(run)
        #expect(grown.shown == before.shown && grown.revision > before.revision)
        #expect(grown.mark != before.mark && grown.mark.question == PageMark.unopened)
        #expect(try await events(run) == [.opened])
        _ = try await embedded.edit("t", of: run.id, ArtifactEdit(.kept, isGrowing: false)).get()
        let whole = try await stored(run)
        #expect(whole.shown != before.shown && !whole.pausedRun.isBeingWritten)
        #expect(try await events(run) == [.opened, .changed])
        #expect(try await store.verifyLedger().isSound)
    }

    @Test(arguments: [Artifact.Kind.progress, .markdown])
    func `open forms stay good while evidence moves that they do not rest on`(kind: Artifact.Kind)
        async throws
    {
        let data: [JSONValue] = kind == .progress ? [.int(1), .int(2)] : [.string("a"), .string("ab")]
        let run = try await run(
            Artifact(key: "t", kind: kind, data: data[0], isGrowing: kind == .markdown, isBound: false))
        let before = try await stored(run)
        _ = try await embedded.edit(
            "t", of: run.id,
            ArtifactEdit(.replaced(Artifact(key: nil, kind: kind, data: data[1])), isGrowing: false)
        ).get()
        let after = try await stored(run)
        #expect(after.pausedRun.artifacts[0].data == data[1] && after.shown == before.shown)
        let accepted = try await store.accept(
            Submission(
                id: "s", pause: run.pause, input: nil, reviewer: nil, channel: "form", shown: before.shown,
                receivedAt: Date()))
        guard case .accepted = accepted else {
            Issue.record("\(accepted)")
            return
        }
        #expect(try await store.verifyLedger().isSound)
    }

    @Test func `an open form is not closed again`() async throws {
        let run = try await run(text("whole"))
        let grow = ArtifactEdit(.kept, isGrowing: true)
        #expect(try await embedded.edit("t", of: run.id, grow) == .failure(.formIsOpen))
        let add = ArtifactEdit(
            .replaced(Artifact(key: nil, kind: .markdown, data: .string("x"))), isGrowing: true)
        #expect(try await embedded.edit("u", of: run.id, add) == .failure(.formIsOpen))
        let beside = ArtifactEdit(
            .replaced(Artifact(key: nil, kind: .markdown, data: .string("x"))), isGrowing: true,
            isBound: false)
        #expect(try await embedded.edit("u", of: run.id, beside).get().isGrowing)
    }

    @Test func `evidence does not grow beyond its limit, with its earlier versions`() async throws {
        let half = String(repeating: "a", count: EmbeddedOrchestrator.artifactsLimitInBytes / 2)
        func artifact(_ key: String, _ data: String, _ earlier: Artifact...) -> Artifact {
            Artifact(key: key, kind: .text, data: .string(data), isGrowing: true, earlier: earlier)
        }
        func edit(
            _ run: EmbeddedRun, _ key: String, _ content: ArtifactEdit.Content, isGrowing: Bool? = nil
        ) async throws -> ArtifactRefusal? {
            let edit = ArtifactEdit(content, isGrowing: isGrowing)
            switch try await embedded.edit(key, of: run.id, edit) {
            case .success: return nil
            case .failure(let refusal): return refusal
            }
        }
        let full = try await run(artifact("t", "ab", artifact("t", half)))
        #expect(try await edit(full, "u", .replaced(artifact("u", half))) == .tooLarge)
        let most = artifact("u", String(half.dropLast(300)))
        #expect(try await edit(full, "u", .replaced(most)) == nil)
        let piece = String(repeating: "b", count: 300)
        #expect(try await edit(full, "t", .appended(piece, at: 2)) == .tooLarge)
        #expect(try await stored(full).pausedRun.artifacts.map(\.text) == ["ab", most.text])
        let over = try await run(artifact("t", half), artifact("u", half), artifact("v", "ab"))
        #expect(try await edit(over, "v", .appended("c", at: nil)) == .tooLarge)
        #expect(try await edit(over, "v", .kept, isGrowing: false) == nil)
        #expect(try await edit(over, "u", .replaced(artifact("u", "a"))) == nil)
    }

    @Test func `only a run that waits takes evidence, and only a text takes pieces`() async throws {
        let run = try await run(Artifact(key: "bar", kind: .progress, data: .int(1)))
        func append(_ key: String, _ id: String) async throws -> Result<Artifact, ArtifactRefusal> {
            try await embedded.edit(key, of: id, ArtifactEdit(.appended("x", at: nil)))
        }
        #expect(try await append("bar", run.id) == .failure(.noText))
        #expect(try await append("none", run.id) == .failure(.unknown))
        #expect(try await append("bar", "none") == .failure(.noRun))
        _ = try await embedded.cancel(run.id)
        #expect(try await append("bar", run.id) == .failure(.over(.cancelled)))
    }
}
