import Foundation
import Runs

@testable import Tokens

/// Tokens: what opens was sealed here, and no other text says the same.
enum TokenFuzzer {
    private static let now = Date(timeIntervalSince1970: 1_795_262_400)
    private static let secret = "correct-horse-battery-staple"
    private static let keys = try? TokenKeys(
        "new:\(String(repeating: "A", count: 43)), old:\(String(repeating: "B", count: 42))A", source: "fuzz")
    private static let api = try? APIToken(secret, source: "fuzz")

    static func take(_ bytes: [UInt8]) -> Int32 {
        guard let keys, let api else {
            must(false, "the keys can be used")
            return 0
        }
        let text = String(decoding: bytes, as: UTF8.self)
        open(text, keys)
        payload(bytes, keys)
        altered(bytes, keys)
        base64(text)
        let isOurs = text.lowercased().hasPrefix("bearer ") && text.dropFirst(7) == secret
        must(api.isIn(authorization: text) == isOurs, "the API's token alone is taken")
        _ = try? TokenKeys(text, source: "fuzz")
        return 0
    }

    private static func open(_ text: String, _ keys: TokenKeys) {
        guard let token = try? keys.open(text, now: now) else { return }
        let again = keys.seal(token)
        must(again == text || text.hasPrefix("1.old."), "sealed again, it differs")
        must((try? keys.open(again, now: now)) == token, "opened again, it differs")
    }

    /// Bytes that are a token's payload are the only ones for that token.
    private static func payload(_ bytes: [UInt8], _ keys: TokenKeys) {
        guard let token = FormToken(payload: bytes) else { return }
        must(token.payload == bytes, "a payload has one spelling")
        let sealed = keys.seal(token)
        guard sealed.utf8.count <= 8192, token.expires.map({ $0 > now }) ?? true else { return }
        must((try? keys.open(sealed, now: now)) == token, "what was sealed opens")
    }

    /// The first two bytes say where and how a good token is altered; what follows is its pause.
    private static func altered(_ bytes: [UInt8], _ keys: TokenKeys) {
        guard bytes.count > 2, bytes.count < 1_000 else { return }
        let pause = PauseID(String(decoding: bytes[2...], as: UTF8.self))
        var sealed = Array(keys.seal(FormToken(pause: pause, shown: "0a")).utf8)
        let place = Int(bytes[0]) % sealed.count
        guard bytes[1] != 0 else { return }
        sealed[place] ^= bytes[1]
        must(
            (try? keys.open(String(decoding: sealed, as: UTF8.self), now: now)) == nil,
            "altered, it is refused")
    }

    private static func base64(_ text: String) {
        guard let bytes = Base64URL.bytes(text) else { return }
        must(Array(Base64URL.text(bytes).utf8) == Array(text.utf8), "base64url has one spelling")
    }
}
