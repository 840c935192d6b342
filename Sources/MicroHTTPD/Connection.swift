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
    var headers: HTTPHeaders { fields(beginningAt: nil).headers }

    /// Reads the fields; when it is known where the first begins, also whether they stand as a client wrote them.
    func fields(beginningAt start: UnsafePointer<CChar>?) -> FieldReading {
        var reading = FieldReading(start)
        withUnsafeMutablePointer(to: &reading) { place in
            _ = MHD_get_connection_values_n(pointer, .HEADER_KIND, onHeader, place)
        }
        return reading
    }

    /// How many bytes the request's head has, from its method on.
    var headSize: Int { cmhd_head_size(pointer) }

    /// Queues an answer; libmicrohttpd keeps it until it is sent.
    ///
    /// - Returns: whether it was taken; the connection is to be closed when not.
    func queue(_ reply: Reply) -> Bool {
        MHD_queue_response(pointer, reply.status, reply.handle) == .YES
    }
}

/// Called for each header field; `context` is the place of the `FieldReading` under way.
private func onHeader(
    context: UnsafeMutableRawPointer?, kind: MHD_ValueKind, name: UnsafePointer<CChar>?, nameSize: Int,
    value: UnsafePointer<CChar>?, valueSize: Int
) -> MHD_Result {
    guard let reading = context?.assumingMemoryBound(to: FieldReading.self) else { return .NO }
    reading.pointee.receive(
        name: UnsafeBufferPointer(start: name, count: name == nil ? 0 : nameSize),
        value: UnsafeBufferPointer(start: value, count: value == nil ? 0 : valueSize))
    return .YES
}
