public import JSON

/// Something in an answer that must be changed, in words that say how.
public struct FormProblem: Equatable, Sendable {
    /// Where in the run input.
    public let pointer: JSONPointer

    /// The id of the field to change; `nil` where it is no single one.
    public let fieldID: String?

    /// What to do, without a full stop, such as `Enter a whole number of 1 or more`; it never repeats a secret.
    public let message: String

    public init(pointer: JSONPointer, fieldID: String?, message: String) {
        (self.pointer, self.fieldID, self.message) = (pointer, fieldID, message)
    }
}
