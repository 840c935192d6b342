import CMicroHTTPD
import Glibc

// What libmicrohttpd calls on its own threads: recover the object, call one Swift method, return C's code. File-scope
// functions, for a closure written in main.swift would belong to the main actor and trap there.

func onLog(context: UnsafeMutableRawPointer?, line: UnsafePointer<CChar>?) {
    guard let core = ServerCore.recover(context), let line else { return }
    core.logged(String(cString: line).withoutControls)
}

func onConnection(
    context: UnsafeMutableRawPointer?, connection: OpaquePointer?,
    slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, code: MHD_ConnectionNotificationCode
) {
    guard let core = ServerCore.recover(context), let connection, let slot else { return }
    switch code {
    case .CONNECTION_NOTIFY_STARTED:
        slot.pointee = Unmanaged.passRetained(core.opened(Connection(pointer: connection))).toOpaque()
    case .CONNECTION_NOTIFY_CLOSED:
        guard let record = Unmanaged<ConnectionRecord>.held(in: slot.pointee) else { return }
        core.connections.close(record.takeRetainedValue())
        slot.pointee = nil
    @unknown default: return
    }
}

/// Called with the target as it came, before anything is decoded; what it returns is the request's slot.
func onTarget(
    context: UnsafeMutableRawPointer?, target: UnsafePointer<CChar>?, connection: OpaquePointer?
) -> UnsafeMutableRawPointer? {
    guard let core = ServerCore.recover(context), let connection, let target else { return nil }
    let exchange = core.requested(String(cString: target), on: Connection(pointer: connection))
    return Unmanaged.passRetained(exchange).toOpaque()
}

func onRequest(
    context: UnsafeMutableRawPointer?, connection: OpaquePointer?, url: UnsafePointer<CChar>?,
    method: UnsafePointer<CChar>?, version: UnsafePointer<CChar>?, upload: UnsafePointer<CChar>?,
    uploadSize: UnsafeMutablePointer<Int>?, slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
    guard let exchange = Unmanaged<Exchange>.held(in: slot?.pointee)?.takeUnretainedValue(),
        let connection, let method, let version, let uploadSize
    else { return .NO }
    let piece = UnsafeRawBufferPointer(start: upload, count: upload == nil ? 0 : uploadSize.pointee)
    let goesOn = exchange.advance(
        Connection(pointer: connection), method: method, version: version, upload: piece)
    uploadSize.pointee = 0
    return goesOn ? .YES : .NO
}

/// Called by GnuTLS when a client has said hello: lends it the certificate that the connection began with.
func onHandshake(
    session: gnutls_session_t?, authorities: UnsafePointer<gnutls_datum_t>?, authorityCount: Int32,
    algorithms: UnsafePointer<gnutls_pk_algorithm_t>?, algorithmCount: Int32,
    chain: UnsafeMutablePointer<UnsafeMutablePointer<gnutls_pcert_st>?>?,
    chainLength: UnsafeMutablePointer<UInt32>?, key: UnsafeMutablePointer<gnutls_privkey_t?>?
) -> Int32 {
    guard let connection = cmhd_connection(session), let chain, let chainLength, let key,
        let identity = Connection(pointer: connection).record?.identity
    else { return -1 }
    identity.show(chain, chainLength, key)
    return 0
}

/// Called once for each request that got a slot, also when its client vanished.
func onCompleted(
    context: UnsafeMutableRawPointer?, connection: OpaquePointer?,
    slot: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, code: MHD_RequestTerminationCode
) {
    guard let core = ServerCore.recover(context), let connection, let slot else { return }
    Unmanaged<Exchange>.held(in: slot.pointee)?.takeRetainedValue().complete()
    slot.pointee = nil
    core.completed(on: Connection(pointer: connection))
}

/// Called on the connection's loop when there is room for more of a stream; 0 only for a connection that was suspended.
func onRead(
    context: UnsafeMutableRawPointer?, position: UInt64, buffer: UnsafeMutablePointer<CChar>?, size: Int
) -> Int {
    let end = -1  // MHD_CONTENT_READER_END_OF_STREAM, a macro with a cast
    guard let feed = Unmanaged<StreamFeed>.held(in: context)?.takeUnretainedValue() else { return end }
    return feed.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: size)) ?? end
}

/// Called when a stream's response is destroyed.
func onReadEnd(context: UnsafeMutableRawPointer?) {
    Unmanaged<StreamFeed>.held(in: context)?.release()
}

extension ServerCore {
    fileprivate static func recover(_ context: UnsafeMutableRawPointer?) -> ServerCore? {
        Unmanaged<ServerCore>.held(in: context)?.takeUnretainedValue()
    }
}

extension Unmanaged {
    /// The object that a slot of C holds, if it holds one.
    static func held(in slot: UnsafeMutableRawPointer?) -> Unmanaged? {
        slot.map { fromOpaque($0) }
    }
}

extension String {
    fileprivate var withoutControls: String {
        String(String.UnicodeScalarView(unicodeScalars.filter { $0.properties.generalCategory != .control }))
    }
}
