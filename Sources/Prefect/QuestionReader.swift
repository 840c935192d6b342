import JSON

/// Reads what pauses ask, once for each pause.
struct QuestionReader: Sendable {
    let api: PrefectAPI
    let cache: QuestionCache

    /// Until when this poll waits for a schema that is not stored yet.
    let patience: ContinuousClock.Instant

    /// When this poll ends.
    let deadline: ContinuousClock.Instant

    func question(of pause: PrefectPause) async -> Result<PauseQuestion, PrefectFailure> {
        guard let keys = pause.keys else { return .success(PauseQuestion(schema: nil, description: nil)) }
        if let known = cache.settled(pause.stateID) { return .success(known) }
        if ContinuousClock.now > deadline {
            return .failure(.notSent(reason: "no time was left in this poll"))
        }
        do {
            return .success(try await read(pause, keys))
        } catch {
            return .failure(error)
        }
    }

    private func read(_ pause: PrefectPause, _ keys: PrefectPause.Keys) async throws(PrefectFailure)
        -> PauseQuestion
    {
        let isKnown = cache.knows(pause.stateID)
        let schema = try await schema(pause, keys, waits: !isKnown)
        guard let schema else {
            cache.keep(nil, for: pause.stateID, isSettled: false)
            throw .unreadable(reason: "its schema is not stored on the server")
        }
        let description = try await description(pause, keys, waits: !isKnown)
        let question = PauseQuestion(schema: schema, description: description)
        cache.keep(question, for: pause.stateID, isSettled: description != nil || isKnown)
        return question
    }

    /// The schema; waits for it where the pause is new.
    private func schema(_ pause: PrefectPause, _ keys: PrefectPause.Keys, waits: Bool)
        async throws(PrefectFailure)
        -> JSONValue?
    {
        while true {
            if let schema = try await api.input(keys.schema, ofRun: pause.runID) { return schema }
            if !waits || ContinuousClock.now > patience { return nil }
            await nap()
        }
    }

    /// The description, which is stored right after the schema: looked for twice where the pause is new.
    private func description(_ pause: PrefectPause, _ keys: PrefectPause.Keys, waits: Bool)
        async throws(PrefectFailure) -> String?
    {
        guard let key = keys.description else { return nil }
        if let description = try await api.input(key, ofRun: pause.runID) { return description.string }
        guard waits else { return nil }
        await nap()
        return try await api.input(key, ofRun: pause.runID)?.string
    }

    /// Waits a little for the server.
    ///
    /// A cancelled task goes on at once: its next request fails.
    private func nap() async {
        try? await Task.sleep(for: .milliseconds(100))
    }
}
