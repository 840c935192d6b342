import Foundation
import Pages

extension SiteFolder {
    /// Writes a page and the files beside it, and removes those that it no longer has: the files first, so that no page
    /// leads to one that is not there yet.
    ///
    /// In a folder that began empty, a page that is not there has nothing beside it either: nothing is looked for.
    ///
    /// - Throws: `PortalGenError.cannotWrite`, or `PageError` where a file cannot be drawn.
    func put(
        _ page: BookPage, at path: String, intoEmpty isEmpty: Bool, _ changes: inout SiteChanges
    ) throws {
        if isEmpty, page.files.isEmpty, SiteFile(path: "\(self.path)/\(path)").create(with: page.html) {
            return changes.count(true)
        }
        let folder = Self.evidence(of: path)
        if !page.files.isEmpty { try makeFolder(folder) }
        for file in page.files {
            changes.count(try replace("\(folder)/\(file.name)", with: try page.bytes(of: file)))
        }
        changes.count(try replace(path, with: page.html))
        keepEvidence(Set(page.files.map(\.name)), in: folder)
    }

    /// Removes a page, if it is there, and what lies beside it.
    func removePage(_ path: String) {
        remove(path)
        keepEvidence([], in: Self.evidence(of: path))
    }

    /// Removes the files of a page's folder but for those of these names, and the folder when nothing is left in it.
    ///
    /// Only what this program made is removed.
    func keepEvidence(_ names: Set<String>, in folder: String) {
        guard access("\(path)/\(folder)", F_OK) == 0 else { return }
        for name in entries(of: folder) where PageFile.isName(name) && !names.contains(name) {
            remove("\(folder)/\(name)")
        }
        if names.isEmpty { rmdir("\(path)/\(folder)") }
    }

    /// The folder of the files of the page at this path.
    private static func evidence(of path: String) -> String {
        String(path.dropLast(".html".count))
    }
}
