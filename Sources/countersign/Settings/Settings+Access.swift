import Runs
import Tokens
import WebhookReceiver

extension Settings {
    /// The longest life of a personal link, ten years: a longer one is a mistake.
    private static let longestLinkLifeInDays = 3650

    /// Who is let in, and how they are known.
    static func access(_ source: SettingsSource, listens: Bool) throws -> Access {
        let reviewers = try ReviewersReader(path: SettingsSource.path).read(source.file.reviewers)
        return Access(
            reviewers: Reviewers(
                reviewers,
                linkLifeInDays: try source.number("link_days", 1...longestLinkLifeInDays, usually: 30)),
            passphrase: try passphrase(source), userHeader: listens ? try userHeader(source) : nil,
            historyGroup: source.text("history_group") ?? "operators")
    }

    private static func passphrase(_ source: SettingsSource) throws -> Passphrase? {
        guard let text = source.text("passphrase", isSecret: true) else { return nil }
        return try Passphrase(text, source: "passphrase")
    }

    /// A header that anybody may send says nothing: it needs a proxy that is trusted to set it.
    private static func userHeader(_ source: SettingsSource) throws -> String? {
        guard let name = source.text("user_header") else { return nil }
        guard name.utf8.allSatisfy(isTokenByte) else {
            throw SettingsError.unusable(
                key: "user_header", value: name, expected: "the name of a header, such as X-Forwarded-User")
        }
        guard source.text("trust_proxy") != nil else {
            throw SettingsError.alone(
                key: "user_header", needs: "trust_proxy",
                reason: "without a proxy that alone may set \(name), anybody could be anybody")
        }
        return name
    }

    /// RFC 9110 §5.6.2, without the marks that no header's name has.
    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
