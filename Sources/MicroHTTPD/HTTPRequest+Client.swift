extension HTTPRequest {
    /// What a limit for each client counts by: the client's address, and for IPv6 the network of 64 bits that a single
    /// client commonly has to itself.
    ///
    /// `nil` for a peer on this machine that is no trusted proxy: it is most likely a proxy all the same, with all the
    /// world behind it.
    public var clientNetwork: String? {
        guard let address = IPAddress(clientAddress) else { return nil }
        if !isFromTrustedProxy || clientAddress == remoteAddress, address.isLoopback { return nil }
        guard address.isIPv6 else { return address.description }
        return address.bytes.prefix(8).map { String($0, radix: 16) }.joined(separator: ":")
    }
}
