import Foundation
import GRDB
public import Runs

extension RunStore {
    /// Takes an answer: submission, outbox row, ledger entry and the closed pause in one transaction.
    ///
    /// The first valid answer wins; the same content again gets the same receipt. A run of the embedded orchestrator has
    /// its answer with this very transaction: nothing is left to deliver.
    /// Whether the input fits the schema is the caller's business.
    public func accept(_ submission: Submission) async throws(RunStoreError) -> Acceptance {
        let record = SubmissionRecord(submission)
        return try await change(at: submission.receivedAt) { change in try change.accept(record) }
    }

    /// What to tell about an answer; `nil` when the store never took one of this id.
    public func receipt(_ id: String) async throws(RunStoreError) -> Receipt? {
        try await look { db in try Receipt.fetch(db, "submissions.id = ?", [id]) }
    }
}
