import Glibc

/// A listening socket that the program was started with, as systemd's socket units do it.
///
/// Source: sd_listen_fds(3). The variables name the process that they are for and count the descriptors, which begin
/// at 3; they are removed, so that no child takes the socket for its own.
enum InheritedSocket {
    private static let firstDescriptor: Int32 = 3

    /// - Throws: `HTTPServerError.cannotListen` when there is no socket, or none that can be served.
    static func take() throws(HTTPServerError) -> Int32 {
        defer {
            for name in ["LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES"] { unsetenv(name) }
        }
        guard let process = variable("LISTEN_PID"), process == Int(getpid()) else {
            throw unusable("no socket was handed over (LISTEN_PID does not name this process)")
        }
        guard let count = variable("LISTEN_FDS"), count > 0 else {
            throw unusable("no socket was handed over (LISTEN_FDS is not 1)")
        }
        guard count == 1 else {
            throw unusable("\(count) sockets were handed over; the socket unit has to name one alone")
        }
        guard isListening(firstDescriptor) else {
            throw unusable(
                "what was handed over does not listen for connections; use ListenStream= and Accept=no")
        }
        _ = fcntl(firstDescriptor, F_SETFD, FD_CLOEXEC)
        return firstDescriptor
    }

    private static func variable(_ name: String) -> Int? {
        getenv(name).flatMap { Int(String(cString: $0)) }
    }

    private static func isListening(_ descriptor: Int32) -> Bool {
        var isListening: Int32 = 0
        var size = socklen_t(MemoryLayout<Int32>.size)
        return getsockopt(descriptor, SOL_SOCKET, SO_ACCEPTCONN, &isListening, &size) == 0 && isListening != 0
    }

    private static func unusable(_ reason: String) -> HTTPServerError {
        .cannotListen(address: "\(ListenAddress.systemd)", reason: reason)
    }
}
