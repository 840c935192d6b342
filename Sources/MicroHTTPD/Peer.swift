/// Who is at the other end of a connection, as far as the server itself can tell.
struct Peer: Sendable {
    /// A numeric address without a port; empty on a UNIX socket.
    var address = ""
    var isTrustedProxy = false

    /// Whether the connection itself is encrypted.
    var isSecure = false
}
