extension PausedRun {
    /// Whether evidence that the decision rests on is still being written: until it is whole there is nothing to decide.
    public var isBeingWritten: Bool { artifacts.contains { $0.isGrowing && $0.isBound } }

    /// The same with other evidence.
    public func showing(_ artifacts: [Artifact]) -> PausedRun {
        PausedRun(
            id: id, orchestrator: orchestrator, run: run, kind: kind, handle: handle,
            description: description,
            schema: schema, initial: initial, artifacts: artifacts, pausedAt: pausedAt, deadline: deadline,
            deadlineEffect: deadlineEffect, remindAt: remindAt, audience: audience)
    }
}
