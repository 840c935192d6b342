import Glibc

/// The file of a UNIX socket, told from any other that comes to lie at its path.
struct SocketFile: Equatable {
    private let path: String
    private let inode: UInt
    private let device: UInt

    /// - Returns: `nil` where nothing lies at the path, or something else, be it a link to a socket.
    init?(path: String) {
        var raw = stat()
        guard lstat(path, &raw) == 0, raw.st_mode & S_IFMT == S_IFSOCK else { return nil }
        self.path = path
        inode = UInt(raw.st_ino)
        device = UInt(raw.st_dev)
    }

    /// Removes the file, unless another lies at its path by now.
    func remove() {
        if SocketFile(path: path) == self { unlink(path) }
    }
}
