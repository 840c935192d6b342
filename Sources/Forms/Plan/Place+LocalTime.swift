import JSON
import JSONSchema

extension Place {
    /// The present text if it is a time without an offset, as engines write times without a zone.
    ///
    /// Such a time is not of the format (RFC 3339 §5.6 asks for an offset), but the engine proposes it, so the engine
    /// takes it, and to add a zone would be a guess.
    func localTime(_ format: Format) -> String? {
        preset?.string.flatMap { format.acceptsLocally($0) ? $0 : nil }
    }
}

extension Format {
    /// Whether the text is a time or a date and time that lacks its offset alone.
    func acceptsLocally(_ text: String) -> Bool {
        (self == .time || self == .dateTime) && !accepts(text) && accepts(text + "Z")
    }
}
