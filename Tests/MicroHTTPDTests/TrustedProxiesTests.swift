import MicroHTTPD
import Testing

struct TrustedProxiesTests {
    private static func request(
        from peer: String, forwarded: [String] = [], scheme: String? = nil, trusting list: String?
    ) throws -> HTTPRequest {
        let proxies = try list.map { try #require(TrustedProxies($0)) } ?? .none
        var fields = forwarded.map { (name: "X-Forwarded-For", value: $0) }
        if let scheme { fields.append(("X-Forwarded-Proto", scheme)) }
        return try #require(
            HTTPRequest(
                method: .get, target: "/", headers: HTTPHeaders(fields), remoteAddress: peer,
                trusting: proxies))
    }

    @Test(arguments: [
        "", " ", "proxy", "unix:", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8", "::/129", "10.0.0.1,",
        "10.0.0.1:80",
        "[::1]", "localhost",
    ])
    func `takes numeric addresses, networks and unix alone`(list: String) {
        #expect(TrustedProxies(list) == nil)
    }

    @Test(
        arguments: [
            ("192.0.2.7", nil, "203.0.113.9", "192.0.2.7"),
            ("192.0.2.7", "192.0.2.8", "203.0.113.9", "192.0.2.7"),
            ("", nil, "203.0.113.9", ""),
            ("192.0.2.7", "unix", "203.0.113.9", "192.0.2.7"),
            ("192.0.2.7", "192.0.2.7", "203.0.113.9", "203.0.113.9"),
            ("", "unix", "203.0.113.9", "203.0.113.9"),
            ("192.0.2.7", "192.0.2.0/24", "6.6.6.6, 203.0.113.9, 192.0.2.99", "203.0.113.9"),
            ("10.9.9.9", "10.0.0.0/9", "203.0.113.9", "203.0.113.9"),
            ("10.200.9.9", "10.0.0.0/9", "203.0.113.9", "10.200.9.9"),
            ("2001:db8::1", "2001:db8::/32", "2001:DB8:0::5,2001:0db9::5", "2001:db9::5"),
            ("::1", "unix, ::1", "[2001:db9::5]:4711", "2001:db9::5"),
            ("::1", "::1", "203.0.113.9:4711", "203.0.113.9"),
            ("::1", "::1", "::ffff:203.0.113.9", "203.0.113.9"),
            ("::1", "::1", "203.0.113.9, unknown", "::1"),
            ("::1", "::1", "", "::1"),
            ("::1", "::1,10.0.0.0/8", "10.0.0.1, 10.0.0.2", "10.0.0.1"),
        ] as [(String, String?, String, String)])
    func `believes a list of hops as far as the proxies are ours`(
        peer: String, list: String?, forwarded: String, client: String
    ) throws {
        let request = try Self.request(from: peer, forwarded: [forwarded], trusting: list)
        #expect(request.clientAddress == client)
        #expect(request.remoteAddress == peer)
    }

    @Test(
        arguments: [
            ("127.0.0.1", nil, "https", false), ("127.0.0.1", "127.0.0.1", "https", true),
            ("127.0.0.1", "127.0.0.1", "http", false), ("127.0.0.1", "127.0.0.1", "https, http", false),
            ("127.0.0.1", "127.0.0.1", nil, false), ("", "unix", "HTTPS", true), ("", nil, "https", false),
        ] as [(String, String?, String?, Bool)])
    func `believes a trusted proxy alone that its client came through TLS`(
        peer: String, list: String?, scheme: String?, isSecure: Bool
    ) throws {
        let request = try Self.request(from: peer, scheme: scheme, trusting: list)
        #expect(request.isSecure == isSecure)
        #expect(request.isFromTrustedProxy == (list != nil))
    }

    @Test(
        arguments: [
            ("203.0.113.9", nil, "", "203.0.113.9"), ("2001:db8:1:2:3:4:5:6", nil, "", "20:1:d:b8:0:1:0:2"),
            ("127.0.0.1", nil, "203.0.113.9", nil), ("::1", nil, "203.0.113.9", nil),
            ("", nil, "203.0.113.9", nil),
            ("127.0.0.1", "127.0.0.1", "203.0.113.9", "203.0.113.9"),
            ("", "unix", "203.0.113.9", "203.0.113.9"),
            ("127.0.0.1", "127.0.0.1", "", nil), ("", "unix", "", nil),
            ("", "unix", "127.0.0.1", "127.0.0.1"),
        ] as [(String, String?, String, String?)])
    func `counts clients by address, and nobody for a peer on this machine`(
        peer: String, list: String?, forwarded: String, network: String?
    ) throws {
        let request = try Self.request(from: peer, forwarded: [forwarded], trusting: list)
        #expect(request.clientNetwork == network)
    }

    @Test func `ignores what a client says of itself`() async throws {
        let server = try makeServer({ $0.trustedProxies = TrustedProxies("192.0.2.1, unix") ?? .none }) {
            request in
            HTTPResponse(text: "\(request.clientAddress) \(request.isSecure) \(request.isFromTrustedProxy)")
        }
        let answer = try await onThread {
            let client = try Client(port: server.port)
            client.send(
                "GET / HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 6.6.6.6\r\nX-Forwarded-Proto: https\r\n\r\n")
            return client.receive()
        }
        await server.stop()
        #expect(answer?.body == "127.0.0.1 false false")
    }
}
