import Foundation

/// What an `Authorization` header brings.
enum Credentials {
    /// The token of the scheme Bearer (RFC 6750 §2.1).
    static func bearerToken(_ authorization: String?) -> String? {
        value(of: "bearer", authorization)
    }

    /// The password of the scheme Basic (RFC 7617); the user name is passed over.
    static func password(_ authorization: String?) -> String? {
        guard let value = value(of: "basic", authorization), let data = Data(base64Encoded: value) else {
            return nil
        }
        let pair = String(decoding: data, as: UTF8.self)
        return pair.firstIndex(of: ":").map { String(pair[pair.index(after: $0)...]) }
    }

    private static func value(of scheme: String, _ authorization: String?) -> String? {
        guard let parts = authorization?.split(separator: " ", maxSplits: 1), parts.count == 2,
            parts[0].lowercased() == scheme
        else { return nil }
        return String(parts[1])
    }
}
