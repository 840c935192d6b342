import Foundation

/// The official parsing suite, read from `CONFORMANCE_SUITES`; its tests show as skipped where it is not there.
enum ParsingSuite {
    static let folder = ProcessInfo.processInfo.environment["CONFORMANCE_SUITES"].map {
        URL(fileURLWithPath: $0).appending(path: "json-parsing/test_parsing")
    }

    static var isThere: Bool {
        folder.map { FileManager.default.fileExists(atPath: $0.path) } ?? false
    }

    /// The names of the files with that prefix: `y_` to accept, `n_` to refuse, `i_` for either.
    static func files(_ prefix: String) -> [String] {
        guard let folder else { return [] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasPrefix(prefix) }.sorted()
    }

    static func bytes(_ file: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: (folder ?? URL(fileURLWithPath: "/")).appending(path: file)))
    }
}
