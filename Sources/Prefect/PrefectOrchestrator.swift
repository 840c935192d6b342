public import JSON
public import Runs

/// A Prefect 3 server, or a workspace of Prefect Cloud, as an orchestrator.
///
/// Lists runs paused or suspended through Prefect's REST API, with their questions and artifacts; resumes them one at a
/// time, with a claim before each resume; and reads back what became of it.
///
/// Three things that Prefect does and this cannot mend. A blocking run whose process has died still waits as far as the
/// server knows: its answer is taken and read back, and nobody goes on with it. A run that cancels, fails or passes its
/// deadline between the answer and the resume is overtaken. Answers, secrets included, stay readable on the server to
/// whoever may use its API.
public struct PrefectOrchestrator: Orchestrator {
    /// Begins the id of each of its pauses.
    public let name: String

    private let api: PrefectAPI
    private let cache = QuestionCache()
    private let turnstile = Turnstile()

    /// The name begins the ids of its pauses: it has to be another for each server that one portal asks.
    public init(settings: PrefectSettings, name: String = "prefect") {
        self.name = name
        api = PrefectAPI(settings: settings)
    }

    public func pausedRuns() async throws(OrchestratorError) -> Roster {
        do {
            return try await RosterReader(orchestrator: name, api: api, cache: cache).roster()
        } catch {
            throw error.asOrchestratorError(name, api.http.settings)
        }
    }

    public func forbiddenPlaces(in input: JSONValue) -> [ForbiddenPlace] {
        RunInputGuard.forbiddenPlaces(in: input)
    }

    public func resume(_ delivery: Delivery) async -> ResumeOutcome {
        guard let handle = PauseHandle(text: delivery.pausedRun.handle) else {
            return .refused(reason: Self.lostHandle)
        }
        return await turnstile.pass {
            await Resumption(api: api, handle: handle, delivery: delivery).outcome()
        }
    }

    public func confirm(_ delivery: Delivery) async -> Confirmation {
        guard let handle = PauseHandle(text: delivery.pausedRun.handle) else {
            return .unknown(reason: Self.lostHandle)
        }
        return await ReadBack(api: api, handle: handle, delivery: delivery).confirmation()
    }

    private static let lostHandle =
        "The pause was not recorded by this version: it cannot be found on the server."
}

extension PrefectFailure {
    fileprivate func asOrchestratorError(_ name: String, _ settings: PrefectSettings) -> OrchestratorError {
        switch self {
        case .notSent, .cut, .timedOut, .status(429), .status(500...):
            .unreachable(orchestrator: name, reason: description)
        case .unauthorized, .status(403):
            .unauthorized(orchestrator: name, setting: settings.credentialsSetting)
        case .status, .unreadable: .unexpectedAnswer(orchestrator: name, reason: description)
        }
    }
}
