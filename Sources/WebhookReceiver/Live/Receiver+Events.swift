import Foundation
import JSON
import Languages
import MicroHTTPD
import Pages
import RunStore
import Runs
import Tokens

extension Receiver {
    /// How often a page that nothing happens on is told so; who has gone is found out by it.
    private static let heartbeat = Duration.seconds(15)

    /// The shortest time between two messages: what happens meanwhile is told as one.
    private static let shortestPause = Duration.milliseconds(200)

    /// The same for counts, which cost more.
    private static let shortestPauseOfCounts = Duration.seconds(1)

    /// How soon it is tried again when what changed could not be read.
    private static let retryPause = Duration.seconds(1)

    /// `GET /events/{ticket}`: what changes on the page that the ticket was made for, for as long as it is open.
    ///
    /// `seen` in the query, or the last event's id, says what the page shows: it is told what differs.
    func events(_ text: String, _ request: HTTPRequest, _ visitor: Visitor) async -> HTTPResponse {
        var response: HTTPResponse
        switch await stream(text, request, visitor) {
        case .failure(let problem): response = reply(problem, to: request)
        case .success(let stream):
            response = HTTPResponse(
                status: 200, headers: HTTPHeaders([("Content-Type", "text/event-stream; charset=utf-8")]),
                body: .stream(stream))
            // nginx would collect what is sent; the header turns that off where nobody thought of it.
            response.headers.set("X-Accel-Buffering", to: "no")
        }
        allowSite(to: &response, request)
        if response.headers["Access-Control-Allow-Origin"] != nil {
            response.headers.set("Access-Control-Allow-Credentials", to: "true")
        }
        return response
    }

    private func stream(
        _ text: String, _ request: HTTPRequest, _ visitor: Visitor
    ) async -> Result<HTTPStream, Problem> {
        guard let ticket = try? keys.ticket(text) else { return .failure(.notFound) }
        let holder = ticket.reviewer.flatMap(ReviewerLink.init).flatMap(access.reviewers.holder)
        if ticket.reviewer != nil {
            guard let holder else { return .failure(.linkRevoked) }
            guard visitor.may(be: holder) else { return .failure(.notForYou) }
        }
        guard let id = ticket.pause else {
            return .success(
                HTTPStream(for: request.clientNetwork) { await self.followCounts(for: holder, $0) })
        }
        do {
            // One that is not known here yet may come: a generator elsewhere can be ahead of this store.
            if let pause = try await store.pause(id), !maySee(pause, holder) { return .failure(.notForYou) }
        } catch { return .failure(.notReady) }
        let seen = (request.headers["Last-Event-ID"] ?? request.queryValue("seen")).flatMap { PageMark($0) }
        return .success(
            HTTPStream(for: request.clientNetwork) { await self.follow(id, for: holder, seen: seen, $0) })
    }

    /// Whether what was made out to the holder, or to anyone, may still be seen.
    private func maySee(_ pause: StoredPause, _ holder: KnownReviewer?) -> Bool {
        let run = pause.pausedRun
        guard let holder else { return run.audience.isAnyone }
        let end = access.reviewers.earlyEnd(of: run, for: holder) ?? .distantFuture
        return access.reviewers.allows(holder, run.audience) && end > Date()
    }

    private func follow(
        _ id: PauseID, for holder: KnownReviewer?, seen: PageMark?, _ send: HTTPStream.Send
    ) async {
        let files = keys.files(of: id, for: holder?.link)
        let folder = "\(files.split(separator: "/").last ?? "")/"
        var events = PauseEvents(pages, folder: folder, told: seen) { try self.page(of: $0, for: holder) }
        let revisions = store.revisions(of: id)
        await desk.enter(id)
        await repeatedly(revisions, Self.shortestPause, send) {
            guard let pause = try await desk.pause(id) else { return [] }
            guard maySee(pause.stored, holder) else { return nil }
            return await events.next(pause).flatMap(\.bytes)
        }
        await desk.leave(id)
    }

    private func followCounts(for holder: KnownReviewer?, _ send: HTTPStream.Send) async {
        var told: Waiting?
        let words = Words(pages.language)
        await repeatedly(store.revisions(), Self.shortestPauseOfCounts, send) {
            let listed = try await desk.waiting().reduce(into: Waiting.none) { sum, each in
                if isListed(each.key, for: holder) { sum.add(each.value) }
            }
            defer { told = listed }
            guard listed != told else { return [] }
            let data: [(String, JSONValue)] = [
                ("waiting", .int(listed.count)), ("text", .string(words.questionsWait(listed.count))),
                ("line", .string(words[.liveList])),
            ]
            return ServerSentEvent(name: .counts, id: listed.mark, data: .object(data)).bytes
        }
    }

    private func isListed(_ audience: Audience, for holder: KnownReviewer?) -> Bool {
        audience.isAnyone || holder.map { access.reviewers.allows($0, audience) } ?? false
    }

    /// Sends what there is to say after each change, or that there is nothing, until nobody listens or `make` gives `nil`.
    ///
    /// What cannot be read is read again soon, since nobody announces it twice.
    private func repeatedly(
        _ revisions: AsyncStream<Int64>, _ shortestPause: Duration, _ send: HTTPStream.Send,
        _ make: () async throws -> [UInt8]?
    ) async {
        guard await send(ServerSentEvent.retry) else { return }
        var sentAt = ContinuousClock.now
        for await _ in WakeUps.from(revisions, every: Self.heartbeat) {
            var isBehind = true
            while isBehind {
                var bytes = ServerSentEvent.heartbeat
                do {
                    guard let made = try await make() else { return }
                    (bytes, isBehind) = (made, false)
                } catch {}
                if bytes.isEmpty, ContinuousClock.now - sentAt >= Self.heartbeat * 0.9 {
                    bytes = ServerSentEvent.heartbeat
                }
                guard !bytes.isEmpty else { break }
                guard await send(bytes) else { return }
                sentAt = .now
                let pause = isBehind ? Self.retryPause : shortestPause
                guard (try? await Task.sleep(for: pause)) != nil else { return }
            }
        }
    }

    /// The page with its form as it is now; its links hold for the script that puts parts of it in place.
    private func page(of pause: StoredPause, for holder: KnownReviewer?) throws -> RunPage {
        let form = try pages.form(of: pause.pausedRun, shown: pause.shown)
        let links = PageLinks(toRoot: "", submissions: addresses.receiver.map { "\($0)/submissions" })
        var page = RunPage(
            pause.pausedRun, form: form, token: keys.seal(pause.token(for: holder, among: access.reviewers)),
            links: links)
        page.addressee = holder?.name
        page.countsUntil = holder.flatMap { access.reviewers.earlyEnd(of: pause.pausedRun, for: $0) }
        return page
    }
}

extension Waiting {
    /// What a list of it shows, in short.
    fileprivate var mark: String { "\(count).\(newest).\(reminded)" }
}
