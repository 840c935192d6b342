import Logging
import MicroHTTPD
import RunStore
import Templates

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

    /// A file of the receiver's own pages; its name changes with its content.
    func file(_ asset: Asset) -> HTTPResponse {
        var response = HTTPResponse(contentType: asset.contentType, bytes: Array(asset.text.utf8))
        response.headers.set("Cache-Control", to: "public, max-age=31536000, immutable")
        return response
    }
}
