import Crypto
public import Foundation

/// The secret keys of a portal: they seal its form tokens and name its pages.
///
/// Written as `id:key`, the key in base64url and of 32 bytes or more, entries parted by commas or line ends, `#` starting
/// a comment. The first key seals; all open, so tokens made before a rotation stay good until their key is removed. The
/// last, oldest key names the pages: their addresses stay until it is removed. To rotate, put a new key in front.
/// Machines that share the keys agree on every token and address.
public struct TokenKeys: Sendable {
    private struct Key: Sendable {
        let id: String
        let secret: SymmetricKey

        /// Has taken in the key and nothing else: half the work of a short text's code, done once.
        let start: HMAC<SHA256>
    }

    private static let version = "1"
    private static let longestToken = 8192

    private let current: Key
    private let retired: [Key]

    /// Reads the entries of a setting or a file, whose name is the `source` that errors point to.
    public init(_ setting: String, source: String) throws(TokenKeyError) {
        var keys: [Key] = []
        for (index, entry) in Self.entries(in: setting).enumerated() {
            let key = try Self.key(entry, number: index + 1, source: source)
            guard !keys.contains(where: { $0.id == key.id }) else {
                throw .repeatedID(source: source, id: key.id)
            }
            keys.append(key)
        }
        guard let first = keys.first else { throw .noKeys(source: source) }
        current = first
        retired = Array(keys.dropFirst())
    }

    /// The token as URL-safe text: version, key id, payload and MAC, parted by full stops.
    public func seal(_ token: FormToken) -> String { seal(.formToken, token.payload) }

    /// The ticket as URL-safe text, in the same form.
    public func seal(_ ticket: EventsTicket) -> String { seal(.eventsTicket, ticket.payload) }

    /// The ticket as URL-safe text, in the same form.
    public func seal(_ ticket: OutcomesTicket) -> String { seal(.outcomesTicket, ticket.payload) }

    private func seal(_ use: Use, _ payload: [UInt8]) -> String {
        let signed = "\(Self.version).\(current.id).\(Base64URL.text(payload))"
        return "\(signed).\(Base64URL.text(Self.mac(use, signed, current)))"
    }

    /// Gives back the token of a text that `seal` made with one of these keys, unless it has expired.
    public func open(_ text: String, now: Date) throws(TokenError) -> FormToken {
        let token = try authentic(text)
        if let expires = token.expires, expires <= now { throw .expired(expires) }
        return token
    }

    /// Gives back the token of a text that `seal` made with one of these keys, whether or not it has expired.
    ///
    /// The MAC is checked, in constant time, before anything is decoded.
    public func authentic(_ text: String) throws(TokenError) -> FormToken {
        guard let token = FormToken(payload: try payload(of: text, .formToken)) else { throw .malformed }
        return token
    }

    /// Gives back the ticket of a text that `seal` made with one of these keys.
    public func ticket(_ text: String) throws(TokenError) -> EventsTicket {
        guard let ticket = EventsTicket(payload: try payload(of: text, .eventsTicket)) else {
            throw .malformed
        }
        return ticket
    }

    /// Gives back the outcomes of a text that `seal` made with one of these keys.
    public func outcomes(_ text: String) throws(TokenError) -> OutcomesTicket {
        guard let ticket = OutcomesTicket(payload: try payload(of: text, .outcomesTicket)) else {
            throw .malformed
        }
        return ticket
    }

    private func payload(of text: String, _ use: Use) throws(TokenError) -> [UInt8] {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard text.utf8.count <= Self.longestToken, parts.count == 4, parts[0] == Self.version,
            let mac = Base64URL.bytes(parts[3])
        else { throw .malformed }
        guard let key = all.first(where: { $0.id == parts[1] }) else { throw .unknownKey(String(parts[1])) }
        let signed = Data("\(use.rawValue)\(parts[0]).\(parts[1]).\(parts[2])".utf8)
        guard HMAC<SHA256>.isValidAuthenticationCode(mac, authenticating: signed, using: key.secret) else {
            throw .forged
        }
        guard let payload = Base64URL.bytes(parts[2]) else { throw .malformed }
        return payload
    }

    private var all: [Key] { [current] + retired }
}

extension TokenKeys {
    /// Keeps what is signed for one use from standing for another; ends in a byte that no signed text holds.
    enum Use: String {
        case formToken = "countersign form token\n"
        case eventsTicket = "countersign events ticket\n"
        case outcomesTicket = "countersign outcomes ticket\n"
        case pagePath = "countersign page path\n"
        case reviewerFolder = "countersign reviewer folder\n"
        case personalPage = "countersign personal page\n"
        case feed = "countersign feed\n"
        case mark = "countersign mark\n"
    }

    /// An unguessable name of 32 hex digits, by the oldest key: it stays until that key is removed.
    func name(_ use: Use, _ text: String) -> String {
        Hex.text(Self.mac(use, text, retired.last ?? current).prefix(16))
    }

    /// The key that seals and the one that names.
    var marks: [String] {
        [current, retired.last ?? current].map { "\($0.id):\(Hex.text(Self.mac(.mark, "", $0).prefix(16)))" }
    }

    private static func mac(_ use: Use, _ text: String, _ key: Key) -> HMAC<SHA256>.MAC {
        var code = key.start
        code.update(data: Array((use.rawValue + text).utf8))
        return code.finalize()
    }

    private static func entries(in setting: String) -> [Substring] {
        setting.split(whereSeparator: \.isNewline)
            .map { $0.prefix { $0 != "#" } }
            .flatMap { $0.split { $0 == "," || $0.isWhitespace } }
    }

    private static func key(_ entry: Substring, number: Int, source: String) throws(TokenKeyError) -> Key {
        let parts = entry.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...32).contains(parts[0].utf8.count), parts[0].utf8.allSatisfy(isIDByte),
            let secret = Base64URL.bytes(parts[1])
        else { throw .malformedEntry(source: source, number: number) }
        guard secret.count >= 32 else {
            throw .shortKey(source: source, id: "key \(parts[0])", bytes: secret.count, least: 32)
        }
        let key = SymmetricKey(data: secret)
        return Key(id: String(parts[0]), secret: key, start: HMAC(key: key))
    }

    private static func isIDByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}
