import Foundation
import JSON
import Logging
import MicroHTTPD
import Runs
import RunStore
import Telemetry
import Tokens

extension Receiver {
    /// The longest that a client may wait for an answer with one request.
    static let longestWaitInSeconds = 60

    /// `POST /api/runs`: a run that waits for its reviewer.
    func createRun(_ request: HTTPRequest) async -> HTTPResponse {
        await authorized(request) {
            switch json(of: request) {
            case .failure(let problem): return reply(problem, to: request)
            case .success(let body):
                switch newRunReader.read(body, now: Date()) {
                case .failure(let refusal): return reply(.unusableRun(refusal.faults), to: request)
                case .success(let new): return created(try await embedded.create(new), for: new.audience)
                }
            }
        }
    }

    /// The JSON that a program sent.
    func json(of request: HTTPRequest) -> Result<JSONValue, Problem> {
        guard ContentType(request.headers["Content-Type"] ?? "").name == "application/json" else {
            return .failure(.unsupportedType("application/json"))
        }
        do { return .success(try JSONDocument(bytes: request.body).root) } catch {
            return .failure(.malformed("The body is not JSON: \(error)"))
        }
    }

    /// `GET /api/runs`: a page of the runs, newest first.
    func listRuns(_ request: HTTPRequest) async -> HTTPResponse {
        await authorized(request) {
            switch RunListQuery.read(request) {
            case .failure(let problem): return reply(problem, to: request)
            case .success(let query):
                let list = try await embedded.list(query.status, limit: query.limit, after: query.cursor)
                let runs = list.runs.map(\.json)
                return Self.json(.object([("runs", .array(runs)), ("next", .text(list.next?.text))]))
            }
        }
    }

    /// `GET /api/runs/{id}`: the run, at once or when it no longer waits.
    func readRun(_ id: String, _ request: HTTPRequest) async -> HTTPResponse {
        await authorized(request) {
            let text = request.queryValue("wait") ?? "0"
            guard let wait = Int(text), 0...Self.longestWaitInSeconds ~= wait else {
                return reply(
                    .malformed("wait is a whole number of seconds from 0 to \(Self.longestWaitInSeconds)."),
                    to: request)
            }
            let run =
                wait == 0
                ? try await embedded.run(id)
                : try await embedded.wait(for: id, until: Date().addingTimeInterval(Double(wait)))
            return run.map { Self.json($0.json) } ?? reply(.notFound, to: request)
        }
    }

    /// `DELETE /api/runs/{id}`: ends a run that still waits.
    func cancelRun(_ id: String, _ request: HTTPRequest) async -> HTTPResponse {
        await authorized(request) {
            guard let run = try await embedded.cancel(id) else { return reply(.notFound, to: request) }
            guard run.status == .cancelled else { return reply(.notCancelled(run.status), to: request) }
            return Self.json(run.json)
        }
    }

    /// Where the page is, is told only where it is for anyone: whoever knows a reviewer's page answers in their name.
    private func created(_ run: EmbeddedRun, for audience: Audience) -> HTTPResponse {
        let page = audience.isAnyone ? addresses.page(keys.page(of: run.pause, for: nil)) : nil
        var response = Self.json(
            .object([
                ("id", .string(run.id)), ("status", .string(run.status.rawValue)), ("page", .text(page)),
            ]),
            status: 201)
        response.headers.set("Location", to: "/api/runs/\(run.id)")
        return response
    }

    /// Runs `work` for a client that brings the token; a store that fails is "not ready", never a crash.
    func authorized(
        _ request: HTTPRequest, _ work: () async throws -> HTTPResponse
    ) async -> HTTPResponse {
        guard apiToken.isIn(authorization: request.headers["Authorization"]) else {
            return needsToken(request)
        }
        do { return try await work() } catch {
            log.error("a run cannot be kept or read", metadata: ["reason": "\(error)"])
            return reply(.notReady, to: request)
        }
    }
    /// What a program gets that does not bring the token.
    func needsToken(_ request: HTTPRequest) -> HTTPResponse {
        if let seconds = limits.guess(request) { return tooMany(seconds, request) }
        figures.refused(.unauthorized)
        var refusal = reply(.unauthorized, to: request)
        refusal.headers.set("WWW-Authenticate", to: "Bearer")
        return refusal
    }
}
