/// Where a server listens.
public enum ListenAddress: Equatable, Sendable {
    /// A numeric address or a host name, and a port; port 0 lets the system choose.
    case tcp(host: String, port: UInt16)

    /// A UNIX socket at this path; a socket that a dead server left there is replaced.
    ///
    /// Its owner and group may connect, nobody else: its mode is 0660.
    case unix(path: String)

    /// The socket that a socket unit of systemd opened and hands over (sd_listen_fds(3)).
    case systemd

    /// Reads `HOST:PORT`, `[IPV6]:PORT`, `unix:PATH` or `systemd`.
    ///
    /// - Throws: `HTTPServerError.notAnAddress`.
    public init(_ text: String) throws(HTTPServerError) {
        if text.hasPrefix("unix:"), text.utf8.count > 5 {
            self = .unix(path: String(text.dropFirst(5)))
            return
        }
        if text == "systemd" {
            self = .systemd
            return
        }
        guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]),
            let host = Self.host(text[..<colon])
        else { throw .notAnAddress(text) }
        self = .tcp(host: host, port: port)
    }

    private static func host(_ text: Substring) -> String? {
        let isBracketed = text.hasPrefix("[") && text.hasSuffix("]")
        let host = isBracketed ? text.dropFirst().dropLast() : text
        return host.isEmpty || host.contains(":") != isBracketed ? nil : String(host)
    }
}

extension ListenAddress: CustomStringConvertible {
    /// The text that `init(_:)` reads.
    public var description: String {
        switch self {
        case .tcp(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        case .unix(let path): "unix:\(path)"
        case .systemd: "systemd"
        }
    }
}
