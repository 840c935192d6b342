import Glibc
import MicroHTTPD
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(2)))
struct StreamTests {
    /// Answers every request with a stream.
    private static func server(
        for client: String? = nil, _ produce: @escaping @Sendable (HTTPStream.Send) async -> Void,
        configure: (inout HTTPServerConfiguration) -> Void = { _ in }
    ) throws -> HTTPServer {
        try makeServer(configure) { request in
            guard request.target != "/a" else { return echo(request) }
            return HTTPResponse(
                status: 200, headers: HTTPHeaders([("Content-Type", "text/event-stream")]),
                body: .stream(HTTPStream(for: client, produce)))
        }
    }

    /// Says one piece, and then nothing until it is cancelled.
    private static let onePiece: @Sendable (HTTPStream.Send) async -> Void = { send in
        _ = await send(Array("one".utf8))
        try? await Task.sleep(for: .seconds(3600))
    }

    private static let request = "GET / HTTP/1.1\r\nHost: x\r\n\r\n"

    @Test func `sends each piece when there is one, and the end`() async throws {
        let door = Door()
        let server = try Self.server { send in
            _ = await send(Array("one".utf8))
            await door.pass()
            _ = await send(Array("two".utf8))
        }
        let client = try Client(port: server.port)
        let first = try await onThread {
            client.send(Self.request)
            return (client.receive(hasBody: false), client.chunk())
        }
        #expect(first.0?.status == 200 && first.0?["transfer-encoding"] == "chunked")
        #expect(first.1 == "one")
        await door.open()
        let rest = try await onThread {
            let rest = [client.chunk(), client.chunk()]
            client.send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n")
            return (rest, client.receive())
        }
        #expect(rest.0 == ["two", ""])
        #expect(rest.1 == Answer(status: 200, body: "GET /a "))
        await server.stop()
    }

    @Test func `sends a piece of any size whole`() async throws {
        let piece = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 % 251) }
        let server = try Self.server { send in _ = await send(piece) }
        let client = try Client(port: server.port)
        let got = try await onThread {
            client.send(Self.request)
            _ = client.receive(hasBody: false)
            return client.bytesOfChunks()
        }
        #expect(got == piece)
        await server.stop()
    }

    @Test func `holds no thread while streams have nothing to say`() async throws {
        let server = try Self.server(Self.onePiece)
        let (clients, answers) = try await onThread {
            let clients = try (0..<64).map { _ in try Client(port: server.port) }
            for client in clients { client.send(Self.request) }
            let pieces = clients.map { client in
                _ = client.receive(hasBody: false)
                return client.chunk()
            }
            let other = try Client(port: server.port)
            other.send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n")
            return (clients, pieces + [other.receive()?.body])
        }
        #expect(answers == Array(repeating: "one", count: 64) + ["GET /a "])
        await server.stop(graceInSeconds: 3600)
        let ends = try await onThread { clients.map { $0.chunk() } }
        #expect(ends == Array(repeating: "", count: 64))
    }

    @Test func `tells whoever makes the pieces that the client is gone`() async throws {
        let (hasBegun, hasEnded) = (Door(), Door())
        let server = try Self.server { send in
            await hasBegun.open()
            while await send(Array("more".utf8)) { try? await Task.sleep(for: .milliseconds(5)) }
            await hasEnded.open()
        }
        do {
            let client = try Client(port: server.port)
            client.send(Self.request)
            await hasBegun.pass()
        }
        await hasEnded.pass()
        await server.stop()
    }

    @Test func `cancels whoever makes the pieces when it stops`() async throws {
        let hasBegun = Door()
        let wasCancelled = Mutex(false)
        let server = try Self.server { send in
            _ = await send(Array("one".utf8))
            await hasBegun.open()
            try? await Task.sleep(for: .seconds(3600))
            wasCancelled.withLock { $0 = Task.isCancelled }
        }
        let client = try Client(port: server.port)
        client.send(Self.request)
        await hasBegun.pass()
        await server.stop(graceInSeconds: 3600)
        while !wasCancelled.withLock({ $0 }) { await Task.yield() }
        let chunks = try await onThread {
            _ = client.receive(hasBody: false)
            return [client.chunk(), client.chunk()]
        }
        #expect(chunks == ["one", ""])
    }

    @Test func `may be dropped while streams are open`() async throws {
        let client: Client
        do {
            let server = try Self.server(Self.onePiece)
            client = try Client(port: server.port)
            let piece = try await onThread {
                client.send(Self.request)
                _ = client.receive(hasBody: false)
                return client.chunk()
            }
            #expect(piece == "one")
        }
        _ = try await onThread { client.read(1 << 20) }
    }

    @Test func `drops a client that does not take what it is sent`() async throws {
        let hasEnded = Door()
        let server = try Self.server { send in
            let piece = [UInt8](repeating: 0, count: 64 << 10)
            while await send(piece) {}
            await hasEnded.open()
        } configure: {
            $0.deadlines.replyInSeconds = 0.2
        }
        let client = try Client(port: server.port)
        client.send(Self.request)
        await hasEnded.pass()
        withExtendedLifetime(client) {}
        await server.stop()
    }

    @Test func `keeps a client whose stream has nothing to say for long`() async throws {
        let door = Door()
        let server = try Self.server { send in
            _ = await send(Array("one".utf8))
            await door.pass()
            _ = await send(Array("two".utf8))
        } configure: {
            $0.deadlines.replyInSeconds = 0.1
            $0.deadlines.headInSeconds = 0.1
            $0.deadlines.idleInSeconds = 0.1
        }
        let client = try Client(port: server.port)
        let isOtherCutOff = try await onThread {
            client.send(Self.request)
            _ = (client.receive(hasBody: false), client.chunk())
            return try Client(port: server.port).isEnded
        }
        #expect(isOtherCutOff)
        await door.open()
        let piece = try await onThread { client.chunk() }
        #expect(piece == "two")
        await server.stop()
    }

    @Test func `sends no more than the head in answer to HEAD`() async throws {
        let server = try Self.server { _ in Issue.record("the stream was begun") }
        let client = try Client(port: server.port)
        let (head, next) = try await onThread {
            client.send(Self.request.replacing("GET", with: "HEAD") + "GET /a HTTP/1.1\r\nHost: x\r\n\r\n")
            return (client.receive(hasBody: false), client.receive())
        }
        #expect(head?.status == 200 && head?["content-type"] == "text/event-stream")
        #expect(next == Answer(status: 200, body: "GET /a "))
        await server.stop()
    }

    @Test(arguments: [(2, 0, nil), (512, 2, "one" as String?)])
    func `refuses streams beyond their number until one has ended`(
        limit: Int, limitPerClient: Int, name: String?
    ) async throws {
        let server = try Self.server(for: name) { send in
            while await send(Array("more".utf8)) { try? await Task.sleep(for: .milliseconds(5)) }
        } configure: {
            $0.streamLimit = limit
            $0.streamLimitPerClient = limitPerClient
        }
        let statuses = try await onThread {
            func ask() throws -> (Client, Answer?) {
                let client = try Client(port: server.port)
                client.send(Self.request)
                return (client, client.receive(hasBody: false))
            }
            var held = try [ask(), ask()]
            let refused = try ask().1
            held.removeLast()
            var last = try ask().1
            while last?.status == 503 { last = try ask().1 }
            return (held.map { $0.1?.status }, refused?.status, refused?["retry-after"], last?.status)
        }
        #expect(statuses.0 == [200])
        #expect(statuses.1 == 503 && statuses.2 == "10")
        #expect(statuses.3 == 200)
        await server.stop()
    }

    @Test func `lets streams with nothing to say give way to other requests`() async throws {
        let server = try Self.server(Self.onePiece) { $0.connectionLimit = 16 }
        let (streams, answer) = try await onThread {
            let streams = try (0..<16).map { _ in try Client(port: server.port) }
            for client in streams { client.send(Self.request) }
            let client = try Client(port: server.port)
            client.send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n")
            return (streams, client.receive())
        }
        #expect(answer == Answer(status: 200, body: "GET /a "))
        withExtendedLifetime(streams) {}
        await server.stop()
    }
}

extension Client {
    /// The next chunk of a body as text, empty for the last one; `nil` where the connection ends.
    fileprivate func chunk() -> String? {
        bytesOfChunk().map { String(decoding: $0, as: UTF8.self) }
    }

    /// All that follows as chunks.
    fileprivate func bytesOfChunks() -> [UInt8] {
        var bytes: [UInt8] = []
        while let chunk = bytesOfChunk(), !chunk.isEmpty { bytes += chunk }
        return bytes
    }

    private func bytesOfChunk() -> [UInt8]? {
        var line: [UInt8] = []
        while line.last != UInt8(ascii: "\n") {
            guard let byte = read(1).first else { return nil }
            line.append(byte)
        }
        let size = String(decoding: line, as: UTF8.self).filter { !$0.isNewline }
        guard let count = Int(size, radix: 16) else { return nil }
        let bytes = read(count + 2)
        return Array(bytes.prefix(count))
    }
}
