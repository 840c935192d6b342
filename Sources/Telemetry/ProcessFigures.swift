import Foundation

/// What this process takes of the machine, as Linux tells it in `/proc/self`; `nil` where it does not.
public struct ProcessFigures: Equatable, Sendable {
    /// Resident memory, in bytes.
    public let residentBytes: Int?

    /// Open files and connections.
    public let openFiles: Int?

    /// How many of them the system allows.
    public let mostOpenFiles: Int?

    /// Seconds of processor time, in the program and for it in the kernel.
    public let processorSeconds: Double?

    /// The figures at this moment.
    public init() {
        residentBytes = Self.fields("/proc/self/statm").dropFirst().first.flatMap { Int($0) }
            .map { $0 * sysconf(Int32(_SC_PAGESIZE)) }
        // The folder that is read counts itself.
        openFiles = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")).map {
            $0.count - 1
        }
        var limit = rlimit()
        let isKnown = getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0
        mostOpenFiles = isKnown ? Int(clamping: limit.rlim_cur) : nil
        var usage = rusage()
        let isUsageKnown = getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0
        processorSeconds = isUsageKnown ? usage.ru_utime.seconds + usage.ru_stime.seconds : nil
    }

    private static func fields(_ path: String) -> [Substring] {
        ((try? String(contentsOfFile: path, encoding: .utf8)) ?? "").split(whereSeparator: \.isWhitespace)
    }
}

extension timeval {
    fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1_000_000 }
}
