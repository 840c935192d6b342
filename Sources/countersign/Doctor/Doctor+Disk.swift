import Foundation

extension Doctor {
    private static let littleSpaceInBytes = 512 << 20
    private static let tooLittleSpaceInBytes = 32 << 20

    /// Room where the store grows.
    func disk() -> Finding {
        let folder = URL(fileURLWithPath: settings.store).deletingLastPathComponent().path
        var status = statvfs()
        guard statvfs(folder, &status) == 0 else {
            return .bad(
                "disk", "\(folder): \(String(cString: strerror(errno)))", "name the store with --store")
        }
        let free = Int(clamping: UInt64(status.f_bavail) * UInt64(status.f_frsize))
        let words = "\(free >> 20) MiB free at \(folder)"
        let advice = "free some space: without it no answer can be taken"
        if free < Self.tooLittleSpaceInBytes { return .bad("disk", words, advice) }
        return free < Self.littleSpaceInBytes ? .warn("disk", words, advice) : .ok("disk", words)
    }

    /// Whether pages can be written.
    func site() -> Finding {
        let path = settings.site
        guard let state = FileState(path: path) else {
            return .warn(
                "site", "\(path) is not there", "the generator makes it; if it runs elsewhere, all is well")
        }
        if state.isWritableByAll {
            return .bad("site", "everybody may write to \(path)", "run: chmod o-w \(path)")
        }
        guard access(path, W_OK) == 0 else {
            return .bad(
                "site", "\(path): \(String(cString: strerror(errno)))",
                "give it to the portal's user, or run this as that user")
        }
        return .ok("site", "\(path) can be written")
    }
}
