import Foundation

extension Date {
    /// Reads an RFC 3339 timestamp with any number of fraction digits, as Prefect writes them; `nil` for other texts.
    init?(timestamp: String) {
        guard let start = timestamp.firstIndex(of: ".") else {
            guard let whole = try? Date(timestamp, strategy: .iso8601) else { return nil }
            self = whole
            return
        }
        let end =
            timestamp[start...].dropFirst().firstIndex { !("0"..."9").contains($0) } ?? timestamp.endIndex
        guard let whole = try? Date(timestamp[..<start] + timestamp[end...], strategy: .iso8601),
            let fraction = Double("0" + timestamp[start..<end])
        else { return nil }
        self = whole.addingTimeInterval(fraction)
    }

    /// Reads the date of an HTTP header, as in `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110, section 5.6.7).
    init?(httpDate: String) {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let parts = httpDate.split(separator: " ")
        guard parts.count == 6, let month = months.firstIndex(of: String(parts[2])) else { return nil }
        let number = month < 9 ? "0\(month + 1)" : "\(month + 1)"
        self.init(timestamp: "\(parts[3])-\(number)-\(parts[1])T\(parts[4])Z")
    }
}
