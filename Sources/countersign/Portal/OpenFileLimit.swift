import Glibc

/// How many files and connections the system lets this process have open.
enum OpenFileLimit {
    /// Asks for as many as an ordinary process may have: the usual 1,024 are fewer than our connections and files.
    static func raise() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = limit.rlim_max
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
