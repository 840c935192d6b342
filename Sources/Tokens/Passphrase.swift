import Crypto
import Foundation

/// The secret that all reviewers of a portal share, kept as its digest alone.
public struct Passphrase: Sendable {
    /// A shorter one could be guessed.
    static let leastBytes = 12

    private let digest: SHA256Digest

    /// A passphrase that comes from `source`, a setting's name for the words of an error.
    public init(_ text: String, source: String) throws(TokenKeyError) {
        guard text.utf8.count >= Self.leastBytes else {
            throw .shortPassphrase(source: source, bytes: text.utf8.count, least: Self.leastBytes)
        }
        digest = SHA256.hash(data: Data(text.utf8))
    }

    /// Whether an `Authorization` header's value brings it as the password of HTTP Basic, for any user name.
    ///
    /// Compares digests in constant time.
    public func isIn(authorization: String?) -> Bool {
        guard let password = Credentials.password(authorization) else { return false }
        return SHA256.hash(data: Data(password.utf8)) == digest
    }
}
