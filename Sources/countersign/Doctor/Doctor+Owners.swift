import Foundation

extension Doctor {
    /// Whether the user who opens the store, and nobody else, owns all of it; `ends` are those of the files' names.
    ///
    /// Which user the portal runs as is not known here. It is taken for the owner of the store's folder, unless that is root:
    /// what root restored or made there, the portal cannot open.
    func ownership(_ ends: [String]) -> [Finding] {
        guard let store = FileState(path: settings.store) else { return [] }
        let parent = URL(fileURLWithPath: settings.store).deletingLastPathComponent().path
        let folder = FileState(path: parent)
        let owner = folder.flatMap { $0.isRoots ? nil : $0 } ?? store
        let strays = ends.filter { end in
            FileState(path: settings.store + end).map { $0.user != owner.user } ?? false
        }
        let findings = strays.map { end in
            let path = settings.store + end
            return Finding.bad(
                "user", "\(path) belongs to \(FileState(path: path)?.user ?? "nobody"), not to \(owner.user)",
                "run: chown \(owner.user): \(path)")
        }
        guard owner.isOurs else {
            let advice = "run this as the portal's user: sudo -u \(owner.user) countersign doctor"
            return findings + [.bad("user", "the store is \(owner.user)'s, and this is another user", advice)]
        }
        return findings + [settings.store, parent].compactMap(unwritable)
    }

    private func unwritable(_ path: String) -> Finding? {
        guard access(path, R_OK | W_OK) != 0 else { return nil }
        return .bad(
            "permissions", "\(path): \(String(cString: strerror(errno)))",
            "without writing there no answer can be taken: look at its mode, and at how its disk is mounted")
    }
}
