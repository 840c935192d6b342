import Foundation
import Runs
import Testing

@testable import Tokens

/// Each test has a folder of its own.
@Suite final class KeyFileTests {
    let folder = FileManager.default.temporaryDirectory.appending(path: "keys-\(Unguessable.id())")
    var path: String { folder.appending(path: "portal.keys").path }

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    @Test func `makes a key that only its owner may read, and finds it again`() throws {
        let made = try TokenKeys.load(file: path)
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        let pause = PauseID("embedded:1")
        #expect(try TokenKeys.load(file: path).pagePath(for: pause) == made.pagePath(for: pause))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["portal.keys"])
    }

    @Test func `makes one key when many processes start at once`() async throws {
        let path = path
        let paths = try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<16 {
                group.addTask { try TokenKeys.load(file: path).pagePath(for: PauseID("embedded:1")) }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(paths.count == 1)
    }

    @Test(arguments: [0o640, 0o604, 0o660, 0o644])
    func `refuses a file that others may open`(mode: Int) throws {
        _ = try TokenKeys.load(file: path)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        #expect(throws: TokenKeyError.exposedFile(path: path, mode: String(mode, radix: 8))) {
            try TokenKeys.load(file: path)
        }
    }

    @Test func `refuses an empty file rather than making new keys`() throws {
        _ = FileManager.default.createFile(
            atPath: path, contents: Data(), attributes: [.posixPermissions: 0o600])
        #expect(throws: TokenKeyError.noKeys(source: path)) { try TokenKeys.load(file: path) }
    }

    @Test func `makes none where they have to be there`() throws {
        #expect(throws: TokenKeyError.missingFile(path: path)) { try TokenKeys.load(existing: path) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
        let made = try TokenKeys.load(file: path)
        let pause = PauseID("embedded:1")
        #expect(try TokenKeys.load(existing: path).pagePath(for: pause) == made.pagePath(for: pause))
    }

    @Test func `refuses a folder and a place that does not exist`() throws {
        #expect(throws: TokenKeyError.unusableFile(path: folder.path, reason: "it is not a file")) {
            try TokenKeys.load(file: folder.path)
        }
        let nowhere = folder.appending(path: "no/such/file").path
        #expect(throws: TokenKeyError.unusableFile(path: nowhere, reason: "No such file or directory")) {
            try TokenKeys.load(file: nowhere)
        }
    }
}
