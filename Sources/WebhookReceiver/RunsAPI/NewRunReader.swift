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
        return .success(
            NewRun(
                name: name, description: body["description"]?.string, schema: runSchema,
                initial: body["initial"],
                artifacts: Artifact.newest(
                    of: body["artifacts"]?.elements.compactMap(Artifact.init(body:)) ?? []),
                tags: body["tags"]?.elements.compactMap(\.string) ?? [],
                deadline: body["timeout_seconds"]?.int.map { now.addingTimeInterval(Double($0)) },
                audience: audience))
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

extension NewRunReader {
    /// Why a body was not taken.
    struct Refusal: Error, Equatable {
        let faults: [Problem.Fault]

        init(_ faults: [Problem.Fault]) {
            self.faults = faults
        }
    }
}
