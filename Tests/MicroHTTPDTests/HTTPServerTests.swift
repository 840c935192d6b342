import Testing

import MicroHTTPD

@Suite
struct HTTPServerTests {
    @Test func `answers a request with what the handler returns`() async throws {
        let server = try HTTPServer(configuration: .init(listen: .tcp(host: "127.0.0.1", port: 0))) {
            request in
            HTTPResponse(text: "\(request.method.rawValue) \(request.segments)")
        }
        let client = try Client(port: server.port)
        client.send("GET /a%20b/c HTTP/1.1\r\nHost: x\r\n\r\n")
        #expect(client.receive() == Answer(status: 200, body: "GET [\"a b\", \"c\"]"))
        await server.stop()
    }
}
