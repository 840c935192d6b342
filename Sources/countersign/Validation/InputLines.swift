import ArgumentParser

/// The lines of a JSON Lines file, or of standard input, each as soon as it is there.
///
/// A line ends at LF alone, as other separators may stand within a JSON string. Blank ones are passed over.
struct InputLines: ~Copyable {
    struct Line {
        /// Counted from 1, the blank ones too.
        let number: Int
        let bytes: [UInt8]
    }

    private let file: InputFile
    private var number = 0

    /// What has been read, of which `start` bytes have been given away.
    private var buffer: [UInt8] = []
    private var start = 0

    /// - Throws: exit 64 for a file that cannot be read.
    init(_ path: String) throws(ExitCode) {
        file = try InputFile(path)
    }

    /// The next line, without its end; `nil` after the last.
    mutating func next() throws(ExitCode) -> Line? {
        while let bytes = try nextBytes() {
            number += 1
            if !Self.isBlank(bytes) { return Line(number: number, bytes: bytes) }
        }
        return nil
    }

    private mutating func nextBytes() throws(ExitCode) -> [UInt8]? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                defer { start = end + 1 }
                return Array(buffer[start..<end])
            }
            buffer.removeFirst(start)
            (start, searched) = (0, buffer.count)
            guard try file.appendChunk(to: &buffer) else { return takeRest() }
        }
    }

    /// The last line may have no end.
    private mutating func takeRest() -> [UInt8]? {
        defer { buffer = [] }
        return buffer.isEmpty ? nil : buffer
    }

    private static func isBlank(_ bytes: [UInt8]) -> Bool {
        bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    }
}
