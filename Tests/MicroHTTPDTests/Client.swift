import Glibc

/// A raw TCP client that sends exact bytes; reads give up after some seconds so that no test hangs.
final class Client: Sendable {
    let socket: Int32

    init(port: UInt16) throws {
        socket = Self.open(AF_INET)
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_port = port.bigEndian
        place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        try connect(to: place)
    }

    init(loopback6 port: UInt16) throws {
        socket = Self.open(AF_INET6)
        var place = sockaddr_in6()
        place.sin6_family = sa_family_t(AF_INET6)
        place.sin6_port = port.bigEndian
        place.sin6_addr = in6addr_loopback
        try connect(to: place)
    }

    /// Whether `::1` can be bound here.
    static var hasIPv6: Bool {
        let probe = open(AF_INET6)
        defer { close(probe) }
        var place = sockaddr_in6()
        place.sin6_family = sa_family_t(AF_INET6)
        place.sin6_addr = in6addr_loopback
        return withUnsafePointer(to: place) { place in
            place.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(probe, $0, socklen_t(MemoryLayout<sockaddr_in6>.size)) == 0
            }
        }
    }

    init(path: String) throws {
        socket = Self.open(AF_UNIX)
        var place = sockaddr_un()
        place.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &place.sun_path) { $0.copyBytes(from: path.utf8) }
        try connect(to: place)
    }

    private static func open(_ family: Int32) -> Int32 {
        let socket = Glibc.socket(family, Int32(SOCK_STREAM.rawValue), 0)
        var limit = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        return socket
    }

    private func connect<Place>(to place: Place) throws {
        let code = withUnsafePointer(to: place) { place in
            place.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(socket, $0, socklen_t(MemoryLayout<Place>.size))
            }
        }
        guard code == 0 else { throw ClientError(reason: String(cString: strerror(errno))) }
    }

    deinit {
        close(socket)
    }

    func send(_ text: String) {
        send(Array(text.utf8))
    }

    func send(_ bytes: [UInt8]) {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            sent += count
        }
    }

    /// Sends one byte and waits so long for the end of the connection.
    ///
    /// - Returns: whether the connection still stands.
    func sendByte(_ byte: UInt8, pausingFor milliseconds: Int32) -> Bool {
        var byte = byte
        guard Glibc.send(socket, &byte, 1, Int32(MSG_NOSIGNAL)) == 1 else { return false }
        var event = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
        return poll(&event, 1, milliseconds) == 0
    }

    /// The next answer; `nil` when the connection ended or no answer came.
    func receive(hasBody: Bool = true) -> Answer? {
        var head: [UInt8] = []
        while !head.ends(with: Array("\r\n\r\n".utf8)) {
            guard let byte = read(1).first else { return nil }
            head.append(byte)
        }
        return Answer(head: String(decoding: head, as: UTF8.self)) { length in
            hasBody ? String(decoding: self.read(length), as: UTF8.self) : ""
        }
    }

    /// Up to this many bytes; fewer only when the connection ended or nothing came.
    func read(_ count: Int) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var got = 0
        while got < count {
            let piece = bytes.withUnsafeMutableBytes {
                recv(socket, $0.baseAddress?.advanced(by: got), count - got, 0)
            }
            guard piece > 0 else { break }
            got += piece
        }
        return Array(bytes[..<got])
    }

    /// The status of each answer until the server ends the connection, each of several in a row once.
    func statuses() -> [Int] {
        let words = String(decoding: read(1 << 20), as: UTF8.self).split(
            separator: " ", omittingEmptySubsequences: false)
        let found = zip(words, words.dropFirst()).compactMap { $0.hasSuffix("HTTP/1.1") ? Int($1) : nil }
        return found.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    /// Whether the server has ended the connection, with nothing more to read.
    var isEnded: Bool {
        var byte: UInt8 = 0
        let got = recv(socket, &byte, 1, 0)
        return got == 0 || got < 0 && errno == ECONNRESET
    }

    /// Ends our half: no more will be sent.
    func finish() {
        shutdown(socket, Int32(SHUT_WR))
    }
}

struct ClientError: Error {
    let reason: String
}

/// One answer as read from the wire; two are equal when status and body are.
struct Answer: Equatable, Sendable {
    let status: Int
    let body: String
    private(set) var fields: [String: String] = [:]

    init(status: Int, body: String) {
        self.status = status
        self.body = body
    }

    init?(head: String, body: (Int) -> String) {
        let lines = head.split(separator: "\r\n")
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count > 1, let status = Int(words[1]) else { return nil }
        for line in lines.dropFirst() {
            let pair = line.split(separator: ": ", maxSplits: 1)
            fields[pair[0].lowercased()] = pair.count > 1 ? String(pair[1]) : ""
        }
        let isBodiless = status == 204 || status == 304
        self.status = status
        self.body = isBodiless ? "" : body(fields["content-length"].flatMap { Int($0) } ?? 0)
    }

    /// The value of a field; names are in lower case.
    subscript(name: String) -> String? { fields[name] }

    static func == (one: Answer, other: Answer) -> Bool {
        one.status == other.status && one.body == other.body
    }
}

extension Array where Element: Equatable {
    fileprivate func ends(with tail: [Element]) -> Bool {
        suffix(tail.count).elementsEqual(tail)
    }
}
