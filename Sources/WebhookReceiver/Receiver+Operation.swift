import MicroHTTPD

extension Receiver {
    /// Whether answers can be taken: the store answers.
    func readiness(_ request: HTTPRequest) async -> HTTPResponse {
        do {
            _ = try await store.revision()
            return HTTPResponse(text: "ready\n")
        } catch {
            log.error("not ready: \(error)")
            return reply(.notReady, to: request)
        }
    }

    /// What an operator watches, as Prometheus reads it.
    func metrics(_ request: HTTPRequest) async -> HTTPResponse {
        do {
            let text = MetricsText(try await store.counts()).text
            return HTTPResponse(
                contentType: "text/plain; version=0.0.4; charset=utf-8", bytes: Array(text.utf8))
        } catch {
            log.error("no figures: \(error)")
            return reply(.notReady, to: request)
        }
    }
}
