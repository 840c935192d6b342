import Foundation
import JSON
import JSONSchema
import Testing

/// The official JSON Schema test suite, in the folder that `CONFORMANCE_SUITES` names; it is never part of this package.
enum OfficialSuite {
    private static let folder = ProcessInfo.processInfo.environment["CONFORMANCE_SUITES"].map {
        URL(fileURLWithPath: $0, isDirectory: true).appending(path: "json-schema")
    }

    static var isThere: Bool {
        folder.map { FileManager.default.fileExists(atPath: $0.appending(path: "tests").path) } ?? false
    }

    /// The tests of the files of one folder, such as `draft2020-12`, in order; none where the suite is not there.
    static func cases(_ name: String) throws -> [SuiteCase] {
        guard let folder, isThere else { return [] }
        return try files(in: folder.appending(path: "tests").appending(path: name)).flatMap {
            try SuiteCase.cases(in: $0)
        }
    }

    /// The documents of the suite's `remotes`, at the addresses that its tests expect them.
    static func remotes() throws -> SchemaRegistry { try readRemotes.get() }

    private static let readRemotes = Result {
        var registry = SchemaRegistry()
        let root = try #require(folder).appending(path: "remotes")
        let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
        for name in names where name.hasSuffix(".json") {
            let document = try JSONDocument(bytes: Array(Data(contentsOf: root.appending(path: name)))).root
            try registry.register(document, as: "http://localhost:1234/" + name)
        }
        return registry
    }

    private static func files(in folder: URL) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
    }
}
