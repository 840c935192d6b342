import Foundation
import JSON

/// Reads what pauses ask, once for each pause.
struct QuestionReader: Sendable {
    /// How often a question that is not whole yet is looked for, and the pause between two looks.
    private static let looks = (schema: 30, description: 3, pause: Duration.milliseconds(100))

    let api: PrefectAPI
    let cache: QuestionCache

    /// When this poll ends.
    let deadline: ContinuousClock.Instant

    func question(of pause: PrefectPause) async -> Result<PauseQuestion, PrefectFailure> {
        guard let keys = pause.keys else { return .success(PauseQuestion(schema: nil, description: nil)) }
        if let known = cache.question(pause.stateID) { return .success(known) }
        do throws(PrefectFailure) {
            return .success(try await read(pause, keys))
        } catch {
            return .failure(error)
        }
    }

    /// Looks again where the pause is fresh: its schema is stored a moment after its state, and its description
    /// after that.
    ///
    /// A fresh question without a description is shown, and read again at the next poll.
    private func read(_ pause: PrefectPause, _ keys: PrefectPause.Keys) async throws(PrefectFailure)
        -> PauseQuestion
    {
        for look in 1...Self.looks.schema {
            if ContinuousClock.now > deadline { throw .notSent(reason: "no time was left in this poll") }
            let found = try await stored(keys, ofRun: pause.runID)
            let isWhole = found.description != nil || keys.description == nil || !pause.isFresh
            if found.schema != nil, isWhole { cache.keep(found, for: pause.stateID) }
            if found.schema != nil, isWhole || look >= Self.looks.description { return found }
            if !pause.isFresh { break }
            try? await Task.sleep(for: Self.looks.pause)
        }
        throw .unreadable(reason: "its schema is not stored on the server")
    }

    /// What is stored of the question, in one request.
    private func stored(_ keys: PrefectPause.Keys, ofRun run: String) async throws(PrefectFailure)
        -> PauseQuestion
    {
        let prefix = keys.schema.commonPrefix(with: keys.description ?? keys.schema)
        let rows = try await api.inputs(beginning: prefix, excluding: keys.response, ofRun: run).rows
        var values: [String: JSONValue] = [:]
        for row in rows {
            guard let key = row["key"]?.string, key == keys.schema || key == keys.description else {
                continue
            }
            values[key] = try Self.value(row)
        }
        return PauseQuestion(
            schema: values[keys.schema], description: keys.description.flatMap { values[$0]?.string })
    }

    /// The value of a row, which is JSON text inside JSON.
    private static func value(_ row: JSONValue) throws(PrefectFailure) -> JSONValue {
        do {
            return try JSONDocument(row["value"]?.string ?? "", options: .prefect).root
        } catch {
            throw .unreadable(reason: "not JSON at line \(error.line), column \(error.column)")
        }
    }
}
