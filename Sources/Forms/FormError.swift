public import JSON

/// Why a schema cannot become a form.
public struct FormError: Error, Equatable, Sendable {
    /// Where in the schema; in the initial values where the reason says so.
    public let pointer: JSONPointer

    public let reason: String
}

extension FormError: CustomStringConvertible {
    public var description: String {
        pointer.tokens.isEmpty ? reason : "\(pointer): \(reason)"
    }
}
