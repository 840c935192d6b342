import Foundation
import Testing

@testable import PortalGen

@Suite final class SiteFileTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    @Test func `a new file has its bytes, may be read by all, and leaves nothing beside it`() throws {
        let file = file("page")
        #expect(file.content(besides: [1, 2]) == .nothing)
        #expect(file.create(with: [1, 2]))
        #expect(file.content(besides: [1, 2]) == .same)
        #expect(file.content(besides: [1, 3]) == .other)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["page"])
        let replaced = self.file("replaced")
        try replaced.replace(with: [1, 2])
        #expect(try mode(file) == mode(replaced))
    }

    @Test func `what has the name already stays as it is, and is replaced only on demand`() throws {
        let file = file("page")
        #expect(file.create(with: [1]))
        #expect(!file.create(with: [2]))
        #expect(file.bytes == [1])
        try file.replace(with: [2])
        #expect(file.bytes == [2])
    }

    @Test func `a link in a page's place is replaced, not followed`() throws {
        let target = file("secret")
        #expect(target.create(with: [1]))
        let link = file("page")
        try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: target.path)
        #expect(link.content(besides: [1]) == .other)
        try link.replace(with: [2])
        #expect(target.bytes == [1] && link.bytes == [2])
    }

    private func mode(_ file: SiteFile) throws -> Int {
        try #require(FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int)
    }

    private func file(_ name: String) -> SiteFile {
        SiteFile(path: folder.appendingPathComponent(name).path)
    }
}
