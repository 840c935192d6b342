import Glibc
import MicroHTTPD
import Testing

@Suite(.timeLimit(.minutes(1)))
struct TLSIdentityTests {
    @Test func `does not wait at a FIFO, and takes none`() async throws {
        let path = "/tmp/microhttpd-\(getpid())-\(UInt32.random(in: 0...UInt32.max)).pem"
        #expect(mkfifo(path, 0o600) == 0)
        defer { unlink(path) }
        let refusal = HTTPServerError.unusableTLS(path: path, reason: "it is no regular file")
        await #expect(throws: refusal) {
            try await onThread { _ = try TLSIdentity(certificateFile: path, keyFile: path) }
        }
    }
}
