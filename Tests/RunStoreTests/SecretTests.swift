import Foundation
import GRDB
import JSON
import Runs
import Testing

@testable import RunStore

@Suite struct SecretTests {
    let folder: Folder
    let store: RunStore

    init() throws {
        folder = try Folder()
        store = try folder.open()
    }

    private let answer = #"{"z":1,"keys":["a","canary"],"pin":"canary"}"#
    private let places = ["/keys/1", "/pin"]

    private func accept(_ id: String) async throws -> Acceptance {
        try await store.accept(submission(id, answer, secrets: places))
    }

    private func fileHolds(_ text: String) throws -> Bool {
        try ["", "-wal"].contains { end in
            let url = URL(filePath: folder.storePath + end)
            return try Data(contentsOf: url).range(of: Data(text.utf8)) != nil
        }
    }

    @Test(arguments: [
        Runs.Confirmation.applied, .overtaken(reason: "answered elsewhere"),
    ])
    func `keeps secrets until they are delivered, and then digests of them`(last: Runs.Confirmation)
        async throws
    {
        try await store.refresh([pausedRun()], at: noon)
        _ = try await accept("s")
        let delivery = try #require(try await store.nextDelivery(for: "engine", now: later(20)))
        #expect(delivery.submission.input == json(answer))
        try await store.record(last, for: delivery, now: later(20))
        let kept = try #require(
            try await store.history(after: 0).first { $0.entry.event == .answered }?.input)
        #expect(kept["z"] == json("1") && kept["keys"]?[0]?.string == "a")
        for digest in [kept["keys"]?[1], kept["pin"]] {
            #expect(digest?.string?.hasPrefix("sha256:") == true && digest?.string?.utf8.count == 71)
        }
        #expect(try await store.foldLog())
        #expect(try !fileHolds("canary"))
        #expect(try await store.verifyLedger().isSound)
    }

    @Test func `knows the same answer again once its secrets have gone`() async throws {
        try await store.refresh([pausedRun()], at: noon)
        _ = try await accept("s")
        let delivery = try #require(try await store.nextDelivery(for: "engine", now: later(20)))
        try await store.record(Confirmation.applied, for: delivery, now: later(20))
        #expect(try await accept("t").receipt?.id == "s")
        let other = try await store.accept(submission("u", #"{"z":1}"#))
        #expect(other == .decided(Decision(reviewer: Reviewer(name: "Ada"), at: later(10))))
    }
}
