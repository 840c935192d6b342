import Foundation
import JSON

/// One answer of the API, as it came.
struct PrefectReply: Sendable {
    let status: Int

    let bytes: [UInt8]

    /// The server's clock, from the `Date` header.
    let date: Date?

    /// The body as JSON.
    ///
    /// Deep and repetitive documents pass: a run's parameters are not ours to judge.
    func json() throws(PrefectFailure) -> JSONValue {
        do {
            return try JSONDocument(bytes: bytes, options: .prefect).root
        } catch {
            throw .unreadable(reason: "not JSON at line \(error.line), column \(error.column)")
        }
    }

    /// The failure that the status stands for; `nil` for success.
    var failure: PrefectFailure? {
        switch status {
        case 200...299: nil
        case 401: .unauthorized
        case 300...399: .unreadable(reason: "a redirect (HTTP \(status)), which is not followed")
        default: .status(status)
        }
    }
}

extension PrefectReply {
    /// Whether the server itself says that the thing is gone.
    ///
    /// A proxy's 404, or that of a path which the server does not have ("Not Found"), says nothing about the thing:
    /// an answer must not be given up for it.
    var saysNotThere: Bool {
        status == 404 && (try? json()["detail"]?.string?.hasSuffix(" not found")) == true
    }
}
