import Foundation
import Testing

@testable import MicroHTTPD

@Suite
struct FileCacheTests {
    private static func version(_ text: String, at path: String) throws -> FileVersion {
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        let file = try #require(OpenFile(owning: open(path, O_RDONLY)))
        return FileVersion(file, named: path)
    }

    @Test func `gives back a version until the file is another`() throws {
        let site = try Site()
        let path = site.place.appendingPathComponent("page.html").path
        let cache = FileCache(restInSeconds: -1)
        let first = try cache.keep(Self.version("one", at: path), at: "page.html")
        let second = try Self.version("two", at: path)
        #expect(cache.version(at: "page.html", with: first.status)?.bytes == Array("one".utf8))
        #expect(cache.version(at: "page.html", with: second.status) == nil)
        #expect(cache.version(at: "page.html", with: nil) == nil)
        #expect(cache.version(at: "other.html", with: first.status) == nil)
    }

    @Test func `keeps no version of a file that changed this very second`() throws {
        let site = try Site()
        let version = try Self.version("one", at: site.place.appendingPathComponent("page.html").path)
        let cache = FileCache()
        #expect(cache.keep(version, at: "page.html").bytes == Array("one".utf8))
        #expect(cache.version(at: "page.html", with: version.status) == nil)
    }

    @Test func `begins anew when it is full`() throws {
        let site = try Site()
        let path = site.place.appendingPathComponent("page.html").path
        let version = try Self.version(String(repeating: "x", count: 60_000), at: path)
        let cache = FileCache(restInSeconds: -1)
        for index in 0..<1000 { _ = cache.keep(version, at: "\(index)") }
        let kept = (0..<1000).filter { cache.version(at: "\($0)", with: version.status) != nil }
        #expect(kept.last == 999)
        #expect(kept.count * 60_000 <= 4 << 20)
    }
}
