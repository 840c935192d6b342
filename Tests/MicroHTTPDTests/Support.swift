import Foundation
import MicroHTTPD
import Synchronization

/// Runs a script that blocks on a thread of its own: Swift's few threads belong to the handlers.
func onThread<Result: Sendable>(_ script: @escaping @Sendable () throws -> Result) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread { continuation.resume(with: Swift.Result { try script() }) }
    }
}

/// A server on a free port of this machine.
func makeServer(
    _ configure: (inout HTTPServerConfiguration) -> Void = { _ in },
    immediate: @escaping @Sendable (HTTPRequest) -> HTTPResponse? = { _ in nil },
    handler: @escaping @Sendable (HTTPRequest) async -> HTTPResponse
) throws -> HTTPServer {
    var configuration = HTTPServerConfiguration(listen: .tcp(host: "127.0.0.1", port: 0))
    configure(&configuration)
    return try HTTPServer(configuration: configuration, immediate: immediate, handler: handler)
}

/// Answers with what it was asked, so that tests can compare whole requests.
@Sendable func echo(_ request: HTTPRequest) -> HTTPResponse {
    HTTPResponse(
        text: "\(request.method.rawValue) \(request.target) \(String(decoding: request.body, as: UTF8.self))")
}

/// Runs a script against a server that `echo` answers for, then stops it.
func talk<Result: Sendable>(
    _ configure: (inout HTTPServerConfiguration) -> Void = { _ in },
    script: @escaping @Sendable (HTTPServer) throws -> Result
) async throws -> Result {
    let server = try makeServer(configure, handler: echo)
    let result = try await onThread { try script(server) }
    await server.stop()
    return result
}

/// A door that handlers wait at until the test opens it, and that counts who came.
actor Door {
    private var isOpen = false
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var watcher: (count: Int, continuation: CheckedContinuation<Void, Never>)?
    private var arrived = 0

    /// Waits until the door is open.
    func pass() async {
        arrived += 1
        if let watcher, arrived >= watcher.count {
            self.watcher = nil
            watcher.continuation.resume()
        }
        guard !isOpen else { return }
        await withCheckedContinuation { waiting.append($0) }
    }

    /// Waits until so many came to the door.
    func hasSeen(_ count: Int) async {
        guard arrived < count else { return }
        await withCheckedContinuation { watcher = (count, $0) }
    }

    func open() {
        isOpen = true
        for continuation in waiting { continuation.resume() }
        waiting = []
    }
}
