import MicroHTTPD
import Testing

@Suite
struct ListenAddressTests {
    @Test(arguments: [
        ("127.0.0.1:8080", ListenAddress.tcp(host: "127.0.0.1", port: 8080)),
        ("[::1]:0", .tcp(host: "::1", port: 0)),
        ("localhost:65535", .tcp(host: "localhost", port: 65535)),
        ("unix:/run/a:b.sock", .unix(path: "/run/a:b.sock")), ("systemd", .systemd),
    ])
    func `reads and writes an address`(text: String, address: ListenAddress) throws {
        #expect(try ListenAddress(text) == address)
        #expect(address.description == text)
    }

    @Test(arguments: [
        "", "8080", ":8080", "127.0.0.1", "127.0.0.1:", "127.0.0.1:65536", "a:-1", "::1:80", "[a]:80",
        "unix:",
    ])
    func `refuses what is none`(text: String) {
        #expect(throws: HTTPServerError.notAnAddress(text)) { try ListenAddress(text) }
    }
}
