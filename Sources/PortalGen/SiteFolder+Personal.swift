import Foundation

extension SiteFolder {
    /// The folder that holds a folder for each reviewer.
    static let personal = "p"

    /// Makes the folders of these names, and removes all others with their pages: those of links that were revoked.
    ///
    /// Only what this program made is removed: pages in folders of 32 hex digits.
    ///
    /// - Throws: `PortalGenError.cannotWrite`.
    func keepPersonalFolders(_ names: Set<String>) throws(PortalGenError) {
        for name in entries(of: Self.personal) where Self.isUnguessable(name) && !names.contains(name) {
            empty("\(Self.personal)/\(name)")
            rmdir("\(path)/\(Self.personal)/\(name)")
        }
        for name in names.sorted() { try makeFolder("\(Self.personal)/\(name)") }
    }

    private func empty(_ folder: String) {
        for file in entries(of: folder) where file.hasSuffix(".html") { remove("\(folder)/\(file)") }
    }

    private func entries(of folder: String) -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")) ?? []
    }

    private static func isUnguessable(_ name: String) -> Bool {
        name.utf8.count == 32 && name.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
    }
}
