import MicroHTTPD
import Testing

@Suite(.timeLimit(.minutes(2)))
struct HTTPServerTests {
    @Test func `hands the handler the whole request`() async throws {
        let server = try makeServer { request in
            let query = request.query.map { "\($0.name)=\($0.value)" }
            let headers = request.headers.fields.map { "\($0.name):\($0.value)" }
            return HTTPResponse(
                text:
                    "\(request.method) \(request.segments) \(query) \(headers) \(request.body) \(request.remoteAddress)"
            )
        }
        let answer = try await onThread {
            let client = try Client(port: server.port)
            client.send("POST /a%20b//c/?q=%C3%A9+1&q&=2 HTTP/1.1\r\nHost: x\r\nx-B: 1\r\nX-b:  2 \r\n")
            client.send("Content-Length: 3\r\n\r\n\u{0}ab")
            return client.receive()
        }
        let expected = """
            post ["a b", "", "c", ""] ["q=é 1", "q=", "=2"] \
            ["Host:x", "x-B:1", "X-b:2", "Content-Length:3"] [0, 97, 98] 127.0.0.1
            """
        #expect(answer == Answer(status: 200, body: expected))
        await server.stop()
    }

    @Test func `keeps the connection for the next request`() async throws {
        let answers = try await talk { server in
            let client = try Client(port: server.port)
            return (0..<3).map { index in
                client.send("GET /\(index) HTTP/1.1\r\nHost: x\r\n\r\n")
                return client.receive()
            }
        }
        #expect(answers == (0..<3).map { Answer(status: 200, body: "GET /\($0) ") })
    }

    @Test func `answers pipelined requests in their order`() async throws {
        let answers = try await talk { server in
            let client = try Client(port: server.port)
            client.send((0..<20).map { "GET /\($0) HTTP/1.1\r\nHost: x\r\n\r\n" }.joined())
            return (0..<20).map { _ in client.receive() }
        }
        #expect(answers == (0..<20).map { Answer(status: 200, body: "GET /\($0) ") })
    }

    @Test func `never takes what follows a body for a request`() async throws {
        let (answer, isEnded) = try await talk { server in
            let client = try Client(port: server.port)
            client.send(
                "POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nokGET /b HTTP/1.1\r\nHost: x\r\n\r\n"
            )
            return (client.receive(), client.isEnded)
        }
        #expect(answer == Answer(status: 200, body: "POST /a ok"))
        #expect(answer?["connection"] == "close")
        #expect(isEnded)
    }

    @Test func `sends the head alone for HEAD`() async throws {
        let (head, next) = try await talk { server in
            let client = try Client(port: server.port)
            client.send("HEAD /a HTTP/1.1\r\nHost: x\r\n\r\n")
            let head = client.receive(hasBody: false)
            client.send("GET /b HTTP/1.1\r\nHost: x\r\n\r\n")
            return (head, client.receive())
        }
        #expect(head == Answer(status: 200, body: ""))
        #expect(head?["content-length"] == "8")
        #expect(next == Answer(status: 200, body: "GET /b "))
    }

    @Test func `takes a body in pieces up to the limit`() async throws {
        let body = String(repeating: "x", count: 100_000)
        let answer = try await talk {
            $0.bodyLimitInBytes = 100_000
        } script: { server in
            let client = try Client(port: server.port)
            client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n")
            client.send(body)
            return client.receive()
        }
        #expect(answer == Answer(status: 200, body: "POST / \(body)"))
    }

    @Test func `lets a body over the limit pass by unread and refuses it`() async throws {
        let answer = try await talk {
            $0.bodyLimitInBytes = 99_999
        } script: { server in
            let client = try Client(port: server.port)
            client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n\r\n")
            client.send(String(repeating: "x", count: 100_000))
            return client.receive()
        }
        #expect(answer == Answer(status: 413, body: "The body is too large: send less.\n"))
        #expect(answer?["connection"] == "close")
    }

    @Test(arguments: [("/long/1", 11, 200), ("/long/1", 12, 413), ("/long", 10, 200), ("/long", 11, 413)])
    func `takes a longer body where the path has a limit of its own`(path: String, length: Int, status: Int)
        async throws
    {
        let answer = try await talk {
            $0.bodyLimitInBytes = 10
            $0.pathLimitInBytes = { $0.count == 2 && $0[0] == "long" ? 11 : nil }
        } script: { server in
            let client = try Client(port: server.port)
            client.send("POST \(path) HTTP/1.1\r\nHost: x\r\nContent-Length: \(length)\r\n\r\n")
            client.send(String(repeating: "x", count: length))
            return client.receive()
        }
        #expect(answer?.status == status)
    }

    @Test func `refuses a body over the limit at once when the client asks first`() async throws {
        let answer = try await talk {
            $0.bodyLimitInBytes = 10
        } script: { server in
            let client = try Client(port: server.port)
            client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 11\r\nExpect: 100-continue\r\n\r\n")
            return client.receive()
        }
        #expect(answer == Answer(status: 413, body: "The body is too large: send less.\n"))
    }

    @Test func `tells the methods that it takes`() async throws {
        let answer = try await talk {
            $0.methods = [.delete, .get]
        } script: { server in
            let client = try Client(port: server.port)
            client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n")
            return client.receive()
        }
        #expect(answer?.status == 405)
        #expect(answer?["allow"] == "GET, DELETE")
    }

    @Test func `takes DELETE with and without a length`() async throws {
        let answers = try await talk {
            $0.methods = [.delete]
        } script: { server in
            try ["", "Content-Length: 0\r\n", "Content-Length: 2\r\n"].map { field in
                let client = try Client(port: server.port)
                client.send("DELETE /a HTTP/1.1\r\nHost: x\r\n\(field)\r\nhi")
                return client.receive()
            }
        }
        #expect(answers.map { $0?.body } == ["DELETE /a ", "DELETE /a ", "DELETE /a hi"])
    }

    @Test func `sends the caller's fields but never another line or its own framing`() async throws {
        let server = try makeServer { _ in
            var response = HTTPResponse(status: 201, text: "ok")
            response.headers.set("Location", to: "/a\r\nX-Injected: 1")
            response.headers.set("Content-Length", to: "99")
            response.headers.set("Connection", to: "upgrade")
            response.headers.set("X-Own", to: "é")
            return response
        }
        let answer = try await onThread {
            let client = try Client(port: server.port)
            client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
            return client.receive()
        }
        var fields = answer?.fields
        #expect(fields?.removeValue(forKey: "date")?.hasSuffix(" GMT") == true)
        #expect(fields == ["content-length": "2", "content-type": "text/plain; charset=utf-8", "x-own": "é"])
        await server.stop()
    }

    @Test func `answers on the loop what needs no waiting`() async throws {
        let server = try makeServer(immediate: { $0.segments == ["now"] ? HTTPResponse(text: "now") : nil }) {
            _ in
            HTTPResponse(text: "later")
        }
        let answers = try await onThread {
            let client = try Client(port: server.port)
            client.send("GET /now HTTP/1.1\r\nHost: x\r\n\r\nGET /later HTTP/1.1\r\nHost: x\r\n\r\n")
            return [client.receive(), client.receive()]
        }
        #expect(answers == [Answer(status: 200, body: "now"), Answer(status: 200, body: "later")])
        await server.stop()
    }

    @Test func `keeps 200 slow handlers at once with two threads`() async throws {
        let door = Door()
        let server = try makeServer { request in
            await door.pass()
            return echo(request)
        }
        let clients = try (0..<200).map { index in
            let client = try Client(port: server.port)
            client.send("GET /\(index) HTTP/1.1\r\nHost: x\r\n\r\n")
            return client
        }
        await door.hasSeen(200)
        await door.open()
        let answers = try await onThread { clients.map { $0.receive() } }
        #expect(answers == (0..<200).map { Answer(status: 200, body: "GET /\($0) ") })
        await server.stop()
    }

    @Test func `survives clients that leave while their handlers work`() async throws {
        let door = Door()
        let server = try makeServer { request in
            if request.segments == ["slow"] { await door.pass() }
            return echo(request)
        }
        do {
            let clients = try (0..<50).map { _ in try Client(port: server.port) }
            for client in clients {
                client.send("POST /slow HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\n.")
            }
            await door.hasSeen(50)
        }
        await door.open()
        let answer = try await onThread {
            let client = try Client(port: server.port)
            client.send("GET /next HTTP/1.1\r\nHost: x\r\n\r\n")
            return client.receive()
        }
        #expect(answer == Answer(status: 200, body: "GET /next "))
        await server.stop()
    }

    @Test func `listens on the address that it was given`() async throws {
        let server = try makeServer({ $0.listen = .tcp(host: "localhost", port: 0) }, handler: echo)
        #expect(server.port != 0)
        #expect(server.address == .tcp(host: "localhost", port: server.port))
        await server.stop()
    }

    @Test(.enabled(if: Client.hasIPv6, "this machine has no IPv6 loopback"))
    func `listens on IPv6`() async throws {
        let server = try makeServer({ $0.listen = .tcp(host: "::1", port: 0) }) { request in
            HTTPResponse(text: request.remoteAddress)
        }
        let answer = try await onThread {
            let client = try Client(loopback6: server.port)
            client.send("GET / HTTP/1.1\r\nHost: [::1]\r\n\r\n")
            return client.receive()
        }
        #expect(answer == Answer(status: 200, body: "::1"))
        await server.stop()
    }

    @Test func `says why it cannot listen`() async throws {
        let server = try makeServer(handler: echo)
        let taken = server.port
        #expect(
            throws: HTTPServerError.cannotListen(
                address: "127.0.0.1:\(taken)", reason: "Address already in use")
        ) {
            try makeServer({ $0.listen = .tcp(host: "127.0.0.1", port: taken) }, handler: echo)
        }
        #expect(
            throws: HTTPServerError.cannotListen(
                address: "192.0.2.1:0", reason: "Cannot assign requested address")
        ) {
            try makeServer({ $0.listen = .tcp(host: "192.0.2.1", port: 0) }, handler: echo)
        }
        await server.stop()
    }
}
