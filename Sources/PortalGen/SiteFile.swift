import Glibc

/// One file of the site: read whole, replaced whole.
///
/// It is not synced to disk by itself: after a power cut the next process finds no state that holds for the folder, compares
/// all files and draws again what is not whole.
struct SiteFile {
    let path: String

    /// Whether the file holds these very bytes; sizes are compared first, so that a changed page is seldom read.
    func holds(_ bytes: [UInt8]) -> Bool {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        return Self.size(descriptor) == bytes.count && Self.read(bytes.count, from: descriptor) == bytes
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
