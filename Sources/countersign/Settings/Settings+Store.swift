import Foundation

extension Settings {
    /// The store's path; refused within the site, which is handed out file by file, the keys beside the store too.
    static func store(_ path: String, outside site: String) throws -> String {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().places
        guard !folder.starts(with: URL(fileURLWithPath: site).places) else {
            throw SettingsError.unusable(
                key: "store", value: path,
                expected: "a file outside the site's folder, whose files anyone may fetch")
        }
        return path
    }
}

extension URL {
    /// The names on the way to it, from the root, without symbolic links.
    fileprivate var places: [String] { standardizedFileURL.resolvingSymlinksInPath().pathComponents }
}
