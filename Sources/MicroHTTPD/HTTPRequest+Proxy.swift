extension HTTPRequest {
    /// Whether it came through a proxy that the operator trusts: so far, whatever comes over a UNIX socket.
    public var isFromTrustedProxy: Bool { remoteAddress.isEmpty }
}
