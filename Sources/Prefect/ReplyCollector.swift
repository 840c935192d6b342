import Foundation
import Synchronization

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Gathers the answers of one URL session, no longer than the limit, and follows no redirect.
final class ReplyCollector: NSObject, URLSessionDataDelegate, Sendable {
    private struct Pending {
        let waiter: CheckedContinuation<Result<PrefectReply, PrefectFailure>, Never>
        let startedAt = ContinuousClock.now
        var bytes: [UInt8] = []
        var breach: String?

        /// Whether the answer is still within the limits.
        mutating func take(_ data: Data, _ limitInBytes: Int, _ limitInSeconds: Double) -> Bool {
            if bytes.count + data.count > limitInBytes {
                breach = "an answer longer than \(limitInBytes) bytes"
            } else if ContinuousClock.now - startedAt > .seconds(limitInSeconds) {
                breach = "an answer that took longer than \(limitInSeconds) s"
            } else {
                bytes.append(contentsOf: data)
            }
            return breach == nil
        }
    }

    private let limitInBytes: Int
    private let limitInSeconds: Double
    private let pending = Mutex<[Int: Pending]>([:])

    /// The time limit is for answers that trickle in; the session's own is for silence.
    init(limitInBytes: Int, limitInSeconds: Double) {
        self.limitInBytes = limitInBytes
        self.limitInSeconds = limitInSeconds
    }

    /// Sends one request and waits for its whole answer.
    ///
    /// Cancelling the waiting task cancels the request: only once somebody waits for its end, which would else be lost.
    func reply(to request: URLRequest, in session: URLSession) async throws(PrefectFailure) -> PrefectReply {
        let task = session.dataTask(with: request)
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { waiter in
                pending.withLock { $0[task.taskIdentifier] = Pending(waiter: waiter) }
                task.resume()
                if Task.isCancelled { task.cancel() }
            }
        } onCancel: {
            if isAwaited(task) { task.cancel() }
        }
        return try result.get()
    }

    private func isAwaited(_ task: URLSessionTask) -> Bool {
        pending.withLock { $0[task.taskIdentifier] != nil }
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        let isOver = pending.withLock { pending in
            pending[dataTask.taskIdentifier]?.take(data, limitInBytes, limitInSeconds) == false
        }
        if isOver { dataTask.cancel() }
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        guard let one = pending.withLock({ $0.removeValue(forKey: task.taskIdentifier) }) else { return }
        one.waiter.resume(returning: outcome(of: one, task.response as? HTTPURLResponse, error))
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }

    private func outcome(of one: Pending, _ response: HTTPURLResponse?, _ error: (any Error)?)
        -> Result<PrefectReply, PrefectFailure>
    {
        if let breach = one.breach { return .failure(.unreadable(reason: breach)) }
        if let error { return .failure(PrefectFailure(error)) }
        guard let response else { return .failure(.cut(reason: "no answer came")) }
        return .success(
            PrefectReply(
                status: response.statusCode, bytes: one.bytes,
                date: response.value(forHTTPHeaderField: "Date").flatMap(Date.init(httpDate:))))
    }
}

extension PrefectFailure {
    /// Sorts an error of the HTTP library by whether the request may have arrived.
    fileprivate init(_ error: any Error) {
        switch (error as? URLError)?.code {
        case .cannotConnectToHost: self = .notSent(reason: "the connection was refused")
        case .cannotFindHost, .dnsLookupFailed: self = .notSent(reason: "its host name is not known")
        case .unsupportedURL, .badURL: self = .notSent(reason: "its URL is not one for HTTP")
        case .timedOut: self = .timedOut
        case .cancelled: self = .cut(reason: "the request was called off")
        default: self = .cut(reason: "the connection was cut")
        }
    }
}
