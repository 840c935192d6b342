import Foundation
import Runs
import Testing

@testable import RunStore

@Suite struct CommitTests {
    let folder: Folder
    let store: RunStore

    init() throws {
        folder = try Folder()
        store = try folder.open()
    }

    @Test func `takes a change that fails without those beside it`() async throws {
        try await store.refresh((0..<60).map { pausedRun("\($0)") }, at: noon)
        let failures = try await withThrowingTaskGroup(of: Bool.self) { group in
            for index in 0..<60 {
                group.addTask { [store] in
                    guard index % 7 == 3 else {
                        let answer = submission("s\(index)", to: pausedRun("\(index)"))
                        guard case .accepted = try await store.accept(answer) else { return true }
                        return false
                    }
                    do {
                        try await store.change(at: noon) { change in
                            try change.enter(.gone, pausedRun("\(index)").id)
                            throw RowError(pause: "none")
                        }
                        return false
                    } catch { return true }
                }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(failures == (0..<60).count { $0 % 7 == 3 })
        #expect(try await store.counts().held == 60 - failures)
        let report = try await store.verifyLedger()
        #expect(report.isSound && report.entries == 60 + 60 - Int64(failures))
    }

    @Test func `lets answers that come at once share commits`() async throws {
        try await store.refresh((0..<200).map { pausedRun("\($0)") }, at: noon)
        let before = try commits()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for index in 0..<200 {
                group.addTask { [store] in
                    _ = try await store.accept(submission("s\(index)", to: pausedRun("\(index)")))
                }
            }
            try await group.waitForAll()
        }
        let shared = try commits() - before
        #expect(shared > 0 && shared < 150, "\(shared) commits for 200 answers")
    }

    /// Counts SQLite's commit frames, which say how large the file is, in its log.
    private func commits() throws -> Int {
        let log = try Data(contentsOf: URL(filePath: folder.storePath + "-wal"))
        let (head, frame) = (32, 24 + 4096)
        return stride(from: head, to: log.count - frame + 1, by: frame).count { place in
            log[place + 4..<place + 8].contains { $0 != 0 }
        }
    }
}
