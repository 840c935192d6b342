import ArgumentParser
import Foundation
import JSON

/// A file named on the command line, or standard input as `-`; it owns the descriptor.
struct InputFile: ~Copyable {
    private static let chunkInBytes = 1 << 16

    private let path: String
    private let descriptor: Int32

    /// - Throws: exit 64 where it cannot be opened, after words on standard error.
    init(_ path: String) throws(ExitCode) {
        let opened = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard opened >= 0 else { throw Self.unreadable(path, errno) }
        (self.path, descriptor) = (path, opened)
    }

    deinit {
        if descriptor != STDIN_FILENO { close(descriptor) }
    }

    /// Appends what there is to read next, waiting for it; `false` at the end.
    ///
    /// - Throws: exit 64 where it cannot be read, as a directory, after words on standard error.
    func appendChunk(to bytes: inout [UInt8]) throws(ExitCode) -> Bool {
        var failure: Int32 = 0
        let chunk = [UInt8](unsafeUninitializedCapacity: Self.chunkInBytes) { buffer, count in
            let size = Self.repeatingInterrupted {
                Foundation.read(descriptor, buffer.baseAddress, Self.chunkInBytes)
            }
            if size < 0 { failure = errno }
            count = max(size, 0)
        }
        guard failure == 0 else { throw Self.unreadable(path, failure) }
        bytes += chunk
        return !chunk.isEmpty
    }

    /// All bytes of a file.
    ///
    /// - Throws: exit 64 where it cannot be read, after words on standard error.
    static func read(_ path: String) throws(ExitCode) -> [UInt8] {
        let file = try InputFile(path)
        var bytes: [UInt8] = []
        while try file.appendChunk(to: &bytes) {}
        return bytes
    }

    /// Says on standard error what is the matter with a file.
    static func complain(of path: String, _ words: String) {
        StandardError.print("countersign: \(JSONValue.string(path).text): \(words)")
    }

    private static func unreadable(_ path: String, _ reason: Int32) -> ExitCode {
        let words = String(cString: strerror(reason))
        complain(
            of: path, "cannot be read: \(words). Name a file that you may read, or - for standard input.")
        return .validationFailure
    }

    /// A signal may interrupt a read before there is anything.
    private static func repeatingInterrupted(_ body: () -> Int) -> Int {
        while true {
            let size = body()
            if size >= 0 || errno != EINTR { return size }
        }
    }
}
