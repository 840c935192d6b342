import Foundation
import GRDB
import Runs
import Testing

@testable import RunStore

/// What somebody else's hands, or a disk, do to a store that was killed.
@Suite struct CutStoreTests {
    /// The files of a store whose process was killed: its log has not been written back.
    private func killed(adding run: PausedRun? = nil) async throws -> Folder {
        let folder = try Folder()
        let store = try folder.open()
        try await store.refresh((1...50).map { pausedRun("\($0)") }, at: noon)
        #expect(try await store.foldLog())
        _ = try await store.accept(submission("s", to: pausedRun("1")))
        if let run { try await store.refresh((2...50).map { pausedRun("\($0)") } + [run], at: later(20)) }
        let image = try Folder()
        for suffix in ["", "-wal"] {
            try FileManager.default.copyItem(
                atPath: folder.storePath + suffix, toPath: image.storePath + suffix)
        }
        return image
    }

    @Test(arguments: [0, 4096, 40_960])
    func `refuses a store that was cut while its log holds answers`(bytes: Int) async throws {
        let image = try await killed()
        truncate(image.storePath, bytes)
        #expect {
            try image.open()
        } throws: { error in
            if case .damaged = error as? RunStoreError { true } else { false }
        }
        #expect(try Data(contentsOf: URL(filePath: image.storePath + "-wal")).count > 0)
    }

    @Test func `opens one that was killed while its log was written back`() async throws {
        let image = try await killed(
            adding: pausedRun("51", description: String(repeating: "x", count: 99_999)))
        let log = try Data(contentsOf: URL(filePath: image.storePath + "-wal"))
        let frames = stride(from: 32, to: log.count - 4119, by: 24 + 4096).map { log[$0..<$0 + 24 + 4096] }
        let first = try #require(frames.last { $0.prefix(4).elementsEqual([0, 0, 0, 1]) })
        // The first page, which says how many there are, was written back; those that came new were not yet.
        let file = try FileHandle(forUpdating: URL(filePath: image.storePath))
        try file.write(contentsOf: first.dropFirst(24))
        try file.close()
        let header = StoreHeader(path: image.storePath)
        #expect(header.fileBytes < header.saidBytes)
        #expect(try await image.open().pause(pausedRun("51").id)?.state == .open)
    }
}
