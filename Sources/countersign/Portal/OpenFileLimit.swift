import Glibc
import Logging

/// How many files and connections the system lets this process have open.
enum OpenFileLimit {
    /// What is open besides connections: the store, pages being read and written, questions to orchestrators.
    private static let filesBesides = 256

    /// Asks for as many as an ordinary process may have, for the usual 1,024 are fewer than our connections and files.
    ///
    /// - Returns: The number of connections there is room for: what is wanted, or less with a warning. Each may be
    ///   receiving a file.
    static func room(for connections: Int, log: Logger) -> Int {
        var limit = rlimit()
        let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        guard getrlimit(kind, &limit) == 0 else { return connections }
        limit.rlim_cur = limit.rlim_max
        guard setrlimit(kind, &limit) == 0 else { return connections }
        let most = (Int(clamping: limit.rlim_max) - filesBesides) / 2
        guard most < connections else { return connections }
        log.warning(
            "Only \(max(most, 16)) connections at once instead of \(connections): at most \(limit.rlim_max) files may be open (ulimit -Hn, LimitNOFILE=)."
        )
        return max(most, 16)
    }
}
