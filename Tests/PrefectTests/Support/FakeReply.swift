#if canImport(Glibc)
    import Glibc
#endif

/// What the fake server does with one request.
enum FakeReply: Sendable {
    /// Answers and keeps the connection.
    case json(Int, String)

    /// Answers and closes without saying so, as the real one does after an error.
    case jsonThenClose(Int, String)

    /// Answers with a header besides.
    case with(header: String, Int, String)

    /// Reads the request and closes.
    case cut

    /// Says nothing until the client gives up.
    case silence

    /// Writes it down; `false` when the connection ends here.
    func write(to connection: Int32) -> Bool {
        switch self {
        case .json(let status, let body):
            send(connection, "HTTP/1.1 \(status) Any", body)
            return true
        case .jsonThenClose(let status, let body):
            send(connection, "HTTP/1.1 \(status) Any", body)
            return false
        case .with(let header, let status, let body):
            send(connection, "HTTP/1.1 \(status) Any\r\n\(header)", body)
            return true
        case .cut: return false
        case .silence:
            var byte: UInt8 = 0
            while recv(connection, &byte, 1, 0) > 0 {}
            return false
        }
    }

    private func send(_ connection: Int32, _ start: String, _ body: String) {
        let text = """
            \(start)\r\nContent-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)
            """
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
