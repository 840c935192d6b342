import Crypto
import Foundation

/// SHA-256 over the UTF-8 of a text, as whoever checks it elsewhere makes it again.
public enum SHA256Text {
    /// The digest as 64 lower-case hex digits.
    public static func of(_ text: String) -> String {
        Hex.text(SHA256.hash(data: Data(text.utf8)))
    }
}
