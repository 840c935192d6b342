/// Names one wait of one run: a run that pauses twice has two.
///
/// Its text begins with the orchestrator's name and stays the same for as long as the pause lasts, so that two
/// machines that ask the same orchestrator agree on it, as in `prefect:6f1c…:0192…`.
public struct PauseID: Hashable, Sendable {
    /// The whole id; opaque but for its beginning.
    public let text: String

    public init(_ text: String) {
        self.text = text
    }
}

extension PauseID: CustomStringConvertible {
    public var description: String { text }
}
