public import Logging
public import RunStore
public import Runs
public import Telemetry
import Foundation

/// Takes accepted answers to one orchestrator, one after the other, and reads back what became of them.
public struct Courier: Sendable {
    private let orchestrator: any Orchestrator
    private let store: RunStore
    private let log: Logger
    private let figures: Figures

    public init(
        to orchestrator: any Orchestrator, from store: RunStore, log: Logger, figures: Figures = Figures()
    ) {
        self.orchestrator = orchestrator
        self.store = store
        self.log = log
        self.figures = figures
    }

    /// Delivers whatever is due until the task is cancelled.
    public func run() async {
        for await _ in WakeUps.from(store) {
            do {
                while try await deliverNext(), !Task.isCancelled {}
            } catch {
                log.error(
                    "answers are not delivered",
                    metadata: ["orchestrator": "\(orchestrator.name)", "reason": "\(error)"])
            }
        }
    }

    /// Does the next step of the delivery that has been due for longest: looks for it, or sends it.
    ///
    /// - Returns: `false` when nothing is due.
    private func deliverNext() async throws(RunStoreError) -> Bool {
        guard let delivery = try await store.nextDelivery(for: orchestrator.name) else { return false }
        if delivery.mayHaveArrived {
            try await look(for: delivery)
        } else if try await store.beginSending(delivery) {
            try await send(delivery)
        }
        return true
    }

    private func send(_ delivery: Delivery) async throws(RunStoreError) {
        CrashPoint.beforeSend.reach()
        let outcome = await orchestrator.resume(delivery)
        CrashPoint.afterSend.reach()
        try await store.record(outcome, for: delivery)
        figures.delivered(DeliveryStep(.send, to: orchestrator.name, outcome: outcome.word))
        log.notice("answer sent", metadata: fields(delivery, outcome.word, outcome.reason))
    }

    private func look(for delivery: Delivery) async throws(RunStoreError) {
        let confirmation = await orchestrator.confirm(delivery)
        CrashPoint.afterLook.reach()
        try await store.record(confirmation, for: delivery)
        figures.delivered(DeliveryStep(.readBack, to: orchestrator.name, outcome: confirmation.word))
        if confirmation == .applied {
            let age = Date().timeIntervalSince(delivery.submission.receivedAt)
            figures.confirmed(by: orchestrator.name, afterSeconds: age)
        }
        log.notice(
            "answer looked for", metadata: fields(delivery, confirmation.word, confirmation.reason))
    }

    private func fields(_ delivery: Delivery, _ outcome: String, _ reason: String?) -> Logger.Metadata {
        var fields: Logger.Metadata = [
            "orchestrator": "\(orchestrator.name)", "run": "\(delivery.pausedRun.run.id)",
            "attempt": "\(delivery.attempts + 1)", "outcome": "\(outcome)",
        ]
        if let reason { fields["reason"] = "\(reason)" }
        return fields
    }
}
