import MicroHTTPD
import Testing

@Suite(.timeLimit(.minutes(2)))
struct GateTests {
    @Test(arguments: [
        ("review.example", 200), ("REVIEW.example", 200), ("review.example:8443", 200), ("127.0.0.1:80", 200),
        ("127.0.0.1", 421), ("127.0.0.1:81", 421), ("example", 421), ("x.review.example", 421),
        ("review.example:x", 421),
        ("[::1]:80", 200), ("[::1]", 200), ("[::2]", 421),
    ])
    func `answers only for its own hosts`(host: String, status: Int) async throws {
        let answer = try await talk {
            $0.hosts = ["review.example", "127.0.0.1:80", "[::1]"]
        } script: { server in
            let client = try Client(port: server.port)
            client.send("GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n")
            return client.receive()
        }
        #expect(answer?.status == status)
    }

    @Test func `lets its caller word the refusals`() async throws {
        let answer = try await talk {
            $0.refusal = { refusal, _ in
                HTTPResponse(status: refusal.status, text: "\(refusal.status) by me")
            }
        } script: { server in
            let client = try Client(port: server.port)
            client.send("GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n")
            return client.receive()
        }
        #expect(answer == Answer(status: 400, body: "400 by me"))
        #expect(answer?["connection"] == "close")
    }

    @Test(arguments: [
        "A:", "A: ", "A:  1  ", "A:\t1\t", "A:1", "A: \u{A0}é", "Cookie: a=b; c=d", "A: 1\r\nA: 2",
    ])
    func `takes every lawful spelling of a field`(field: String) async throws {
        let answers = try await talk(script: { server in
            let client = try Client(port: server.port)
            return [1, 2].map { _ in
                client.send("GET /a HTTP/1.1\r\n\(field)\r\nHost: x\r\n\(field)\r\n\r\n")
                return client.receive()
            }
        })
        #expect(answers == [Answer(status: 200, body: "GET /a "), Answer(status: 200, body: "GET /a ")])
    }

    @Test(arguments: [
        HostileCase.version, HostileCase.targets, HostileCase.fields, HostileCase.framing, HostileCase.heads,
    ])
    func `refuses, closes, and answers the next client`(cases: [HostileCase]) async throws {
        let server = try makeServer(handler: echo)
        for hostile in cases {
            let (statuses, next) = try await onThread {
                let client = try Client(port: server.port)
                client.send(hostile.bytes)
                let statuses = client.statuses()
                let other = try Client(port: server.port)
                other.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
                return (statuses, other.receive())
            }
            #expect(statuses == hostile.statuses, "\(hostile.name)")
            #expect(next == Answer(status: 200, body: "GET / "), "after \(hostile.name)")
        }
        await server.stop()
    }
}
