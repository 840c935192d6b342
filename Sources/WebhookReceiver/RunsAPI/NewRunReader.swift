import Forms
import Foundation
import JSON
import JSONSchema
import RunStore
import Runs

/// Reads the body of `POST /api/runs`.
struct NewRunReader: Sendable {
    private let schema: Schema
    private let reviewers: Reviewers

    /// A reader of runs that may name these reviewers.
    init(reviewers: Reviewers) throws {
        self.reviewers = reviewers
        schema = try Schema(try JSONDocument(NewRunSchema.text).root)
    }

    /// The run that a body asks for, or what to mend in it, by JSON Pointer into the body.
    func read(_ body: JSONValue, now: Date) -> Result<NewRun, Refusal> {
        let issues = schema.issues(in: body)
        guard issues.isEmpty, let name = body["name"]?.string, let runSchema = body["schema"] else {
            return .failure(
                Refusal(issues.map { .init(pointer: $0.instance.description, message: $0.message) }))
        }
        if let unusable = Self.unusable(runSchema, initial: body["initial"]) {
            return .failure(Refusal([unusable]))
        }
        let audience = Audience(body: body)
        let objections = reviewers.objections(to: audience)
        guard objections.isEmpty else { return .failure(Refusal(objections.map(Problem.Fault.init))) }
        if ShowAnswerHint(schema: runSchema).isUnreadable {
            return .failure(Refusal([.unclearShowAnswer]))
        }
        let timeout = body["timeout_seconds"]?.int
        let reminder: Int?
        switch Self.reminder(body, runSchema, timeout: timeout) {
        case .failure(let refusal): return .failure(refusal)
        case .success(let seconds): reminder = seconds
        }
        return .success(
            NewRun(
                name: name, description: body["description"]?.string, schema: runSchema,
                initial: body["initial"],
                artifacts: Artifact.newest(
                    of: body["artifacts"]?.elements.compactMap(Artifact.init(body:)) ?? []),
                tags: body["tags"]?.elements.compactMap(\.string) ?? [],
                deadline: timeout.map { now.addingTimeInterval(Double($0)) },
                remindAt: reminder.map { now.addingTimeInterval(Double($0)) }, audience: audience))
    }

    /// After how many seconds people are reminded, by the body, else by the run's schema; before the run expires.
    private static func reminder(
        _ body: JSONValue, _ schema: JSONValue, timeout: Int?
    ) -> Result<Int?, Refusal> {
        let said = body["remind_after_seconds"]?.int
        let hint = ReminderHint(schema: schema)
        let place = said == nil ? "/schema/x-countersign/\(ReminderHint.name)" : "/remind_after_seconds"
        if said == nil, hint.isUnreadable {
            let range = ReminderHint.range
            let message = "must be a whole number of seconds from \(range.lowerBound) to \(range.upperBound)"
            return .failure(Refusal([.init(pointer: place, message: message)]))
        }
        guard let seconds = said ?? hint.seconds else { return .success(nil) }
        if let timeout, seconds >= timeout {
            let message = "must be less than timeout_seconds: by then the run has expired"
            return .failure(Refusal([.init(pointer: place, message: message)]))
        }
        return .success(seconds)
    }

    /// A schema that no form can be made of is refused now, not when a reviewer opens the page.
    private static func unusable(_ schema: JSONValue, initial: JSONValue?) -> Problem.Fault? {
        do {
            _ = try Form(schema: schema, initial: initial)
            return nil
        } catch {
            return .init(pointer: "/schema\(error.pointer)", message: error.reason)
        }
    }
}

extension Problem.Fault {
    fileprivate static let unclearShowAnswer = Problem.Fault(
        pointer: "/schema/x-countersign/\(ShowAnswerHint.name)", message: "must be true or false")
}

extension NewRunReader {
    /// Why a body was not taken.
    struct Refusal: Error, Equatable {
        let faults: [Problem.Fault]

        init(_ faults: [Problem.Fault]) {
            self.faults = faults
        }
    }
}
