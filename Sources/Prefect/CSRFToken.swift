import Synchronization

/// The token that a server with CSRF protection gave to this client.
///
/// It lives an hour and is asked for anew when refused.
///
/// Source: Prefect's `Prefect-Csrf-Token` and `Prefect-Csrf-Client` headers.
final class CSRFToken: Sendable {
    /// The name under which the server keeps the token: random, for every process has its own.
    let client = "countersign-\(UInt64.random(in: .min ... .max))"

    private let kept = Mutex<String?>(nil)

    var value: String? { kept.withLock { $0 } }

    func keep(_ fresh: String) {
        kept.withLock { $0 = fresh }
    }
}
