public import Foundation
import GRDB
public import Runs

extension RunStore {
    /// The delivery that has been due for longest; `nil` when none is due.
    ///
    /// When it `mayHaveArrived`, ask the orchestrator to `confirm` it and record that; else `beginSending`, `resume` and
    /// record the outcome. One at a time for one orchestrator.
    public func nextDelivery(
        for orchestrator: String, now: Date = Date()
    ) async throws(RunStoreError) -> Delivery? {
        try await read { db in try Delivery.fetchNext(db, orchestrator, now) }
    }

    /// Writes down that a delivery is about to be sent, so that after a crash it is looked for before it is sent again.
    ///
    /// `false` when another process took it or it was settled meanwhile: then do not send.
    public func beginSending(_ delivery: Delivery, now: Date = Date()) async throws(RunStoreError) -> Bool {
        try await change(at: now) { change in try change.beginSending(delivery) }
    }

    /// Writes down what became of a try; nothing when the delivery is settled already.
    public func record(
        _ outcome: ResumeOutcome, for delivery: Delivery, now: Date = Date()
    ) async throws(RunStoreError) {
        try await change(at: now) { change in try change.record(outcome, delivery.submission) }
    }

    /// Writes down what the orchestrator showed when it was read back; nothing when the delivery is settled.
    public func record(
        _ confirmation: Confirmation, for delivery: Delivery, now: Date = Date()
    ) async throws(RunStoreError) {
        try await change(at: now) { change in try change.record(confirmation, delivery.submission) }
    }
}
