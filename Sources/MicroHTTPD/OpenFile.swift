import Glibc

/// Owns a read-only descriptor of a regular file: its deinit is the one place that closes it.
final class OpenFile: Sendable {
    let descriptor: Int32
    let status: FileStatus

    /// Takes over a descriptor.
    ///
    /// - Returns: `nil`, with the descriptor closed, when it is no regular file.
    init?(owning descriptor: Int32) {
        var raw = stat()
        let isRegular = fstat(descriptor, &raw) == 0 && raw.st_mode & S_IFMT == S_IFREG
        self.descriptor = descriptor
        self.status = FileStatus(raw)
        if !isRegular { return nil }
    }

    deinit {
        close(descriptor)
    }

    /// The whole file as bytes; `nil` when it cannot be read in full, as when it was cut short meanwhile.
    func read() -> [UInt8]? {
        let bytes = [UInt8](unsafeUninitializedCapacity: status.size) { buffer, count in
            while count < status.size {
                let rest = UnsafeMutableRawBufferPointer(
                    rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                let got = pread(descriptor, rest.baseAddress, rest.count, count)
                guard got > 0 else { return }
                count += got
            }
        }
        return bytes.count == status.size ? bytes : nil
    }
}
