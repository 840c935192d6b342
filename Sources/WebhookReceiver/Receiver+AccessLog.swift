import Logging
import MicroHTTPD
import Telemetry

extension Receiver {
    /// A line about a request that may have changed something: what it came to, how long it took and from where.
    ///
    /// Of the path only the route: the addresses of pages and receipts open them.
    func note(
        _ request: HTTPRequest, to route: Route, _ status: Int, _ refusal: Refusal?,
        since start: ContinuousClock.Instant
    ) {
        var fields: Logger.Metadata = [
            "client": "\(request.clientAddress.isEmpty ? "unix" : request.clientAddress)",
            "method": "\(request.method.rawValue)", "ms": "\((ContinuousClock.now - start).milliseconds)",
            "route": "\(route.name)", "status": "\(status)",
        ]
        if let refusal { fields["reason"] = "\(refusal.rawValue)" }
        log.info("request", metadata: fields)
    }
}

extension Duration {
    fileprivate var milliseconds: Int64 {
        components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    }
}
