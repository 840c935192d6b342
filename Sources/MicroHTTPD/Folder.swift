import Glibc

/// Owns the descriptor of a folder: its deinit is the one place that closes it.
final class Folder: Sendable {
    /// What a name leads to.
    enum Entry {
        case file(OpenFile)
        case folder
    }

    private let descriptor: Int32

    /// - Returns: `nil` with the reason in `errno`.
    init?(path: String) {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if descriptor < 0 { return nil }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// What is there, reached one segment at a time without following links; `nil` when nothing that may be served.
    func entry(at segments: [String]) -> Entry? {
        guard let name = segments.last, segments.allSatisfy(Self.mayBeServed) else { return nil }
        guard let folder = descend(segments.dropLast()) else { return nil }
        defer { if folder != descriptor { close(folder) } }
        let found = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard found >= 0 else { return nil }
        if let file = OpenFile(owning: found) { return .file(file) }
        return Self.isFolder(name, in: folder) ? .folder : nil
    }

    /// What a path below leads to, links followed: only fit to compare with the status of a file opened before.
    func status(at path: String) -> FileStatus? {
        var raw = stat()
        return fstatat(descriptor, path, &raw, 0) == 0 ? FileStatus(raw) : nil
    }

    /// The descriptor of the folder at these segments, which the caller closes unless it is our own.
    private func descend(_ segments: ArraySlice<String>) -> Int32? {
        var folder = descriptor
        for segment in segments {
            let next = openat(folder, segment, O_RDONLY | O_NOFOLLOW | O_DIRECTORY | O_CLOEXEC)
            if folder != descriptor { close(folder) }
            guard next >= 0 else { return nil }
            folder = next
        }
        return folder
    }

    private static func mayBeServed(_ segment: String) -> Bool {
        !segment.isEmpty && segment.utf8.first != UInt8(ascii: ".")
            && segment.utf8.allSatisfy { $0 != 0 && $0 != UInt8(ascii: "/") }
    }

    private static func isFolder(_ name: String, in folder: Int32) -> Bool {
        var status = stat()
        return fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
