import Testing

/// Exact bytes from a hostile client, and the statuses of all answers until the server ends the connection.
struct HostileCase: CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let statuses: [Int]

    init(_ name: String, _ text: String, _ statuses: [Int]) {
        self.init(name, Array(text.utf8), statuses)
    }

    init(_ name: String, _ bytes: [UInt8], _ statuses: [Int]) {
        self.name = name
        self.bytes = bytes
        self.statuses = statuses
    }

    /// A GET of this target.
    init(target: String, _ status: Int) {
        self.init("target \(target)", "GET \(target) HTTP/1.1\r\nHost: x\r\n\r\n", [status])
    }

    /// A GET or POST with these fields, a body of four bytes, and a request after it that must not be answered.
    init(_ method: String = "GET", field: String, _ status: Int) {
        self.init(
            "\(method) with \(field)",
            "\(method) /a HTTP/1.1\r\nHost: x\r\n\(field)\r\n\r\n0\r\n\r\nGET /b HTTP/1.1\r\nHost: x\r\n\r\n",
            [status])
    }

    var testDescription: String { name }

    static let version = [
        HostileCase("HTTP/1.9", "GET / HTTP/1.9\r\nHost: x\r\n\r\n", [505]),
        HostileCase("HTTP/2.0", "GET / HTTP/2.0\r\nHost: x\r\n\r\n", [505]),
        HostileCase("lower-case method", "get / HTTP/1.1\r\nHost: x\r\n\r\n", [405]),
        HostileCase("unknown method", "BREW / HTTP/1.1\r\nHost: x\r\n\r\n", [405]),
        HostileCase("method not taken", "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n", [405]),
        HostileCase("empty method", " / HTTP/1.1\r\nHost: x\r\n\r\n", []),
        HostileCase("TLS hello", [0x16, 3, 1, 0, 5, 1, 0, 0, 1, 3, 0x0D, 0x0A, 0x0D, 0x0A], []),
    ]

    static let targets =
        [
            "/%00", "/a%00b", "/..", "/a/../b", "/%2e%2e/b", "/.%2E", "/.", "/a/./b", "/%2f", "/a%2Fb", "/%",
            "/%4", "/%zz",
            "/%ff", "/%c0%af", "/%ed%a0%80", "/?q=%zz", "/?q=%00", "/?%ff", "http://x/", "*", "x:80", "a",
            "/é", "/\u{7F}",
            "/a\tb", "/\u{1}",
        ].map { HostileCase(target: $0, 400) } + [
            HostileCase(target: "/" + String(repeating: "a", count: 2048), 414)
        ]

    static let fields = [
        "A b: 1", "A(b): 1", " : 1", "A: b\rC: d", "Content-Length : 4", "X: \u{1}", "X: \u{7F}", "Host: x",
        "Host: y",
        "Content-Length: 4", "Content-Length: 0\r\nContent-Length: 0", "Content-Length: -0", "é: 1",
        ": 1", ":", "A: 1\r\n:", "A: 1\0", "A\0: 1", "A: 1\r\n\0", "\0", "A: 1\r\n 2", "A\r\n : 1",
        "A: 1\nB: 2",
        "Content-Type: text/plain\r\ncontent-type: text/html",
    ].map { HostileCase(field: $0, 400) }

    static let framing =
        [
            "Transfer-Encoding: chunked", "Transfer-Encoding: gzip, chunked", "Transfer-Encoding: identity",
            "Transfer-Encoding: xchunked", "transfer-encoding:\tchunked", "Transfer-Encoding:",
            "Content-Length: 4\r\nTransfer-Encoding: chunked",
            "Transfer-Encoding: chunked\r\nContent-Length: 4",
            "X: 1",
        ].map { HostileCase("POST", field: $0, 411) }
        + [
            "Content-Length: 4\r\nContent-Length: 4", "Content-Length: 4\r\nContent-Length: 5",
            "Content-Length: +4",
            "Content-Length: -1", "Content-Length: 0x4", "Content-Length: 4, 4", "Content-Length: 4 4",
            "Content-Length:",
            "Content-Length: 00000000004", "Content-Length: 9223372036854775808", "Content-Length : 4",
        ].map { HostileCase("POST", field: $0, 400) }
        + ["Content-Length: 9999999999", "Content-Length: 99999999999999999999999"]
        .map { HostileCase("POST", field: $0, 413) }

    static let heads = [
        HostileCase("bare line feeds", "GET / HTTP/1.1\nHost: x\n\n", [400]),
        HostileCase("two blanks", "GET  / HTTP/1.1\r\nHost: x\r\n\r\n", [400]),
        HostileCase("a NUL in the target", "GET /a\0b HTTP/1.1\r\nHost: x\r\n\r\n", [400]),
        HostileCase("no host", "GET / HTTP/1.1\r\n\r\n", [400]),
        HostileCase("empty host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", [400]),
        HostileCase(
            "65 fields", "GET / HTTP/1.1\r\nHost: x\r\n\(String(repeating: "A: 1\r\n", count: 64))\r\n", [400]
        ),
        HostileCase(
            "a field of 40 KiB",
            "GET / HTTP/1.1\r\nHost: x\r\nA: \(String(repeating: "a", count: 40 << 10))\r\n\r\n", [431]),
        HostileCase(
            "a target of 40 KiB",
            "GET /\(String(repeating: "a", count: 40 << 10)) HTTP/1.1\r\nHost: x\r\n\r\n", [414]),
    ]
}
