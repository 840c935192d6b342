import Foundation

extension Doctor {
    private static let oldKeysInDays = 365

    /// Who may open the store and its secrets, and how old the keys are.
    func files() -> [Finding] {
        let ends = ["", "-wal", "-shm", ".keys", ".api-token"]
        let exposed = ends.compactMap { end in exposure(of: settings.store + end) }
        let findings =
            exposed.isEmpty
            ? [Finding.ok("permissions", "store and secrets are their owner's alone")] : exposed
        return findings + ownership(ends) + folder() + [keys()]
    }

    private func exposure(of path: String) -> Finding? {
        guard let state = FileState(path: path), state.isOpenToOthers else { return nil }
        return .bad(
            "permissions", "\(path) may be opened by others (mode \(state.mode))", "run: chmod 600 \(path)")
    }

    private func folder() -> [Finding] {
        let folder = URL(fileURLWithPath: settings.store).deletingLastPathComponent().path
        guard FileState(path: folder)?.isWritableByAll == true else { return [] }
        return [.bad("permissions", "everybody may write to \(folder)", "run: chmod o-w \(folder)")]
    }

    private func keys() -> Finding {
        if settings.tokenKeys != nil {
            return .ok("keys", "given by the setting token_keys; their age is not known here")
        }
        let path = "\(settings.store).keys"
        guard let state = FileState(path: path) else {
            return .warn(
                "keys", "\(path) is not there",
                "put it back from its backup; else the next start makes new keys, and open forms are void")
        }
        let words = "\(path) is \(state.ageInDays) days old"
        guard state.ageInDays > Self.oldKeysInDays else { return .ok("keys", words) }
        return .warn("keys", words, "put a new key in front; see Key rotation in docs/operating.md")
    }
}
