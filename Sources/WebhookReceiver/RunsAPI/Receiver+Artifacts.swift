import JSON
import MicroHTTPD
import RunStore
import Runs

extension Receiver {
    /// `PUT /api/runs/{id}/artifacts/{key}`: evidence that comes or grows while the run waits.
    func putArtifact(_ key: String, of run: String, _ request: HTTPRequest) async -> HTTPResponse {
        await authorized(request) {
            guard key.unicodeScalars.count <= ArtifactReader.longestKey else {
                return reply(
                    .malformed("A key has at most \(ArtifactReader.longestKey) characters."), to: request)
            }
            switch json(of: request) {
            case .failure(let problem): return reply(problem, to: request)
            case .success(let body):
                switch artifactReader.read(body) {
                case .failure(let refusal): return reply(.unusableArtifact(refusal.faults), to: request)
                case .success(let edit): return try await put(edit, key, run, request)
                }
            }
        }
    }

    private func put(
        _ edit: ArtifactEdit, _ key: String, _ run: String, _ request: HTTPRequest
    ) async throws -> HTTPResponse {
        switch try await embedded.edit(key, of: run, edit) {
        case .failure(let refusal): reply(.refused(refusal), to: request)
        case .success(let artifact): Self.json(artifact.summary)
        }
    }
}

extension Artifact {
    /// What its author is told of it: not the content, which they have.
    fileprivate var summary: JSONValue {
        .object([
            ("key", .text(key)), ("kind", .string(kind.rawValue)), ("growing", .bool(isGrowing)),
            ("bound", .bool(isBound)),
            ("length", text.map { JSONValue.int($0.unicodeScalars.count) } ?? .null),
        ])
    }
}
