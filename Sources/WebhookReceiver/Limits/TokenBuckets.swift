import Synchronization

/// Limits how often each of many may do something: a bucket of tokens for each, which fills at a steady rate.
///
/// Memory is bounded: past `most` buckets the half that was used least lately is forgotten, and who had one begins anew.
final class TokenBuckets: Sendable {
    /// The most buckets that are kept.
    static let most = 10_000

    private struct Bucket {
        var tokens: Double
        var filledAt: Double
    }

    private struct State {
        var young: [Int: Bucket] = [:]
        var old: [Int: Bucket] = [:]

        /// The bucket of a key, which counts as used lately from now on.
        mutating func bucket(_ key: Int) -> Bucket? {
            young[key] ?? old.removeValue(forKey: key)
        }

        mutating func keep(_ bucket: Bucket, _ key: Int) {
            if young.count >= TokenBuckets.most / 2, young[key] == nil { (old, young) = (young, [:]) }
            young[key] = bucket
        }
    }

    /// How many may come at once: what two minutes bring.
    let burst: Double

    private let perSecond: Double
    private let state = Mutex(State())

    /// - Parameter perMinute: the steady rate; at least 1.
    init(perMinute: Int) {
        perSecond = Double(perMinute) / 60
        burst = Double(perMinute) * 2
    }

    /// Takes a token of `key`'s bucket.
    ///
    /// - Parameters:
    ///   - key: who or what is counted, as a hash: whoever chooses long keys takes no more memory.
    ///   - now: in seconds, on a clock that goes on steadily.
    /// - Returns: `nil` when there was one; else in how many seconds there will be.
    func take(_ key: Int, at now: Double) -> Int? {
        state.withLock { state in
            var bucket = state.bucket(key) ?? Bucket(tokens: burst, filledAt: now)
            bucket.tokens = min(burst, bucket.tokens + (now - bucket.filledAt) * perSecond)
            bucket.filledAt = now
            let isFull = bucket.tokens >= 1
            if isFull { bucket.tokens -= 1 }
            state.keep(bucket, key)
            return isFull ? nil : max(1, Int(((1 - bucket.tokens) / perSecond).rounded(.up)))
        }
    }

    /// How many buckets are kept.
    var count: Int { state.withLock { $0.young.count + $0.old.count } }
}
