import Foundation
import Tokens

extension SiteFolder {
    /// The folder that holds a folder for each reviewer.
    static let personal = TokenKeys.personalFolder

    /// Makes the folders of these names, and removes all others with their pages: those of links that were revoked.
    ///
    /// Only what this program made is removed: pages in folders of 32 hex digits.
    ///
    /// - Throws: `PortalGenError.cannotWrite`.
    func keepPersonalFolders(_ names: Set<String>) throws(PortalGenError) {
        for name in entries(of: Self.personal) where name.isUnguessable && !names.contains(name) {
            empty("\(Self.personal)/\(name)")
            rmdir("\(path)/\(Self.personal)/\(name)")
        }
        for name in names.sorted() { try makeFolder("\(Self.personal)/\(name)") }
    }

    /// Whether there is no page of a pause yet, nor what lies beside one, here or in the personal folders of these names.
    func hasNoPages(for names: Set<String>) -> Bool {
        ([Self.shared] + names.map { "\(Self.personal)/\($0)" }).allSatisfy { entries(of: $0).isEmpty }
    }

    private func empty(_ folder: String) {
        for name in entries(of: folder) {
            if name.hasSuffix(".html") { remove("\(folder)/\(name)") }
            if name.isUnguessable { keepEvidence([], in: "\(folder)/\(name)") }
        }
    }
}
