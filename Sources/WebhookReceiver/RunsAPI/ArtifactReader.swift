import JSON
import JSONSchema
import RunStore
import Runs

/// Reads the body of `PUT /api/runs/{id}/artifacts/{key}`.
struct ArtifactReader: Sendable {
    /// The longest key, in Unicode scalars.
    static let longestKey = 200

    private let schema: Schema

    init() throws {
        schema = try Schema(try JSONDocument(ArtifactSchema.edit).root)
    }

    /// What a body does to an artifact, or what to mend in it, by JSON Pointer into the body.
    func read(_ body: JSONValue) -> Result<ArtifactEdit, NewRunReader.Refusal> {
        let issues = schema.issues(in: body)
        guard issues.isEmpty else {
            return .failure(
                .init(issues.map { .init(pointer: $0.instance.description, message: $0.message) }))
        }
        return .success(
            ArtifactEdit(
                Self.content(body), isGrowing: body["growing"]?.bool, isBound: body["bound"]?.bool))
    }

    private static func content(_ body: JSONValue) -> ArtifactEdit.Content {
        if let artifact = Artifact(body: body) { return .replaced(artifact) }
        return body["append"]?.string.map { .appended($0, at: body["at"]?.int) } ?? .kept
    }
}
