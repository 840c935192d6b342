import Foundation

/// A small file that only its owner may open.
struct KeyFile {
    private static let longestFileInBytes = 1 << 16

    let path: String

    /// The file's text, `nil` where there is none; throws when others may open it.
    func read() throws(TokenKeyError) -> String? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw unusable(errno)
        }
        let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
        try checkMode(of: file)
        do {
            let bytes = try handle.read(upToCount: Self.longestFileInBytes) ?? Data()
            return String(decoding: bytes, as: UTF8.self)
        } catch { throw .unusableFile(path: path, reason: "it cannot be read") }
    }

    /// Writes the text beside the file's place and links it there: nobody reads half of it, and the first one wins.
    func create(_ text: String) throws(TokenKeyError) {
        let draft = "\(path).\(Unguessable.id())"
        let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw unusable(errno) }
        defer { unlink(draft) }
        let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
        do {
            try handle.write(contentsOf: Data(text.utf8))
            try handle.synchronize()
        } catch { throw .unusableFile(path: path, reason: "it cannot be written") }
        guard link(draft, path) == 0 || errno == EEXIST else { throw unusable(errno) }
    }

    private func checkMode(of file: Int32) throws(TokenKeyError) {
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .unusableFile(path: path, reason: "it is not a file")
        }
        guard status.st_mode & 0o077 == 0 else {
            throw .exposedFile(path: path, mode: String(status.st_mode & 0o777, radix: 8))
        }
    }

    private func unusable(_ code: Int32) -> TokenKeyError {
        .unusableFile(path: path, reason: String(cString: strerror(code)))
    }
}
