import JSON
import Runs

/// One poll: the list of paused runs, then what is not known about them yet, each run by itself.
struct RosterReader: Sendable {
    /// How many runs are read at a time.
    private static let width = 4

    let orchestrator: String
    let api: PrefectAPI
    let cache: QuestionCache

    func roster() async throws(PrefectFailure) -> Roster {
        let deadline = ContinuousClock.now + .seconds(api.http.settings.pollTimeoutInSeconds)
        let pauses = try await api.pausedRuns()
        let names = try await flowNames(of: pauses)
        cache.retain(states: Set(pauses.map(\.stateID)), flowNames: names)
        let questions = await questions(of: pauses, until: deadline)
        let evidence = await api.evidence(
            ofRuns: pauses.map(\.runID), naming: cache, until: deadline)
        return compose(pauses, names, questions, evidence)
    }

    private func flowNames(of pauses: [PrefectPause]) async throws(PrefectFailure) -> [String: String] {
        let known = cache.flowNames
        let wanted = Set(pauses.compactMap(\.flowID))
        let fresh = try await api.names("flows", wanted.filter { known[$0] == nil }.sorted())
        return known.filter { wanted.contains($0.key) }.merging(fresh) { $1 }
    }

    private typealias Questions = [String: Result<PauseQuestion, PrefectFailure>]

    private func questions(of pauses: [PrefectPause], until deadline: ContinuousClock.Instant) async
        -> Questions
    {
        let reader = QuestionReader(api: api, cache: cache, deadline: deadline)
        var questions: Questions = [:]
        await withTaskGroup(of: (String, Result<PauseQuestion, PrefectFailure>).self) { group in
            for (index, pause) in pauses.enumerated() {
                if index >= Self.width, let (state, question) = await group.next() {
                    questions[state] = question
                }
                group.addTask { (pause.stateID, await reader.question(of: pause)) }
            }
            for await (state, question) in group { questions[state] = question }
        }
        return questions
    }

    private func compose(
        _ pauses: [PrefectPause], _ names: [String: String], _ questions: Questions,
        _ evidence: PrefectAPI.Evidence
    ) -> Roster {
        var runs: [PausedRun] = []
        var problems: [Roster.Problem] = []
        for pause in pauses {
            let id = PauseID("\(orchestrator):\(pause.runID):\(pause.stateID)")
            switch (questions[pause.stateID], evidence[pause.runID]) {
            case (.success(let question), .success(let artifacts)):
                runs.append(pausedRun(id, pause, pause.flowID.flatMap { names[$0] }, question, artifacts))
            case (.failure(let failure), _):
                problems.append(.init(pause: id, reason: "its question cannot be read: \(failure)"))
            case (_, .failure(let failure)):
                problems.append(.init(pause: id, reason: "its artifacts cannot be read: \(failure)"))
            case (nil, _), (_, nil):
                problems.append(.init(pause: id, reason: "it was not read in this poll"))
            }
        }
        return Roster(runs: runs, problems: problems)
    }

    private func pausedRun(
        _ id: PauseID, _ pause: PrefectPause, _ flow: String?, _ question: PauseQuestion,
        _ artifacts: [Artifact]
    ) -> PausedRun {
        PausedRun(
            id: id, orchestrator: orchestrator,
            run: Run(id: pause.runID, name: pause.runName, flow: flow, tags: pause.tags),
            kind: pause.isSuspended ? .suspended : .paused, handle: PauseHandle(pause).text,
            description: question.description, schema: question.schema, artifacts: artifacts,
            pausedAt: pause.pausedAt, deadline: pause.deadline,
            remindAt: ReminderHint(schema: question.schema).moment(after: pause.pausedAt),
            audience: Audience(schema: question.schema))
    }
}
