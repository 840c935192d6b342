import Crypto
import Foundation

/// SHA-256 over a list of parts, each with its length in front, so that no two lists run into each other.
public struct ContentDigest {
    private var hash = SHA256()

    /// - Parameter purpose: What the digest is for: equal parts under two purposes have two digests.
    public init(_ purpose: String) {
        add(purpose)
    }

    /// Adds the next part; `nil` differs from the empty text.
    public mutating func add(_ part: String?) {
        hash.update(data: withUnsafeBytes(of: Int64(part?.utf8.count ?? -1).bigEndian) { Data($0) })
        if let part { hash.update(data: Data(part.utf8)) }
    }

    /// The digest as 64 hex digits.
    public func text() -> String {
        Hex.text(hash.finalize())
    }
}
