/// How a server listens, what it lets in and how long it waits.
public struct HTTPServerConfiguration: Sendable {
    /// Where clients connect; port 0 takes a free one.
    public var listen: ListenAddress

    /// What makes it speak TLS; `nil` for plain HTTP.
    public var tls: TLSIdentity?

    /// How many epoll loops share the connections; handlers run elsewhere and wait there.
    public var threads = 2

    /// The methods that reach the handler; any other is refused with 405.
    public var methods: Set<HTTPMethod> = [.get, .head, .post]

    /// The hosts that requests may name, in lower case, with or without a port; `nil` takes any single host.
    public var hosts: Set<String>?

    /// The peers whose word about their clients is believed; every other peer is a client itself.
    public var trustedProxies = TrustedProxies.none

    /// The longest body; a longer one is refused with 413.
    public var bodyLimitInBytes = 256 << 10

    /// The longest body of `multipart/form-data`, which carries files; `nil` for no longer one than others.
    public var multipartLimitInBytes: Int?

    /// The longest body of a request to a path, by its segments, where longer ones are taken than usual; else `nil`.
    public var pathLimitInBytes: @Sendable ([String]) -> Int? = { _ in nil }

    /// The bytes of all bodies over 64 KiB under way together; a further one is refused with 503.
    public var bodiesLimitInBytes = 64 << 20

    /// The longest request target; a longer one is refused with 414.
    public var targetLimitInBytes = 2 << 10

    /// The memory for a connection's request line and header fields; more is refused with 431.
    public var headLimitInBytes = 32 << 10

    /// Connections open at once; more wait in the system's queue.
    ///
    /// When few places are left, clients that hold one and
    /// ask nothing give way.
    public var connectionLimit = 1024

    /// Connections that one client's address may have open at once, on TCP; 0 for any number.
    ///
    /// A further one is closed.
    public var connectionLimitPerClient = 0

    /// Streams under way at once; a further one is refused with 503, so that they never take all places.
    public var streamLimit = 512

    /// Streams that one client may have under way at once, as the streams say who it is; 0 for any number.
    public var streamLimitPerClient = 128

    /// How long a client may take over each part of an exchange.
    public var deadlines = Deadlines()

    /// Makes the answer to a request that the gate refuses, from its header fields as far as they are known; the
    /// server adds `Connection: close`.
    public var refusal: @Sendable (HTTPRefusal, HTTPHeaders) -> HTTPResponse = { refusal, _ in
        refusal.plainResponse
    }

    /// Hears each line that libmicrohttpd logs, without control characters; strangers can cause them.
    public var log: @Sendable (String) -> Void = { _ in }

    public init(listen: ListenAddress) {
        self.listen = listen
    }
}
