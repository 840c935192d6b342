import Foundation

/// A file that only its owner may read, and that takes its place only once it is whole and on disk.
struct OwnFile {
    private static let roomInBytes = 1 << 20

    private let path: String

    init(_ path: String) {
        self.path = path
    }

    /// Makes it empty; one that an earlier try left there is taken away first.
    func make() throws(RunStoreError) {
        unlink(path)
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure }
        close(file)
    }

    /// Takes room for a few answers on its disk, and gives it back: a small change alone may find a gap that no answer fits in.
    func reserve() throws(RunStoreError) {
        try make()
        defer { unlink(path) }
        let file = open(path, O_WRONLY | O_CLOEXEC)
        guard file >= 0 else { throw failure }
        defer { close(file) }
        guard posix_fallocate(file, 0, Self.roomInBytes) == 0 else { throw .full(path: path) }
    }

    /// Gives it owner and mode of the file whose place it will take.
    ///
    /// Where there is none, a file that root made goes to the owner of its folder, whose program has to open it.
    func resemble(_ name: String) throws(RunStoreError) {
        var status = stat()
        if stat(name, &status) == 0 {
            try give(to: status)
            guard chmod(path, status.st_mode & 0o777) == 0 else { throw failure }
        } else if geteuid() == 0, stat(Self.folder(of: name), &status) == 0 {
            try give(to: status)
        }
    }

    /// Gives it another name in its folder, that of a file which is there only when it is to be replaced.
    func appear(as name: String, replacing: Bool) throws(RunStoreError) {
        try sync(path)
        if replacing {
            guard rename(path, name) == 0 else { throw failure }
        } else {
            guard link(path, name) == 0 else {
                throw errno == EEXIST ? RunStoreError.exists(path: name) : failure
            }
            unlink(path)
        }
        try sync(Self.folder(of: name))
    }

    /// A group that this user may not give it to matters to nobody as long as the owner is right.
    private func give(to owner: stat) throws(RunStoreError) {
        guard chown(path, owner.st_uid, owner.st_gid) == 0 || owner.st_uid == geteuid() else { throw failure }
    }

    private static func folder(of name: String) -> String {
        URL(fileURLWithPath: name).deletingLastPathComponent().path
    }

    private func sync(_ path: String) throws(RunStoreError) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw failure }
        defer { close(file) }
        guard fsync(file) == 0 else { throw failure }
    }

    private var failure: RunStoreError {
        .cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
}
