import MicroHTTPD
import Testing

@Suite(.timeLimit(.minutes(2)))
struct DeadlineTests {
    /// Drips bytes one by one, as fast as may be, until the server ends the connection.
    private static func drip(_ client: Client) -> Bool {
        for _ in 0..<1_000_000 where !client.sendByte(UInt8(ascii: "a"), pausingFor: 2) { return true }
        return false
    }

    @Test(arguments: ["", "GET / HTTP/1.1\r\nHost: x\r\nA: "])
    func `cuts off a client that drips its head`(start: String) async throws {
        let isCutOff = try await talk {
            $0.deadlines.headInSeconds = 0.2
        } script: { server in
            let client = try Client(port: server.port)
            client.send(start)
            return Self.drip(client)
        }
        #expect(isCutOff)
    }

    @Test func `cuts off a client that drips its body`() async throws {
        let isCutOff = try await talk {
            $0.deadlines.bodyInSeconds = 0.2
        } script: { server in
            let client = try Client(port: server.port)
            client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 200000\r\n\r\n")
            return Self.drip(client)
        }
        #expect(isCutOff)
    }

    @Test func `cuts off a client that asks nothing more`() async throws {
        let (answer, isEnded) = try await talk {
            $0.deadlines.idleInSeconds = 0.2
        } script: { server in
            let client = try Client(port: server.port)
            client.send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n")
            return (client.receive(), client.isEnded)
        }
        #expect(answer == Answer(status: 200, body: "GET /a "))
        #expect(isEnded)
    }

    @Test func `does not wait for a client that does not read its answer`() async throws {
        let server = try makeServer {
            $0.deadlines.idleInSeconds = 0.2
        } handler: { _ in
            HTTPResponse(contentType: "text/plain", bytes: [UInt8](repeating: 0, count: 32 << 20))
        }
        let client = try Client(port: server.port)
        client.send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n")
        let start = try await onThread { client.read(15) }
        #expect(String(decoding: start, as: UTF8.self) == "HTTP/1.1 200 OK")
        await server.stop(graceInSeconds: 3600)
        let rest = try await onThread { client.read(32 << 20).count }
        #expect(rest < 32 << 20)
    }

    @Test func `lets a handler take longer than any client may`() async throws {
        let door = Door()
        let server = try makeServer {
            $0.deadlines.headInSeconds = 0.1
            $0.deadlines.bodyInSeconds = 0.1
            $0.deadlines.replyInSeconds = 0.1
        } handler: { request in
            await door.pass()
            return echo(request)
        }
        let client = try Client(port: server.port)
        client.send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n")
        await door.hasSeen(1)
        let isOtherCutOff = try await onThread { try Client(port: server.port).isEnded }
        #expect(isOtherCutOff)
        await door.open()
        let answer = try await onThread { client.receive() }
        #expect(answer == Answer(status: 200, body: "GET /a "))
        await server.stop()
    }

    @Test func `serves others once clients that fill every place are cut off`() async throws {
        let answer = try await talk {
            $0.connectionLimit = 4
            $0.deadlines.headInSeconds = 0.2
        } script: { server in
            let slow = try (0..<20).map { _ in try Client(port: server.port) }
            for client in slow { client.send("GET / HT") }
            let client = try Client(port: server.port)
            client.send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n")
            return client.receive()
        }
        #expect(answer == Answer(status: 200, body: "GET /a "))
    }

    @Test func `lets new clients in at once while slow ones hold every place`() async throws {
        let answers = try await talk {
            $0.connectionLimit = 16
            $0.deadlines.headInSeconds = 3600
            $0.deadlines.idleInSeconds = 3600
        } script: { server in
            let slow = try (0..<24).map { _ in try Client(port: server.port) }
            for client in slow { client.send("G") }
            return try (0..<10).map { _ in
                let client = try Client(port: server.port)
                client.send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n")
                return client.receive()
            }
        }
        #expect(answers == Array(repeating: Answer(status: 200, body: "GET /a "), count: 10))
    }

    @Test func `keeps those whose answers are being made while others give way`() async throws {
        let door = Door()
        let server = try makeServer {
            $0.connectionLimit = 16
            $0.deadlines.headInSeconds = 3600
        } handler: { request in
            await door.pass()
            return echo(request)
        }
        let working = try (0..<4).map { _ in try Client(port: server.port) }
        for client in working { client.send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n") }
        await door.hasSeen(4)
        let (slow, isOneEnded) = try await onThread {
            let slow = try (0..<40).map { _ in try Client(port: server.port) }
            return (slow, slow[0].isEnded)
        }
        await door.open()
        let answers = try await onThread { working.map { $0.receive() } }
        #expect(isOneEnded)
        #expect(answers == Array(repeating: Answer(status: 200, body: "GET /a "), count: 4))
        withExtendedLifetime(slow) {}
        await server.stop()
    }

    @Test func `closes what one client opens beyond its share`() async throws {
        let ended = try await talk {
            $0.connectionLimitPerClient = 2
        } script: { server in
            let held = try [Client(port: server.port), Client(port: server.port)]
            for client in held { client.send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n") }
            let statuses = held.map { $0.receive()?.status }
            let third = try Client(port: server.port)
            return (statuses, third.isEnded)
        }
        #expect(ended.0 == [200, 200])
        #expect(ended.1)
    }
}
