import Foundation

extension String {
    /// The text percent-encoded so that it stays one segment of a path, or one value of a query.
    var pathSegment: String {
        addingPercentEncoding(withAllowedCharacters: .init(charactersIn: Self.unreserved)) ?? ""
    }

    private static var unreserved: String {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
    }
}
