import CMicroHTTPD
import Glibc

/// Owns one response of libmicrohttpd: its deinit gives up our share of it.
///
/// `@unchecked Sendable`: nothing is changed after `init`, and libmicrohttpd lets one response be queued on many
/// connections at once, counting its users under a lock.
final class Reply: @unchecked Sendable {
    let handle: OpaquePointer
    let status: UInt32

    /// What the server alone says; the caller's fields of these names are left out.
    private static let ownNames = ["Content-Length", "Transfer-Encoding", "Connection", "Date"]

    /// How much of a stream libmicrohttpd takes at a time.
    private static let streamBlockInBytes = 16 << 10

    /// The reply that says what `response` does: the one that is kept for it, else a new one.
    ///
    /// - Returns: `nil` when memory or descriptors ran out.
    static func of(_ response: HTTPResponse, closes: Bool) -> Reply? {
        guard let memo = response.memo, !closes else { return Reply(response, closes: closes) }
        return memo.reply(for: response)
    }

    /// A stream's reply needs its feed.
    ///
    /// - Returns: `nil` when memory or descriptors ran out.
    init?(_ response: HTTPResponse, closes: Bool, feed: StreamFeed? = nil) {
        guard let handle = Self.make(response.body, feed) else { return nil }
        self.handle = handle
        status = 100...999 ~= response.status ? UInt32(response.status) : 500
        for field in response.headers.fields where !Self.ownNames.contains(where: field.name.isSameFieldName)
        {
            MHD_add_response_header(handle, field.name, field.value)
        }
        if closes { MHD_add_response_header(handle, "Connection", "close") }
    }

    deinit {
        MHD_destroy_response(handle)
    }

    private static func make(_ body: HTTPResponse.Body, _ feed: StreamFeed?) -> OpaquePointer? {
        switch body {
        case .empty: MHD_create_response_from_buffer(0, nil, .RESPMEM_PERSISTENT)
        case .bytes(let bytes): make(bytes)
        case .file(let file): make(file)
        case .stream: feed.flatMap(make)
        }
    }

    /// `RESPMEM_MUST_COPY` only reads the bytes, though C's signature cannot say so.
    private static func make(_ bytes: [UInt8]) -> OpaquePointer? {
        bytes.withUnsafeBytes { buffer in
            MHD_create_response_from_buffer(
                buffer.count, UnsafeMutableRawPointer(mutating: buffer.baseAddress), .RESPMEM_MUST_COPY)
        }
    }

    /// The response holds its feed until it is destroyed.
    private static func make(_ feed: StreamFeed) -> OpaquePointer? {
        let held = Unmanaged.passRetained(feed)
        let handle = MHD_create_response_from_callback(
            .max, streamBlockInBytes, onRead, held.toOpaque(), onReadEnd)
        if handle == nil { held.release() }
        return handle
    }

    /// The response closes its descriptor, so it gets one of its own.
    private static func make(_ body: HTTPFile) -> OpaquePointer? {
        let descriptor = fcntl(body.file.descriptor, F_DUPFD_CLOEXEC, 0)
        guard descriptor >= 0 else { return nil }
        let handle = MHD_create_response_from_fd_at_offset64(
            UInt64(body.length), descriptor, UInt64(body.offset))
        if handle == nil { close(descriptor) }
        return handle
    }
}
