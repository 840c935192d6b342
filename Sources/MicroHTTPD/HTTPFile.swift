import Glibc

/// A stretch of an open regular file, sent by descriptor (sendfile) without reading it into memory.
public struct HTTPFile: Sendable {
    let file: OpenFile

    /// The first byte to send.
    public let offset: Int

    /// How many bytes to send.
    public let length: Int
}

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

/// What tells one version of a file from another.
struct FileStatus: Equatable, Sendable {
    let size: Int
    let modifiedSeconds: Int
    let modifiedNanoseconds: Int
    let changedSeconds: Int
    let changedNanoseconds: Int
    let inode: UInt
    let device: UInt

    init(_ raw: stat) {
        size = Int(raw.st_size)
        modifiedSeconds = raw.st_mtim.tv_sec
        modifiedNanoseconds = raw.st_mtim.tv_nsec
        changedSeconds = raw.st_ctim.tv_sec
        changedNanoseconds = raw.st_ctim.tv_nsec
        inode = UInt(raw.st_ino)
        device = UInt(raw.st_dev)
    }
}
