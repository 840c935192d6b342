public import JSON

/// An engine that pauses runs: asked who waits, told the answers, and read back afterwards.
public protocol Orchestrator: Sendable {
    /// A short name, unique in one portal, that begins every `PauseID` of its runs.
    var name: String { get }

    /// Every run that waits for a person now. One run that cannot be read does not hide the others.
    func pausedRuns() async throws(OrchestratorError) -> Roster

    /// What it would misuse in a run input though the schema allows it; empty when all is well.
    func forbiddenPlaces(in input: JSONValue) -> [ForbiddenPlace]

    /// Hands one answer over, at most once at a time for one orchestrator. Never sends where `confirm` should look first.
    func resume(_ delivery: Delivery) async -> ResumeOutcome

    /// Looks for the answer at the orchestrator.
    func confirm(_ delivery: Delivery) async -> Confirmation
}
