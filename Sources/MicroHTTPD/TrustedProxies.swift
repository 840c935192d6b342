/// The peers whose word about their clients is believed (`X-Forwarded-For`, `X-Forwarded-Proto`).
public struct TrustedProxies: Hashable, Sendable {
    /// Nobody: every peer is a client.
    public static let none = TrustedProxies(trustsSocket: false, networks: [])

    /// Whether whoever connects through a UNIX socket is one.
    public let trustsSocket: Bool

    private let networks: [IPNetwork]

    private init(trustsSocket: Bool, networks: [IPNetwork]) {
        self.trustsSocket = trustsSocket
        self.networks = networks
    }

    /// Reads a list parted by commas: `unix`, numeric addresses, and networks such as `10.0.0.0/8`.
    ///
    /// - Returns: `nil` when an entry is none of these, or there is none.
    public init?(_ list: String) {
        let entries = list.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
        let named = entries.filter { $0 != "unix" }
        let networks = named.compactMap { IPNetwork($0) }
        guard networks.count == named.count else { return nil }
        self.init(trustsSocket: named.count < entries.count, networks: networks)
    }

    /// Whether the peer of this numeric address is one; it is empty on a UNIX socket.
    func include(_ peer: String) -> Bool {
        guard !peer.isEmpty else { return trustsSocket }
        guard !networks.isEmpty, let address = IPAddress(peer) else { return false }
        return include(address)
    }

    private func include(_ address: IPAddress) -> Bool {
        networks.contains { $0.contains(address) }
    }
}

extension TrustedProxies {
    /// Who sent a request that one of these proxies passed on: the last hop that is none of them.
    ///
    /// Each proxy appends the address that it saw, so the list is believed from its end, as far as the proxies are
    /// ours; what stands before that was written by the client. A hop that cannot be read ends it too.
    func client(of peer: String, _ headers: HTTPHeaders) -> String {
        var client = peer
        for hop in headers.values("X-Forwarded-For").flatMap({ $0.split(separator: ",") }).reversed() {
            guard let address = Self.address(hop.trimmed) else { return client }
            client = address.description
            guard include(address) else { return client }
        }
        return client
    }

    /// Whether the last proxy was reached through TLS.
    static func saysSecure(_ headers: HTTPHeaders) -> Bool {
        let schemes = headers.values("X-Forwarded-Proto").flatMap { $0.split(separator: ",") }
        return schemes.last?.trimmed.lowercased() == "https"
    }

    /// The address of a hop: `192.0.2.1`, `2001:db8::1`, and either with a port, as some proxies write.
    private static func address(_ hop: Substring) -> IPAddress? {
        if hop.hasPrefix("[") { return IPAddress(hop.dropFirst().prefix { $0 != "]" }) }
        return IPAddress(hop) ?? IPAddress(hop.prefix { $0 != ":" })
    }
}
