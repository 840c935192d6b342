import Glibc
import MicroHTTPD
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(2)))
struct StopTests {
    @Test func `finishes what it accepted`() async throws {
        let door = Door()
        let server = try makeServer { request in
            await door.pass()
            return echo(request)
        }
        let client = try Client(port: server.port)
        client.send("POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nhi")
        await door.hasSeen(1)
        async let stopped: Void = server.stop(graceInSeconds: 60)
        await door.open()
        let answer = try await onThread { client.receive() }
        await stopped
        #expect(answer == Answer(status: 200, body: "POST /a hi"))
    }

    @Test func `lets its owner and group alone connect to its UNIX socket`() async throws {
        let path = "/tmp/microhttpd-\(getpid())-\(UInt32.random(in: 0...UInt32.max)).sock"
        let server = try makeServer({ $0.listen = .unix(path: path) }, handler: echo)
        var status = stat()
        #expect(stat(path, &status) == 0)
        #expect(status.st_mode & 0o777 == 0o660)
        await server.stop()
    }

    @Test func `removes the path of its UNIX socket`() async throws {
        let path = "/tmp/microhttpd-\(getpid())-\(UInt32.random(in: 0...UInt32.max)).sock"
        let server = try makeServer({ $0.listen = .unix(path: path) }, handler: echo)
        let client = try Client(path: path)
        let answer = try await onThread {
            client.send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n")
            return client.receive()
        }
        #expect(answer == Answer(status: 200, body: "GET /a "))
        #expect(
            throws: HTTPServerError.cannotListen(address: "unix:\(path)", reason: "Address already in use")
        ) {
            try makeServer({ $0.listen = .unix(path: path) }, handler: echo)
        }
        await server.stop()
        #expect(access(path, F_OK) != 0)
    }

    @Test func `makes no way for its UNIX socket at the cost of a file`() throws {
        let path = "/tmp/microhttpd-\(getpid())-\(UInt32.random(in: 0...UInt32.max)).txt"
        defer { unlink(path) }
        close(open(path, O_CREAT | O_WRONLY, 0o600))
        #expect(
            throws: HTTPServerError.cannotListen(
                address: "unix:\(path)", reason: "what lies there is no socket")
        ) {
            try makeServer({ $0.listen = .unix(path: path) }, handler: echo)
        }
        #expect(access(path, F_OK) == 0)
    }

    @Test func `replaces a UNIX socket that nobody listens at`() async throws {
        let path = "/tmp/microhttpd-\(getpid())-\(UInt32.random(in: 0...UInt32.max)).sock"
        let first = try makeServer({ $0.listen = .unix(path: path) }, handler: echo)
        let aside = path + ".aside"
        #expect(rename(path, aside) == 0)
        await first.stop()
        #expect(rename(aside, path) == 0)
        let second = try makeServer({ $0.listen = .unix(path: path) }, handler: echo)
        await second.stop()
        #expect(access(path, F_OK) != 0)
    }

    @Test func `leaves what lies at its path in place of its UNIX socket`() async throws {
        let path = "/tmp/microhttpd-\(getpid())-\(UInt32.random(in: 0...UInt32.max)).sock"
        let first = try makeServer({ $0.listen = .unix(path: path) }, handler: echo)
        unlink(path)
        let second = try makeServer({ $0.listen = .unix(path: path) }, handler: echo)
        await first.stop()
        #expect(access(path, F_OK) == 0)
        await second.stop()
        #expect(access(path, F_OK) != 0)
    }

    @Test func `does not wait for idle clients`() async throws {
        let server = try makeServer(handler: echo)
        let clients = try [Client(port: server.port), Client(port: server.port)]
        let answer = try await onThread {
            clients[0].send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n")
            return clients[0].receive()
        }
        #expect(answer?.status == 200)
        await server.stop(graceInSeconds: 3600)
        let areEnded = try await onThread { clients.map(\.isEnded) }
        #expect(areEnded == [true, true])
    }

    @Test func `closes a connection that was kept when its request began`() async throws {
        let door = Door()
        let server = try makeServer { request in
            await door.pass()
            return echo(request)
        }
        let client = try Client(port: server.port)
        client.send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n")
        await door.hasSeen(1)
        async let stopped: Void = server.stop(graceInSeconds: 3600)
        await door.open()
        let (answer, isEnded) = try await onThread { (client.receive(), client.isEnded) }
        await stopped
        #expect(answer == Answer(status: 200, body: "GET /a "))
        #expect(isEnded)
    }

    @Test func `cancels handlers still at work after the grace and tells their clients`() async throws {
        let door = Door()
        let wasCancelled = Mutex(false)
        let server = try makeServer { request in
            await door.pass()
            wasCancelled.withLock { $0 = Task.isCancelled }
            return echo(request)
        }
        let client = try Client(port: server.port)
        client.send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n")
        await door.hasSeen(1)
        await server.stop(graceInSeconds: 0)
        let answer = try await onThread { client.receive() }
        #expect(answer == Answer(status: 503, body: "The server is stopping: try again in a moment.\n"))
        await door.open()
        while !wasCancelled.withLock({ $0 }) { await Task.yield() }
    }

    @Test func `may be stopped twice, or dropped while handlers work`() async throws {
        let door = Door()
        let client: Client
        do {
            let server = try makeServer { request in
                await door.pass()
                return echo(request)
            }
            client = try Client(port: server.port)
            client.send("GET /a HTTP/1.1\r\nHost: x\r\n\r\n")
            await door.hasSeen(1)
        }
        await door.open()
        let server = try makeServer(handler: echo)
        await server.stop()
        await server.stop()
    }
}
