import CZlib

/// A body that is sent as it is, or shorter to whoever can read it so (RFC 9110 §8.4.1.3, gzip).
///
/// For what everybody may know: the length of compressed secrets beside text from outside tells of the secrets (BREACH).
public struct CompressibleBody: Sendable {
    private let bytes: [UInt8]

    /// `nil` where it would not be shorter.
    private let compressed: [UInt8]?

    /// Compresses once, for all answers; a body over 16 MiB stays as it is.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        compressed = bytes.count <= 16 << 20 ? Self.gzip(bytes) : nil
    }

    /// The answer to a request, of this type.
    public func response(to request: HTTPRequest, contentType: String) -> HTTPResponse {
        guard let compressed else { return HTTPResponse(contentType: contentType, bytes: bytes) }
        let isCompressed = Self.takesGzip(request.headers["Accept-Encoding"] ?? "")
        var response = HTTPResponse(contentType: contentType, bytes: isCompressed ? compressed : bytes)
        response.headers.set("Vary", to: "Accept-Encoding")
        if isCompressed { response.headers.set("Content-Encoding", to: "gzip") }
        return response
    }

    /// Whether the list names it without a weight of zero (RFC 9110 §12.5.3).
    static func takesGzip(_ list: String) -> Bool {
        list.lowercased().split(separator: ",").contains { coding in
            let parts = coding.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
            let weight = parts.dropFirst().first.flatMap { Double($0.dropFirst(2)) } ?? 1
            return parts.first == "gzip" && weight > 0
        }
    }

    private static func gzip(_ bytes: [UInt8]) -> [UInt8]? {
        let gzipped = [UInt8](unsafeUninitializedCapacity: bytes.count) { room, count in
            guard let start = room.baseAddress else { return }
            count = czlib_gzip(bytes, bytes.count, start, bytes.count)
        }
        return gzipped.isEmpty ? nil : gzipped
    }
}
