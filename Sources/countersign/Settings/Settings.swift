import Foundation
import Languages
import Pages
import Prefect
import WebhookReceiver

/// Everything that an operator can set, read once at the start.
struct Settings: Sendable {
    /// What a command that listens was told; the usual for all others, which are not told all of it.
    let listening: ListenSettings
    let site: String
    let store: String
    let prefect: PrefectSettings?
    let siteURL: String?
    let receiverURL: String?
    let templates: String?
    let portalName: String

    /// The file of the mark; `nil` for the built-in one.
    let mark: String?
    let language: Language

    /// From where pages show pictures, recordings and films.
    let artifactHosts: ArtifactHosts
    let pollInterval: Duration
    let tokenKeys: String?
    let apiToken: String?
    let access: Access
    let log: LogSettings
    let metrics: MetricsAccess.Rule
    let metricsToken: String?

    /// Where the end of the ledger is posted from time to time.
    let ledgerHeadURL: String?

    /// - Parameters:
    ///   - flags: What was given as flags, by the key that the other sources use.
    ///   - listens: Whether the command takes requests. What is set about that goes together with its flags, and the file
    ///     may be shared with commands that have none: those do not look at it.
    /// - Throws: `SettingsError` with the setting, what it holds and what was expected.
    init(flags: [String: String], listens: Bool) async throws {
        let source = try await SettingsSource(flags: flags)
        site = source.text("site") ?? "site"
        store = try Self.store(source.text("store") ?? "countersign.sqlite", outside: site)
        prefect = try Self.prefect(source)
        siteURL = try Self.url("site_url", source)
        receiverURL = try Self.url("receiver_url", source)
        let urls = [siteURL, receiverURL].compactMap(\.self)
        listening = listens ? try ListenSettings(source, urls: urls) : ListenSettings()
        templates = source.text("templates")
        portalName = source.text("portal_name") ?? "Countersign"
        mark = source.text("mark")
        language = try Self.language(source)
        artifactHosts = try Self.artifactHosts(source)
        pollInterval = .seconds(try source.number("poll_seconds", 1...3600, usually: 2))
        tokenKeys = source.text("token_keys", isSecret: true)
        apiToken = source.text("api_token", isSecret: true)
        access = try Self.access(source, listens: listens)
        log = try LogSettings(source)
        metrics = try source.choice("metrics") ?? .local
        ledgerHeadURL = try Self.url("ledger_head_url", source)
        metricsToken = source.text("metrics_token", isSecret: true)
        try source.refuseUnknownKeys(but: ListenSettings.keys)
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

    private static func artifactHosts(_ source: SettingsSource) throws -> ArtifactHosts {
        let text = source.text("artifact_hosts") ?? ""
        guard let hosts = ArtifactHosts(text) else {
            throw SettingsError.unusable(
                key: "artifact_hosts", value: text,
                expected: "hosts such as plots.example.org or http://10.0.0.5:9000, parted by commas")
        }
        return hosts
    }

    private static func language(_ source: SettingsSource) throws -> Language {
        guard let text = source.text("language") else { return .english }
        guard let language = Language(text) else {
            let known = "a language: " + Words.english.or(Language.all.map { "\($0.code) (\($0.name))" })
            throw SettingsError.unusable(key: "language", value: text, expected: known)
        }
        return language
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
