import Glibc

/// The steady clock, in nanoseconds.
enum SteadyClock {
    /// A time that never comes.
    static let never = Int.max

    static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }

    /// The time this many seconds from now.
    static func after(_ seconds: Double) -> Int {
        now + Int(min(max(seconds, 0), 1e9) * 1e9)
    }
}
