import Foundation
import JSON
import JSONSchema

/// The official JSON Schema test suite, in the folder that `CONFORMANCE_SUITES` names; it is never part of this package.
enum OfficialSuite {
    private static let folder = ProcessInfo.processInfo.environment["CONFORMANCE_SUITES"].map {
        URL(fileURLWithPath: $0, isDirectory: true).appending(path: "json-schema")
    }

    static var isThere: Bool {
        folder.map { FileManager.default.fileExists(atPath: $0.appending(path: "tests").path) } ?? false
    }

    /// The tests of the files of one folder, such as `draft2020-12`, in order; none where the suite is not there.
    static func cases(_ name: String) -> [SuiteCase] {
        guard let folder = folder?.appending(path: "tests").appending(path: name) else { return [] }
        return files(in: folder).flatMap { file in
            do {
                return try SuiteCase.cases(in: file)
            } catch {
                return []
            }
        }
    }

    /// The documents of the suite's `remotes`, at the addresses that its tests expect them.
    static let remotes: SchemaRegistry = {
        var registry = SchemaRegistry()
        guard let root = folder?.appending(path: "remotes") else { return registry }
        let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        for name in names where name.hasSuffix(".json") {
            guard let data = try? Data(contentsOf: root.appending(path: name)),
                let document = try? JSONDocument(bytes: Array(data)).root
            else { continue }
            try? registry.register(document, as: "http://localhost:1234/" + name)
        }
        return registry
    }()

    private static func files(in folder: URL) -> [URL] {
        let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return (files ?? []).filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
    }
}
