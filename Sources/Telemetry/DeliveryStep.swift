/// One step of a delivery, as it is counted.
public struct DeliveryStep: Hashable, Sendable {
    /// What was done.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The answer was handed over.
        case send

        /// It was looked for at the orchestrator.
        case readBack = "read_back"
    }

    /// The orchestrator's name.
    public let orchestrator: String

    /// What was done.
    public let kind: Kind

    /// What came of it, in one word of a small set.
    public let outcome: String

    public init(_ kind: Kind, to orchestrator: String, outcome: String) {
        self.kind = kind
        self.orchestrator = orchestrator
        self.outcome = outcome
    }
}
