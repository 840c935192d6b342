import Foundation
import MicroHTTPD
import Pages
import RunStore

/// The query of `GET /history`.
struct HistoryRequest: Equatable {
    static let entriesPerPage = 100

    /// The longest text that is looked for, in bytes.
    private static let longestText = 200

    let search: HistoryPage.Search

    /// Lines before this one alone; `nil` for the newest.
    let before: Int64?

    /// What the store is asked for; fields that were left blank ask for nothing.
    var query: LedgerQuery {
        var query = LedgerQuery()
        query.text = search.text.isEmpty ? nil : search.text
        query.event = LedgerEvent(rawValue: search.event)
        query.reviewer = search.reviewer.isEmpty ? nil : search.reviewer
        query.before = before
        return query
    }

    /// What is asked for, or what is wrong with it.
    static func read(_ request: HTTPRequest) -> Result<HistoryRequest, Problem> {
        func text(_ name: String) -> String {
            (request.queryValue(name) ?? "").trimmingCharacters(in: .whitespaces)
        }
        let search = HistoryPage.Search(
            text: text("text"), event: text("event"), reviewer: text("reviewer"))
        guard search.text.utf8.count <= longestText, search.reviewer.utf8.count <= longestText else {
            return .failure(.malformed("text and reviewer are \(longestText) bytes at most."))
        }
        guard search.event.isEmpty || LedgerEvent(rawValue: search.event) != nil else {
            let events = LedgerEvent.allCases.map(\.rawValue).joined(separator: ", ")
            return .failure(.malformed("event is one of \(events)."))
        }
        let before = Int64(text("before"))
        guard text("before").isEmpty || before != nil else {
            return .failure(.malformed("before is the number of an entry."))
        }
        return .success(HistoryRequest(search: search, before: before))
    }

    /// The way to the same search from another entry on; `nil` for the newest.
    func address(before sequence: Int64?) -> String {
        let fields = [
            ("text", search.text), ("event", search.event), ("reviewer", search.reviewer),
            ("before", sequence.map { String($0) } ?? ""),
        ]
        let query = fields.filter { !$0.1.isEmpty }.map { "\($0.0)=\(Self.escaped($0.1))" }
        return query.isEmpty ? "history" : "history?" + query.joined(separator: "&")
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
