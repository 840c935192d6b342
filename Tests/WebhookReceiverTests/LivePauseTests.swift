import Foundation
import RunStore
import Synchronization
import Testing

@testable import WebhookReceiver

@Suite(.timeLimit(.minutes(2)))
struct LivePauseTests {
    @Test func `one drawing serves all who want it, and each is led to the own folder`() async throws {
        let pause = try await Self.pause()
        let drawings = Drawings()
        let all = await withTaskGroup(of: String?.self) { group in
            for number in 0..<20 {
                group.addTask {
                    await pause.evidence { _ in
                        drawings.add()
                        return LiveEvidence {
                            (Array(#"<a href="\#($0)1.csv">0/</a><img src="\#($0)">"#.utf8), true)
                        }
                    }?.html(in: "\(number)/")
                }
            }
            return await group.reduce(into: Set<String>()) { if let html = $1 { $0.insert(html) } }
        }
        #expect(all == Set((0..<20).map { #"<a href="\#($0)/1.csv">0/</a><img src="\#($0)/">"# }))
        #expect(drawings.count == 1)
    }

    @Test func `what cannot be sent is not drawn for it again`() async throws {
        let pause = try await Self.pause()
        let drawings = Drawings()
        for _ in 0..<3 {
            let evidence = await pause.evidence { _ in
                drawings.add()
                return LiveEvidence { _ in nil }
            }
            #expect(evidence == nil)
        }
        #expect(drawings.count == 1)
    }

    private static func pause() async throws -> LivePause {
        let portal = try Fixture()
        let (run, _) = try await portal.pausedRun()
        return LivePause(try #require(try await portal.store.pause(run.pause)))
    }
}

private final class Drawings: Sendable {
    private let drawn = Mutex(0)

    var count: Int { drawn.withLock { $0 } }

    func add() { drawn.withLock { $0 += 1 } }
}
