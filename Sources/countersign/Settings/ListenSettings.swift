import Foundation
import MicroHTTPD

/// Where the receiver listens, to whom, and how much of each it takes.
struct ListenSettings: Sendable {
    /// Where it listens when nobody says.
    static let usualAddress = ListenAddress.tcp(host: "127.0.0.1", port: 8080)

    /// The settings that only commands which listen read; they may stand in the file of the others too.
    static let keys = [
        "listen", "tls_certificate", "tls_key", "trust_proxy", "hosts", "connection_limit",
        "connection_limit_client", "rate_limit_client", "rate_limit_token", "user_header",
    ]

    private static let usualConnectionLimit = 1024
    private static let usualRatePerClient = 600
    private static let usualRatePerToken = 120

    /// `nil` when nobody said.
    let address: ListenAddress?

    let trustedProxies: TrustedProxies

    /// The hosts that requests may name; `nil` for any.
    let hosts: Set<String>?

    let tls: TLSFiles?

    /// Connections open at once, and of one client; 0 for any number of one client.
    let connectionLimit: Int
    let connectionLimitPerClient: Int

    /// Posts a minute of one client, and of one client with one form; 0 for any number.
    let rateLimitPerClient: Int
    let rateLimitPerToken: Int

    /// What holds when nobody says anything.
    init() {
        (address, trustedProxies, hosts, tls) = (nil, .none, nil, nil)
        (connectionLimit, connectionLimitPerClient) = (Self.usualConnectionLimit, 0)
        (rateLimitPerClient, rateLimitPerToken) = (Self.usualRatePerClient, Self.usualRatePerToken)
    }

    /// Reads the settings; `urls` are where the portal is reached from outside, as far as it was told.
    ///
    /// - Throws: `SettingsError` with the setting, what it holds and what was expected.
    init(_ source: SettingsSource, urls: [String]) throws {
        address = try Self.address(source)
        trustedProxies = try Self.trustedProxies(source, address)
        hosts = try Self.hosts(source, urls)
        tls = try TLSFiles(source)
        connectionLimit = try source.number(
            "connection_limit", 16...65_536, usually: Self.usualConnectionLimit)
        connectionLimitPerClient = try source.number("connection_limit_client", 0...65_536, usually: 0)
        rateLimitPerClient = try source.number(
            "rate_limit_client", 0...1_000_000, usually: Self.usualRatePerClient)
        rateLimitPerToken = try source.number(
            "rate_limit_token", 0...1_000_000, usually: Self.usualRatePerToken)
    }

    private static func address(_ source: SettingsSource) throws -> ListenAddress? {
        guard let text = source.text("listen") else { return nil }
        do {
            return try ListenAddress(text)
        } catch {
            throw SettingsError.unusable(
                key: "listen", value: text,
                expected: "HOST:PORT, such as 127.0.0.1:8080, unix:PATH or systemd")
        }
    }

    /// Whom to believe; a UNIX socket's peers only where we listen on one, or may be handed one.
    private static func trustedProxies(
        _ source: SettingsSource, _ address: ListenAddress?
    ) throws -> TrustedProxies {
        guard let text = source.text("trust_proxy") else { return .none }
        guard let proxies = TrustedProxies(text) else {
            throw SettingsError.unusable(
                key: "trust_proxy", value: text,
                expected:
                    "unix, or numeric addresses and networks parted by commas, such as 10.0.0.5,10.1.0.0/16")
        }
        guard proxies.trustsSocket else { return proxies }
        switch address {
        case .unix, .systemd: return proxies
        case .tcp, nil:
            throw SettingsError.unusable(
                key: "trust_proxy", value: text,
                expected: "the proxy's numeric address: unix goes with --listen unix:PATH or systemd alone")
        }
    }

    /// The named hosts, and those of the addresses that the portal itself prints.
    private static func hosts(_ source: SettingsSource, _ urls: [String]) throws -> Set<String>? {
        guard let text = source.text("hosts") else { return nil }
        let named = text.split(separator: ",", omittingEmptySubsequences: false).map {
            $0.trimmingCharacters(in: .whitespaces).lowercased()
        }
        guard named.allSatisfy(isHost) else {
            throw SettingsError.unusable(
                key: "hosts", value: text, expected: "host names parted by commas, such as review.example.org"
            )
        }
        return Set(named + urls.compactMap { URL(string: $0)?.host?.lowercased() })
    }

    private static func isHost(_ text: String) -> Bool {
        !text.isEmpty && !text.contains { $0.isWhitespace || "/@?#".contains($0) }
    }
}
