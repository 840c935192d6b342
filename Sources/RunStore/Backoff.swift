import Foundation

/// How long to wait before the next try.
///
/// Doubling from one second up to a minute, less up to a half by chance, so that many do not come back at once.
enum Backoff {
    static let longestInSeconds: TimeInterval = 60

    /// The wait after so many tries, 1 after the first; `chance` lies between 0 and 1.
    static func seconds(after attempts: Int, chance: Double) -> TimeInterval {
        min(longestInSeconds, pow(2, Double(min(max(attempts, 1), 10) - 1))) * (1 - chance / 2)
    }
}
