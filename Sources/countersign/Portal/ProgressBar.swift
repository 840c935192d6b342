import Foundation
import Glibc

/// A line on a terminal that says how far a long pass has come.
struct ProgressBar: Sendable {
    /// Fewer pages than this are done before a bar could be read.
    static let leastPages = 500

    private static let width = 30

    /// Draws on standard error when that is a terminal; `nil` elsewhere, so that logs stay clean.
    static func forTerminal() -> (@Sendable (Int, Int) -> Void)? {
        guard isatty(STDERR_FILENO) == 1 else { return nil }
        return { done, total in
            guard total >= leastPages, done % 100 == 0 || done == total else { return }
            FileHandle.standardError.write(Data(line(done: done, of: total).utf8))
        }
    }

    static func line(done: Int, of total: Int) -> String {
        let filled = total == 0 ? width : width * done / total
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        return "\r\(bar) \(done) of \(total) pages" + (done == total ? "\n" : "")
    }
}
