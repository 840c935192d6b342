import Crypto
import Foundation

/// The secret by which authors' programs speak to the embedded orchestrator.
public struct APIToken: Sendable {
    /// A shorter one could be guessed.
    static let leastBytes = 16

    private let digest: SHA256Digest

    /// A token that comes from `source`, a setting's or a file's name for the words of an error.
    public init(_ text: String, source: String) throws(TokenKeyError) {
        let secret = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard secret.utf8.count >= Self.leastBytes else {
            throw .shortKey(source: source, id: "token", bytes: secret.utf8.count, least: Self.leastBytes)
        }
        digest = SHA256.hash(data: Data(secret.utf8))
    }

    /// The token of a file; where there is none, one is made that only its owner may read.
    public static func load(file path: String) throws(TokenKeyError) -> APIToken {
        let file = KeyFile(path: path)
        if let text = try file.read() { return try APIToken(text, source: path) }
        try file.create("\(Unguessable.id())\n")
        return try APIToken(try file.read() ?? "", source: path)
    }

    /// Whether an `Authorization` header's value brings this token (RFC 6750 §2.1); compares digests in constant time.
    public func isIn(authorization: String?) -> Bool {
        matches(Credentials.bearerToken(authorization))
    }

    /// Whether it brings this token as the password of HTTP Basic, as a browser asks a person for it.
    public func isPassword(in authorization: String?) -> Bool {
        matches(Credentials.password(authorization))
    }

    private func matches(_ secret: String?) -> Bool {
        secret.map { SHA256.hash(data: Data($0.utf8)) == digest } ?? false
    }
}
