import MicroHTTPD
import RunStore

/// The query of `GET /api/runs`.
struct RunListQuery: Equatable {
    static let longestPage = 200

    let status: EmbeddedRun.Status?
    let limit: Int
    let cursor: EmbeddedRunList.Cursor?

    static func read(_ request: HTTPRequest) -> Result<RunListQuery, Problem> {
        var status: EmbeddedRun.Status?
        if let text = request.queryValue("status") {
            status = EmbeddedRun.Status(rawValue: text)
            guard status != nil else {
                return .failure(.malformed("status is one of \(EmbeddedRun.Status.names)."))
            }
        }
        guard let limit = Int(request.queryValue("limit") ?? "50"), 1...longestPage ~= limit else {
            return .failure(.malformed("limit is a whole number from 1 to \(longestPage)."))
        }
        var cursor: EmbeddedRunList.Cursor?
        if let text = request.queryValue("cursor") {
            cursor = EmbeddedRunList.Cursor(text)
            guard cursor != nil else { return .failure(.malformed("cursor is the next of an earlier page.")) }
        }
        return .success(RunListQuery(status: status, limit: limit, cursor: cursor))
    }
}

extension EmbeddedRun.Status {
    fileprivate static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
