import Foundation

/// The official JSON Schema test suite, in the folder that `CONFORMANCE_SUITES` names; it is never part of this package.
enum OfficialSuite {
    static let folder = ProcessInfo.processInfo.environment["CONFORMANCE_SUITES"].map {
        URL(fileURLWithPath: $0, isDirectory: true).appending(path: "json-schema/tests")
    }

    static var isThere: Bool {
        folder.map { FileManager.default.fileExists(atPath: $0.path) } ?? false
    }

    /// The tests of the files of one folder, such as `draft2020-12`, in order; none where the suite is not there.
    static func cases(_ name: String) -> [SuiteCase] {
        guard let folder = folder?.appending(path: name),
            let files = try? FileManager.default.contentsOfDirectory(
                at: folder, includingPropertiesForKeys: nil)
        else { return [] }
        let sorted = files.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
        return sorted.flatMap { file in
            do {
                return try SuiteCase.cases(in: file)
            } catch {
                return []
            }
        }
    }
}
