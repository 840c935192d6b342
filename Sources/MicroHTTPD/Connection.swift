import CMicroHTTPD

/// A connection of libmicrohttpd while a request on it is under way.
///
/// `@unchecked Sendable`: `resume` is the one call made off the connection's own thread, and libmicrohttpd documents
/// it as callable from any; `Exchange` makes it under a lock, once per suspension, and a suspended connection is
/// not freed.
struct Connection: @unchecked Sendable {
    let pointer: OpaquePointer

    func suspend() {
        MHD_suspend_connection(pointer)
    }

    func resume() {
        MHD_resume_connection(pointer)
    }

    /// The record made when the connection was opened.
    var record: ConnectionRecord? {
        Unmanaged.held(in: cmhd_socket_context(pointer))?.takeUnretainedValue()
    }

    var socket: Int32 { cmhd_socket(pointer) }

    /// The peer's numeric address, an IPv4 one as such also on an IPv6 socket; empty on a UNIX socket.
    var remoteAddress: String {
        let text = cmhd_client_address(pointer)?.numericHost ?? ""
        return text.hasPrefix("::ffff:") ? IPAddress(text)?.description ?? text : text
    }

    /// All header fields in the order they came.
    var headers: HTTPHeaders {
        var headers = HTTPHeaders()
        withUnsafeMutablePointer(to: &headers) { place in
            _ = MHD_get_connection_values_n(pointer, .HEADER_KIND, onHeader, place)
        }
        return headers
    }

    /// Queues an answer; libmicrohttpd keeps it until it is sent.
    ///
    /// - Returns: whether it was taken; the connection is to be closed when not.
    func queue(_ reply: borrowing Reply) -> Bool {
        MHD_queue_response(pointer, reply.status, reply.handle) == .YES
    }
}

/// Called for each header field; `context` is the place of the `HTTPHeaders` being filled.
private func onHeader(
    context: UnsafeMutableRawPointer?, kind: MHD_ValueKind, name: UnsafePointer<CChar>?, nameSize: Int,
    value: UnsafePointer<CChar>?, valueSize: Int
) -> MHD_Result {
    guard let headers = context?.assumingMemoryBound(to: HTTPHeaders.self) else { return .NO }
    headers.pointee.receive(String(bytes: name, count: nameSize), String(bytes: value, count: valueSize))
    return .YES
}

extension String {
    /// Text from C memory, which may be absent; invalid UTF-8 is repaired.
    fileprivate init(bytes: UnsafePointer<CChar>?, count: Int) {
        let raw = UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count)
        self = String(decoding: raw, as: UTF8.self)
    }
}
