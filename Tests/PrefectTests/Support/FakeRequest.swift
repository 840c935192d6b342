import Foundation

#if canImport(Glibc)
    import Glibc
#endif

/// One request as the fake server read it.
struct FakeRequest: Sendable {
    let method: String

    /// The path below `/api`, without the query.
    let path: String
    let headers: [String: String]
    let body: String

    var route: String { "\(method) \(path)" }

    /// Reads one request; `nil` when the client has closed.
    init?(readingFrom connection: Int32) {
        var bytes: [UInt8] = []
        while !bytes.contains("\r\n\r\n") {
            guard Self.readMore(connection, &bytes) else { return nil }
        }
        let text = String(decoding: bytes, as: UTF8.self)
        guard let end = text.range(of: "\r\n\r\n") else { return nil }
        let lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
        let start = lines[0].split(separator: " ")
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            headers[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
        }
        let bodyStart = text[..<end.upperBound].utf8.count
        let length = Int(headers["content-length"] ?? "0") ?? 0
        while bytes.count < bodyStart + length {
            guard Self.readMore(connection, &bytes) else { return nil }
        }
        method = String(start[0])
        path = String(start[1].split(separator: "?")[0].dropFirst("/api".count))
        self.headers = headers
        body = String(decoding: bytes[bodyStart...], as: UTF8.self)
    }

    private static func readMore(_ connection: Int32, _ bytes: inout [UInt8]) -> Bool {
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        let count = recv(connection, &chunk, chunk.count, 0)
        guard count > 0 else { return false }
        bytes += chunk[..<count]
        return true
    }
}

extension [UInt8] {
    fileprivate func contains(_ text: String) -> Bool { firstRange(of: Array(text.utf8)) != nil }
}
