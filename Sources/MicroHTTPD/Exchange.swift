import CMicroHTTPD
import Synchronization

/// One request and its answer, from the request line to libmicrohttpd's last word about them.
///
/// libmicrohttpd's loop drives it forward; while the handler works, on a thread of Swift's, the connection is
/// suspended and no loop waits.
final class Exchange: Sendable {
    /// When to come again to a server that was busy.
    private static let busyForSeconds = 10

    private let core: ServerCore
    private let target: String
    private let state = Mutex(State())
    private let feed = Mutex<StreamFeed?>(nil)

    init(core: ServerCore, target: String) {
        self.core = core
        self.target = target
    }

    /// Takes one more step with what libmicrohttpd has; `upload` is empty but for pieces of the body.
    ///
    /// - Returns: whether to go on; the connection is to be closed when not.
    func advance(
        _ connection: Connection, method: UnsafePointer<CChar>, version: UnsafePointer<CChar>,
        upload: UnsafeRawBufferPointer
    ) -> Bool {
        switch state.withLock({ $0.step(upload) }) {
        case .judge:
            judge(RequestHead(of: connection, target: target, method: method, version: version), connection)
        case .goOn: true
        case .giveUp: false
        case .work(let request): work(on: request, connection)
        case .refuse(let refusal): refuse(refusal, connection)
        case .answer(let response, let closes): reply(response, connection, closes: closes)
        }
    }

    /// Answers in the handler's place, for the server is to stop now.
    func abandon() {
        let response = core.configuration.refusal(.stopping, HTTPHeaders())
        state.withLock { $0.answer(response) }?.cancel()
    }

    /// Ends it, after libmicrohttpd's last word: its body is no longer under way.
    func complete() {
        core.bodies.giveBack(state.withLock { $0.takeLength() })
        if let feed = feed.withLock({ $0.take() }) { core.streams.close(feed) }
    }

    /// Judges the head; a body too large, or for which there is no room now, is first read and dropped, so that its sender can read the refusal.
    private func judge(_ head: RequestHead, _ connection: Connection) -> Bool {
        do throws(HTTPRefusal) {
            let (request, length) = try core.gate.admit(head)
            guard core.bodies.take(length) else { throw .busy }
            state.withLock { $0.expect(request, length: length) }
            connection.record?.turn(to: .body, until: core.bodyDeadline)
            return true
        } catch {
            guard core.gate.lets(head, passBefore: error) else { return refuse(error, connection) }
            state.withLock { $0.drop(error) }
            connection.record?.turn(to: .body, until: core.bodyDeadline)
            return true
        }
    }

    /// Answers now what needs no waiting, else suspends the connection and starts the handler.
    ///
    /// The lock makes the handler's end wait until the connection is suspended.
    private func work(on request: HTTPRequest, _ connection: Connection) -> Bool {
        if let response = core.immediate(request) {
            return reply(
                response.answering(request.method), connection, closes: request.method.takesBody)
        }
        connection.record?.turn(to: .working, until: SteadyClock.never)
        let hasBegun = state.withLock { state in
            guard core.begin(self) else { return false }
            connection.suspend()
            state.phase = .working(connection, Task { await self.finish(request) })
            return true
        }
        return hasBegun || refuse(.stopping, connection)
    }

    private func finish(_ request: HTTPRequest) async {
        let response = await core.handler(request).answering(request.method)
        _ = state.withLock { $0.answer(response) }
        core.end(self)
    }

    private func refuse(_ refusal: HTTPRefusal, _ connection: Connection) -> Bool {
        var response = core.configuration.refusal(refusal, connection.headers)
        if refusal == .busy { response.headers.set("Retry-After", to: "\(Self.busyForSeconds)") }
        if refusal == .unknownMethod { response.headers.set("Allow", to: core.gate.allowedMethods) }
        return reply(response, connection, closes: true)
    }

    private func reply(_ response: HTTPResponse, _ connection: Connection, closes: Bool) -> Bool {
        if case .stream(let stream) = response.body { return start(stream, response, connection) }
        guard let reply = Reply.of(response, closes: closes || core.isDraining) else { return false }
        connection.record?.turn(to: .replying, until: core.replyDeadline(response.body.count))
        return connection.queue(reply)
    }

    /// Begins a stream, if there may be one more; libmicrohttpd reads it until it ends.
    private func start(_ stream: HTTPStream, _ response: HTTPResponse, _ connection: Connection) -> Bool {
        let feed = StreamFeed(stream, on: connection, core)
        do throws(HTTPRefusal) { try core.streams.open(feed) } catch { return refuse(error, connection) }
        self.feed.withLock { $0 = feed }
        connection.record?.feed = feed
        guard let reply = Reply(response, closes: false, feed: feed) else { return false }
        connection.record?.turn(to: .replying, until: core.replyDeadline(0))
        return connection.queue(reply)
    }
}
