public import JSON

/// A place in a run input that the schema allows and the orchestrator would misuse or choke on.
public struct ForbiddenPlace: Equatable, Sendable {
    /// Where in the run input.
    public let pointer: JSONPointer

    /// What the reviewer has to change, as a sentence; never holds what was typed.
    public let message: String

    public init(pointer: JSONPointer, message: String) {
        self.pointer = pointer
        self.message = message
    }
}
