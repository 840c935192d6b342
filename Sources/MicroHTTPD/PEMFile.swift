import Glibc

/// A file that holds a certificate or its key.
struct PEMFile {
    private static let longestInBytes = 1 << 20

    let path: String

    init(_ path: String) {
        self.path = path
    }

    /// - Throws: `HTTPServerError.unusableTLS`, with the reason.
    func read() throws(HTTPServerError) -> [UInt8] {
        try contents { _ in nil }
    }

    /// The same for a key, which a file keeps from all but its owner and group: Debian shares keys by the group `ssl-cert`.
    func readSecret() throws(HTTPServerError) -> [UInt8] {
        try contents { status in
            status.mode & 0o007 == 0
                ? nil : "everybody may open it (mode \(String(status.mode, radix: 8))); run chmod o= on it"
        }
    }

    private func contents(_ objection: (FileStatus) -> String?) throws(HTTPServerError) -> [UInt8] {
        // A FIFO would keep us until somebody writes into it.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw unusable(String(cString: strerror(errno))) }
        guard let file = OpenFile(owning: descriptor) else { throw unusable("it is no regular file") }
        if let objection = objection(file.status) { throw unusable(objection) }
        guard file.status.size <= Self.longestInBytes, let bytes = file.read() else {
            throw unusable("it cannot be read to its end")
        }
        return bytes
    }

    private func unusable(_ reason: String) -> HTTPServerError {
        .unusableTLS(path: path, reason: reason)
    }
}
