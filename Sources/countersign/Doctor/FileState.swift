import Foundation

/// Who owns a file and what others may do with it.
struct FileState {
    private let status: stat

    /// `nil` when it is not there.
    init?(path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.status = status
    }

    /// Whether anybody but its owner may open it.
    var isOpenToOthers: Bool { status.st_mode & 0o077 != 0 }

    /// Whether everybody may put files there or take them away.
    var isWritableByAll: Bool { status.st_mode & 0o002 != 0 && status.st_mode & 0o1000 == 0 }

    /// Whether everybody may read it.
    var isReadableByAll: Bool { status.st_mode & 0o004 != 0 }

    /// The mode as `chmod` takes it.
    var mode: String { String(status.st_mode & 0o7777, radix: 8) }

    var isOurs: Bool { status.st_uid == geteuid() }

    var isRoots: Bool { status.st_uid == 0 }

    /// Its owner's name, or number where there is none.
    var user: String {
        guard let entry = getpwuid(status.st_uid) else { return "\(status.st_uid)" }
        return String(cString: entry.pointee.pw_name)
    }

    /// For how long it has been as it is.
    var ageInDays: Int { Int((Date().timeIntervalSince1970 - Double(status.st_mtim.tv_sec)) / 86400) }
}
