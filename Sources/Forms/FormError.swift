public import JSON

/// Why a schema cannot become a form.
public struct FormError: Error, Equatable, Sendable {
    /// Where in the schema; in the initial values where the reason says so.
    public let pointer: JSONPointer

    /// A sentence that names the place.
    public let reason: String

    public init(pointer: JSONPointer, reason: String) {
        (self.pointer, self.reason) = (pointer, reason)
    }
}

extension FormError: CustomStringConvertible {
    public var description: String { reason }
}
