import Glibc
import MicroHTTPD
import Testing

/// How many bytes of bodies are taken at once, whoever sends them.
@Suite(.timeLimit(.minutes(1)))
struct BodyBudgetTests {
    private static let long = 100 << 10
    private static let body = String(repeating: "a", count: long)
    private static let busy = Answer(status: 503, body: "The server is busy: try again in a moment.\n")

    @Test func `refuses a body for which there is no room, in words that its sender can read`() async throws {
        try await Self.run { server in
            let holder = try Self.holder(server)
            #expect(try Self.ask(server).receive() == Self.busy)
            #expect(try Self.post(server, Self.body) == Self.busy)
            #expect(try Self.post(server, "short")?.status == 200)
            #expect(try Self.post(server, String(repeating: "a", count: 64 << 10))?.status == 200)
            holder.send(Self.body)
            #expect(holder.receive()?.status == 200)
            #expect(try Self.finds(200, server))
        }
    }

    @Test func `gives the room of a client that vanished to the next`() async throws {
        try await Self.run { server in
            for _ in 0..<5 {
                let holder = try Self.holder(server)
                #expect(try Self.post(server, Self.body) == Self.busy)
                shutdown(holder.socket, Int32(SHUT_RDWR))
                #expect(try Self.finds(200, server))
            }
        }
    }

    @Test func `keeps a body's room until its answer is there`() async throws {
        let door = Door()
        let server = try makeServer(Self.configure) { request in
            await door.pass()
            return echo(request)
        }
        let client = try await onThread {
            let client = try Self.holder(server)
            client.send(Self.body)
            return client
        }
        await door.hasSeen(1)
        #expect(try await onThread { try Self.post(server, Self.body) } == Self.busy)
        await door.open()
        #expect(try await onThread { client.receive()?.status } == 200)
        #expect(try await onThread { try Self.finds(200, server) })
        await server.stop()
    }

    private static func configure(_ configuration: inout HTTPServerConfiguration) {
        configuration.bodiesLimitInBytes = long + 1
    }

    private static func run(_ script: @escaping @Sendable (HTTPServer) throws -> Void) async throws {
        try await talk(configure, script: script)
    }

    /// A client that asks whether its body may come.
    private static func ask(_ server: HTTPServer) throws -> Client {
        let client = try Client(port: server.port)
        client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: \(long)\r\nExpect: 100-continue\r\n\r\n")
        return client
    }

    /// A client whose body may come, as soon as there is room for it.
    private static func holder(_ server: HTTPServer) throws -> Client {
        for _ in 0..<5000 {
            let client = try ask(server)
            if String(decoding: client.read(25), as: UTF8.self) == "HTTP/1.1 100 Continue\r\n\r\n" {
                return client
            }
        }
        throw ClientError(reason: "no room")
    }

    private static func post(_ server: HTTPServer, _ body: String) throws -> Answer? {
        let client = try Client(port: server.port)
        client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
        return client.receive()
    }

    /// Posts until the status is this one: a client hears its answer a moment before the server is done with it.
    private static func finds(_ status: Int, _ server: HTTPServer) throws -> Bool {
        for _ in 0..<5000 where try post(server, body)?.status == status { return true }
        return false
    }
}
