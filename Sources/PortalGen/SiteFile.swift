import Glibc

/// One file of the site: read whole, replaced whole.
///
/// It is not synced to disk by itself: after a power cut the next process finds no state that holds for the folder, compares
/// all files and draws again what is not whole.
struct SiteFile {
    /// Linux's `O_TMPFILE`, which glibc declares only for programs in C that ask for it.
    private static let unnamed = 0o20_000_000 | O_DIRECTORY

    let path: String

    /// What is at the file's path, beside the bytes that should be there.
    enum Content { case same, other, nothing }

    /// Compares the file with the bytes; sizes first, so that a changed page is seldom read.
    func content(besides bytes: [UInt8]) -> Content {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return errno == ENOENT ? .nothing : .other }
        defer { close(descriptor) }
        let isSame = Self.size(descriptor) == bytes.count && Self.read(bytes.count, from: descriptor) == bytes
        return isSame ? .same : .other
    }

    /// All that it holds; empty where it is not there or cannot be read.
    var bytes: [UInt8] {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        return Self.read(Self.size(descriptor) ?? 0, from: descriptor)
    }

    private static func size(_ descriptor: Int32) -> Int? {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? Int(status.st_size) : nil
    }

    private static func read(_ size: Int, from descriptor: Int32) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let rest = UnsafeMutableRawBufferPointer(
                    rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                let got = Glibc.read(descriptor, rest.baseAddress, rest.count)
                guard got > 0 else { return }
                count += got
            }
        }
    }

    /// Writes a file that has no name and gives it this one: a web server sees nothing or the page, and the folder is changed
    /// once where a draft would change it three times.
    ///
    /// - Returns: Whether it is there; not where the file system has no such files, or something has the name.
    func create(with bytes: [UInt8], mode: mode_t = 0o644) -> Bool {
        let descriptor = open(folder, Self.unnamed | O_WRONLY | O_CLOEXEC, mode)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        guard Self.write(bytes, to: descriptor) else { return false }
        return linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0
    }

    private var folder: String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? "."
    }

    /// Writes the bytes beside the file and renames them there: a web server sees the old page or the new one.
    ///
    /// - Throws: `PortalGenError.cannotWrite`, with the system's reason; the file is then as it was.
    func replace(with bytes: [UInt8], mode: mode_t = 0o644) throws(PortalGenError) {
        let draft = "\(path).\(getpid()).new"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw failure() }
        let isWritten = Self.write(bytes, to: descriptor)
        guard close(descriptor) == 0, isWritten, rename(draft, path) == 0 else {
            let failure = failure()
            unlink(draft)
            throw failure
        }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let sent = Glibc.write(
                    descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                guard sent > 0 else { return false }
                rest = rest.dropFirst(sent)
            }
            return true
        }
    }

    private func failure() -> PortalGenError {
        .cannotWrite(path: path, reason: String(cString: strerror(errno)))
    }
}
