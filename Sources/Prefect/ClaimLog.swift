import Foundation
import JSON

/// Who may answer a pause: rows of the run, numbered, that are only ever added.
///
/// The last one counts.
///
/// Resuming has no compare-and-set of its own, but the server stores each key of a run once. So of all portals that ask
/// one server, the one that adds the next row goes on. A claim ends when its holder gives it back, or when it has led
/// to nothing for longer than a resume takes.
struct ClaimLog: Sendable {
    /// The outcome of asking for the pause.
    enum Grant: Equatable {
        case granted
        case heldByAnother
    }

    /// One row: the submission that holds the pause, or nobody.
    struct Entry: Equatable {
        let number: Int
        let submission: String?
        let createdAt: Date
    }

    /// After this time a claim of another has led to nothing: its portal has stopped or lost its store.
    static let lifetimeInSeconds = 120.0

    let api: PrefectAPI
    let handle: PauseHandle

    private var prefix: String { "countersign-claim-\(handle.stateID)-" }

    /// Asks for the pause on behalf of a submission.
    ///
    /// Asking again after a cut connection finds the claim made before.
    func claim(for submission: String) async throws(PrefectFailure) -> Grant {
        let last = try await last()
        if let holder = last?.entry.submission {
            if holder == submission { return .granted }
            if let last, last.ageInSeconds < Self.lifetimeInSeconds { return .heldByAnother }
        }
        if try await add(after: last?.entry, submission) { return .granted }
        return try await self.last()?.entry.submission == submission ? .granted : .heldByAnother
    }

    /// Gives the pause back after the answer was refused, so that another answer can be sent.
    func release(by submission: String) async throws(PrefectFailure) {
        guard let entry = try await last()?.entry, entry.submission == submission else { return }
        _ = try await add(after: entry, nil)
    }

    /// The submission that holds the pause; `nil` for nobody.
    func holder() async throws(PrefectFailure) -> String? {
        try await last()?.entry.submission
    }

    private func add(after entry: Entry?, _ submission: String?) async throws(PrefectFailure) -> Bool {
        let value = JSONValue.object([("submission", submission.map(JSONValue.string) ?? .null)])
        return try await api.addInput("\(prefix)\((entry?.number ?? 0) + 1)", value, toRun: handle.runID)
    }

    private func last() async throws(PrefectFailure) -> (entry: Entry, ageInSeconds: Double)? {
        let rows = try await api.inputs(beginning: prefix, ofRun: handle.runID)
        guard let entry = rows.rows.compactMap(entry).max(by: { $0.number < $1.number }) else { return nil }
        return (entry, rows.now.timeIntervalSince(entry.createdAt))
    }

    private func entry(_ row: JSONValue) -> Entry? {
        guard let key = row["key"]?.string, let number = Int(key.dropFirst(prefix.count)),
            let value = row["value"]?.string, let claim = try? JSONDocument(value).root,
            let created = row["created"]?.string.flatMap(Date.init(timestamp:))
        else { return nil }
        return Entry(number: number, submission: claim["submission"]?.string, createdAt: created)
    }
}
