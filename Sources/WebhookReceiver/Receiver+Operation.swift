import Logging
import MicroHTTPD
import RunStore
import Telemetry
import Templates

extension Receiver {
    /// Whether answers can be taken: the store can be read, and written since a change last failed.
    func readiness(_ request: HTTPRequest) async -> HTTPResponse {
        do {
            try await store.checkReadiness()
            return HTTPResponse(text: "ready\n")
        } catch {
            log.error("not ready", metadata: ["reason": "\(error)"])
            return reply(.notReady, to: request)
        }
    }

    /// What an operator watches, as Prometheus reads it.
    func metrics(_ request: HTTPRequest) async -> HTTPResponse {
        guard metricsAccess.admits(request, apiToken: apiToken) else { return needsToken(request) }
        var state: (StoreCounts, Int64)?
        do { state = (try await store.counts(), try await store.ledgerHead().sequence) } catch {
            log.error("the store's figures cannot be read", metadata: ["reason": "\(error)"])
        }
        let text = MetricsText(state, figures).text
        return HTTPResponse(
            contentType: "text/plain; version=0.0.4; charset=utf-8", bytes: Array(text.utf8))
    }

    /// A file of the receiver's own pages; its name changes with its content.
    func file(_ asset: Asset, for request: HTTPRequest) -> HTTPResponse {
        var response =
            assetBodies[asset.fileName]?.response(to: request, contentType: asset.contentType)
            ?? HTTPResponse(contentType: asset.contentType, bytes: asset.bytes)
        response.headers.set("Cache-Control", to: "public, max-age=31536000, immutable")
        return response
    }
}
