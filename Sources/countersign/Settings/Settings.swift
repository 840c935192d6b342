import Foundation
import Languages
import MicroHTTPD
import Prefect
import WebhookReceiver

/// Everything that an operator can set, read once at the start.
struct Settings: Sendable {
    /// Where the receiver listens when nobody says.
    static let usualAddress = ListenAddress.tcp(host: "127.0.0.1", port: 8080)

    /// `nil` when nobody said.
    let listen: ListenAddress?
    let site: String
    let store: String
    let prefect: PrefectSettings?
    let siteURL: String?
    let receiverURL: String?
    let templates: String?
    let portalName: String
    let language: Language
    let pollInterval: Duration
    let tokenKeys: String?
    let apiToken: String?
    let access: Access

    /// - Throws: `SettingsError` with the setting, what it holds and what was expected.
    init(flags: [String: String]) async throws {
        let source = try SettingsSource(flags: flags)
        listen = try Self.listen(source)
        site = source.text("site") ?? "site"
        store = try Self.store(source.text("store") ?? "countersign.sqlite", outside: site)
        prefect = try Self.prefect(source)
        siteURL = try Self.url("site_url", source)
        receiverURL = try Self.url("receiver_url", source)
        templates = source.text("templates")
        portalName = source.text("portal_name") ?? "Countersign"
        language = try Self.language(source)
        pollInterval = try Self.pollInterval(source)
        tokenKeys = source.text("token_keys", isSecret: true)
        apiToken = source.text("api_token", isSecret: true)
        access = try Self.access(source)
    }

    private static func listen(_ source: SettingsSource) throws -> ListenAddress? {
        guard let text = source.text("listen") else { return nil }
        do {
            return try ListenAddress(text)
        } catch {
            throw SettingsError.unusable(
                key: "listen", value: text, expected: "HOST:PORT, such as 127.0.0.1:8080")
        }
    }

    /// An absolute http(s) URL without its trailing slash.
    private static func url(_ key: String, _ source: SettingsSource) throws -> String? {
        guard let text = source.text(key) else { return nil }
        guard text.hasPrefix("https://") || text.hasPrefix("http://"), !text.contains(where: \.isWhitespace)
        else {
            throw SettingsError.unusable(
                key: key, value: text, expected: "a URL that begins with https:// or http://")
        }
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    private static func language(_ source: SettingsSource) throws -> Language {
        guard let text = source.text("language") else { return .english }
        guard let language = Language(text) else {
            let known = "a language: " + Words.english.or(Language.all.map { "\($0.code) (\($0.name))" })
            throw SettingsError.unusable(key: "language", value: text, expected: known)
        }
        return language
    }

    private static func pollInterval(_ source: SettingsSource) throws -> Duration {
        let text = source.text("poll_seconds") ?? "2"
        guard let seconds = Int(text), 1...3600 ~= seconds else {
            throw SettingsError.unusable(
                key: "poll_seconds", value: text, expected: "a whole number from 1 to 3600")
        }
        return .seconds(seconds)
    }

    /// Our own setting, else the variable that Prefect's clients read; a URL without a path gets Prefect's `/api`.
    private static func prefect(_ source: SettingsSource) throws -> PrefectSettings? {
        guard let text = try url("prefect", source) ?? source.variable("PREFECT_API_URL") else { return nil }
        guard let url = URL(string: text), url.host != nil else {
            throw SettingsError.unusable(
                key: "prefect", value: text, expected: "a URL such as http://127.0.0.1:4200/api")
        }
        return PrefectSettings(
            apiURL: url.path.isEmpty ? url.appendingPathComponent("api") : url,
            apiKey: source.variable("PREFECT_API_KEY", isSecret: true),
            authString: source.variable("PREFECT_API_AUTH_STRING", isSecret: true))
    }
}
