public import Logging
public import RunStore
public import Runs
public import Telemetry
import Foundation

/// Keeps the store's picture of one orchestrator fresh, for as long as it runs.
public struct Puller: Sendable {
    /// The longest wait between two questions to an orchestrator that does not answer.
    static let longestBackOff = Duration.seconds(60)

    private let orchestrator: any Orchestrator
    private let store: RunStore
    private let reviewers: Reviewers
    private let interval: Duration
    private let log: Logger
    private let figures: Figures

    /// A puller that asks `orchestrator` every `interval`, and says which runs name reviewers that are none.
    public init(
        from orchestrator: any Orchestrator, into store: RunStore, reviewers: Reviewers = .none,
        every interval: Duration, log: Logger, figures: Figures = Figures()
    ) {
        self.orchestrator = orchestrator
        self.store = store
        self.reviewers = reviewers
        self.interval = interval
        self.log = log
        self.figures = figures
        figures.asks(orchestrator.name)
    }

    /// The orchestrator's name.
    public var name: String { orchestrator.name }

    /// Asks once and records the answer.
    ///
    /// - Throws: `OrchestratorError` when it cannot be asked, `RunStoreError` when the answer cannot be kept.
    public func pull() async throws {
        _ = try await pull(knowing: [])
    }

    /// Logs only the problems that are not known yet: a run that stays broken would else fill the log.
    ///
    /// - Returns: all problems that there are now.
    func pull(knowing known: Set<Roster.Problem>) async throws -> Set<Roster.Problem> {
        let askedAt = Date()
        let roster = try await orchestrator.pausedRuns()
        let problems = Set(roster.problems)
        for problem in problems.subtracting(known) {
            log.warning("a paused run cannot be read", metadata: place(problem))
        }
        let objections = objections(to: roster.runs)
        for objection in objections.subtracting(known) {
            log.warning("a paused run is not shown to all whom it names", metadata: place(objection))
        }
        let mute = muteReminders(of: roster.runs)
        for problem in mute.subtracting(known) {
            log.warning("a paused run asks for a reminder that cannot be given", metadata: place(problem))
        }
        let unclear = unclearAnswers(of: roster.runs)
        for problem in unclear.subtracting(known) {
            log.warning("a paused run has a hint that cannot be read", metadata: place(problem))
        }
        _ = try await store.refresh(roster, from: orchestrator.name, askedAt: askedAt)
        figures.pulled(from: orchestrator.name)
        return problems.union(objections).union(mute).union(unclear)
    }

    /// What the runs say of who may answer and cannot be honoured; such a run is shown to nobody else instead.
    private func objections(to runs: [PausedRun]) -> Set<Roster.Problem> {
        Set(
            runs.flatMap { run in
                reviewers.objections(to: run.audience).map {
                    Roster.Problem(pause: run.id, reason: "\($0)")
                }
            })
    }

    /// The runs whose schema does not make clear whether what was answered may be shown; it is not.
    private func unclearAnswers(of runs: [PausedRun]) -> Set<Roster.Problem> {
        Set(
            runs.filter { ShowAnswerHint(schema: $0.schema).isUnreadable }.map { run in
                Roster.Problem(pause: run.id, reason: "\(ShowAnswerHint.name) is neither true nor false")
            })
    }

    /// The runs of which nobody is reminded although their schema says when.
    private func muteReminders(of runs: [PausedRun]) -> Set<Roster.Problem> {
        Set(
            runs.compactMap { run in
                Self.muteReminder(of: run).map { Roster.Problem(pause: run.id, reason: $0) }
            })
    }

    /// Why a reminder cannot be given; `nil` where it can, or none is asked for.
    private static func muteReminder(of run: PausedRun) -> String? {
        guard let remindAt = run.remindAt else {
            let range = ReminderHint.range
            return ReminderHint(schema: run.schema).isUnreadable
                ? "\(ReminderHint.name) is not a whole number of seconds from \(range.lowerBound) to \(range.upperBound)"
                : nil
        }
        guard let deadline = run.deadline, remindAt >= deadline else { return nil }
        return "\(ReminderHint.name) is not before the run's deadline"
    }

    /// Asks again and again until the task is cancelled; after a failure with a growing back-off.
    public func run() async {
        var failures = 0
        var problems: Set<Roster.Problem> = []
        while !Task.isCancelled {
            do {
                problems = try await pull(knowing: problems)
                if failures > 0 {
                    log.notice(
                        "orchestrator answers again", metadata: ["orchestrator": "\(orchestrator.name)"])
                }
                failures = 0
            } catch {
                failures += 1
                figures.couldNotPull(from: orchestrator.name)
                log.warning(
                    "orchestrator cannot be asked",
                    metadata: ["orchestrator": "\(orchestrator.name)", "reason": "\(error)"])
            }
            try? await Task.sleep(for: wait(afterFailures: failures))
        }
    }

    /// Doubles with each failure up to the longest, and up to a quarter off, so that portals do not ask in step.
    func wait(afterFailures failures: Int) -> Duration {
        guard failures > 0 else { return interval }
        let doubled = interval * (1 << min(failures, 10))
        return min(doubled, Self.longestBackOff) * Double.random(in: 0.75...1)
    }

    private func place(_ problem: Roster.Problem) -> Logger.Metadata {
        ["pause": "\(problem.pause)", "reason": "\(problem.reason)"]
    }
}
