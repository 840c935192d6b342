/// Why the server or its files could not be set up.
public enum HTTPServerError: Error, Equatable {
    /// The text is no address to listen on.
    case notAnAddress(String)

    /// The system refuses the address, for the reason that it gives.
    case cannotListen(address: String, reason: String)

    /// libmicrohttpd did not start, for the reason that it logged.
    case cannotStart(reason: String)

    /// A certificate or its key cannot be used.
    case unusableTLS(path: String, reason: String)

    /// The folder of static files cannot be opened.
    case cannotOpenFolder(path: String, reason: String)
}

extension HTTPServerError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .notAnAddress(let text):
            "\"\(text)\" is no address to listen on. Write HOST:PORT, [IPV6]:PORT, unix:PATH or systemd, such as 127.0.0.1:8080."
        case .cannotListen(let address, let reason):
            "cannot listen on \(address): \(reason). Choose another address or port, or stop the program that holds it."
        case .cannotStart(let reason):
            "the HTTP server did not start: \(reason). Check the limits on threads and open files (ulimit -a)."
        case .unusableTLS(let path, let reason):
            "cannot use \(path) for TLS: \(reason). Name PEM files of a certificate and of the key that belongs to it."
        case .cannotOpenFolder(let path, let reason):
            "cannot serve the folder \(path): \(reason). Name a folder that exists and that this user may read."
        }
    }
}
