import CMicroHTTPD
import Glibc
import Synchronization

/// Owns the C daemon: its deinit is the one place that stops it.
struct Daemon: ~Copyable {
    private let handle: OpaquePointer
    private let core: Unmanaged<ServerCore>
    /// In memory of its own: the C logger reads it for as long as the daemon runs.
    private let settings: UnsafeMutablePointer<cmhd_settings>
    private let listener: Listener
    /// The listener's copy, once libmicrohttpd gave it back.
    private var quiesced: Int32 = -1

    /// Starts on a copy of the listener's descriptor, which libmicrohttpd owns from then on.
    ///
    /// - Throws: `HTTPServerError.cannotStart`, with the line that libmicrohttpd logged.
    init(listener: consuming Listener, core: ServerCore) throws(HTTPServerError) {
        let retained = Unmanaged.passRetained(core)
        let settings = UnsafeMutablePointer<cmhd_settings>.allocate(capacity: 1)
        settings.initialize(to: Self.settings(listener, core.configuration, context: retained.toOpaque()))
        guard let handle = cmhd_start(settings) else {
            settings.deallocate()
            retained.release()
            throw .cannotStart(reason: core.lastLogLine ?? String(cString: strerror(errno)))
        }
        self.handle = handle
        self.core = retained
        self.settings = settings
        self.listener = listener
    }

    deinit {
        core.takeUnretainedValue().abandonAll()  // libmicrohttpd aborts when one is suspended at the end
        MHD_stop_daemon(handle)  // joins its threads: no callback runs past this line
        if quiesced >= 0 { close(quiesced) }
        settings.deallocate()
        core.release()
    }

    /// Takes no more connections.
    mutating func quiesce() {
        guard quiesced < 0 else { return }
        quiesced = MHD_quiesce_daemon(handle)
    }

    /// Where it really listens.
    var address: ListenAddress { listener.address }

    private static func settings(
        _ listener: borrowing Listener, _ configuration: HTTPServerConfiguration,
        context: UnsafeMutableRawPointer
    ) -> cmhd_settings {
        cmhd_settings(
            listen_socket: fcntl(listener.descriptor, F_DUPFD_CLOEXEC, 0),
            is_ipv6: listener.isIPv6,
            is_encrypted: configuration.tls != nil,
            threads: UInt32(clamping: max(configuration.threads, 1)),
            connection_limit: UInt32(clamping: max(configuration.connectionLimit, configuration.threads)),
            connection_limit_per_client: UInt32(clamping: configuration.connectionLimitPerClient),
            timeout_s: UInt32(clamping: Int(max(configuration.deadlines.idleInSeconds, 1).rounded(.up))),
            head_limit_bytes: max(configuration.headLimitInBytes, 1024),
            context: context,
            on_log: onLog, on_target: onTarget, on_request: onRequest, on_completed: onCompleted,
            on_connection: onConnection, on_handshake: onHandshake)
    }
}
