import JSON
import Runs

/// One try to hand an answer to the server: look, claim, resume, and look again where the reply does not tell.
struct Resumption: Sendable {
    let api: PrefectAPI
    let handle: PauseHandle
    let delivery: Delivery

    func outcome() async -> ResumeOutcome {
        if let problem = unfit { return .refused(reason: problem) }
        do {
            if let over = try await pauseIsOver() { return over }
            switch try await claims.claim(for: delivery.submission.id) {
            case .heldByAnother: return .notYet(reason: "Another portal is answering this pause.")
            case .granted: break
            }
        } catch {
            return .unreachable(reason: error.sentence)
        }
        return await send()
    }

    private var claims: ClaimLog { ClaimLog(api: api, handle: handle) }

    private var readBack: ReadBack { ReadBack(api: api, handle: handle, delivery: delivery) }

    /// Why the answer must not be sent.
    private var unfit: String? {
        if handle.keys == nil { return nil }
        guard let input = delivery.explicitInput, input.kind == .object else {
            return "Prefect takes a run input with named entries, and the answer has none."
        }
        return RunInputGuard.forbiddenPlaces(in: input).first.map { "At \($0.pointer): \($0.message)" }
    }

    /// The outcome when the run no longer waits here; `nil` when it does.
    private func pauseIsOver() async throws(PrefectFailure) -> ResumeOutcome? {
        if let run = try await api.run(handle.runID), handle.isStill(run) { return nil }
        return await looked(ifStillPaused: Self.changing)
    }

    private func send() async -> ResumeOutcome {
        let reply: PrefectReply
        do {
            reply = try await api.resume(handle, delivery.explicitInput)
        } catch {
            if case .notSent = error { return .unreachable(reason: error.sentence) }
            return .unknown(reason: error.sentence)
        }
        return await outcome(of: reply)
    }

    private func outcome(of reply: PrefectReply) async -> ResumeOutcome {
        let failure = PrefectFailure.status(reply.status)
        switch reply.status {
        case 200...299: return await verdict(reply)
        case 401, 403: return .unreachable(reason: PrefectFailure.unauthorized.sentence)
        case 409: return await looked(ifStillPaused: await refused(Self.oldAnswer))
        case 422: return await refused("Prefect could not read the answer.")
        case 429, 503: return await looked(ifStillPaused: .unreachable(reason: failure.sentence))
        case 404, 500: return await looked(ifStillPaused: .notYet(reason: failure.sentence))
        default: return .unknown(reason: failure.sentence)
        }
    }

    private func verdict(_ reply: PrefectReply) async -> ResumeOutcome {
        guard let body = try? reply.json(), let verdict = PrefectVerdict(body) else {
            return .unknown(reason: "Prefect gave an unexpected answer: no verdict.")
        }
        switch verdict {
        case .accepted: return .accepted
        case .refused(let reason): return await refused(reason)
        case .early: return .notYet(reason: "Prefect does not have the schema of this pause yet.")
        case .timedOut: return .overtaken(reason: "The deadline had passed: the run no longer waits.")
        case .notPaused:
            return await looked(ifStillPaused: Self.changing)
        }
    }

    /// Gives the claim back: the run still waits, for a better answer.
    ///
    /// A claim that cannot be given back ends by itself.
    private func refused(_ reason: String) async -> ResumeOutcome {
        try? await claims.release(by: delivery.submission.id)
        return .refused(reason: reason)
    }

    /// Reads back what the reply did not tell.
    private func looked(ifStillPaused outcome: @autoclosure () async -> ResumeOutcome) async -> ResumeOutcome
    {
        switch await readBack.confirmation() {
        case .applied: .accepted
        case .stillPaused: await outcome()
        case .overtaken(let reason): .overtaken(reason: reason)
        case .unknown(let reason): .unknown(reason: reason)
        }
    }

    private static let changing = ResumeOutcome.notYet(reason: "The run changes its state just now.")

    /// Where a run was started anew and pauses under the same key again, older servers keep the first answer.
    private static let oldAnswer =
        "Prefect holds an older answer under this pause's key and takes no other: the run has to be started anew."
}
