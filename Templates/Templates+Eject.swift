import Foundation

extension Templates {
    /// Writes all built-in files into a folder, which is made where it is not there.
    ///
    /// - Throws: `TemplatesError.alreadyThere` where files would be replaced and may not be; nothing is written then.
    public static func eject(to folder: String, replacing: Bool) throws(TemplatesError) {
        let url = URL(filePath: folder, directoryHint: .isDirectory)
        let names = files.keys.sorted()
        let present = names.filter { FileManager.default.fileExists(atPath: url.appending(path: $0).path) }
        guard replacing || present.isEmpty else { throw .alreadyThere(folder, present) }
        do {
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
            for name in names { try Data((files[name] ?? "").utf8).write(to: url.appending(path: name)) }
        } catch { throw .unwritable(folder, error.localizedDescription) }
    }
}
