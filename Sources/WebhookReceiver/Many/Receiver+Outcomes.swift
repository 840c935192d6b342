import Languages
import Logging
import MicroHTTPD
import Pages
import RunStore
import Runs
import Tokens

extension Receiver {
    /// What became of one answer for several runs, for whoever has the address: what is not taken first, then how far each
    /// receipt is.
    func outcomes(_ sealed: String, _ request: HTTPRequest, _ visitor: Visitor) async -> HTTPResponse {
        guard let ticket = try? keys.outcomes(sealed) else { return reply(.notFound, to: request) }
        do {
            let pauses = try await store.listed(ticket.outcomes.map(\.pause)).filter {
                access.allows(visitor, $0.pausedRun.audience)
            }
            let words = Words(language(of: pauses))
            let told = Dictionary(pauses.map { ($0.number, $0) }) { first, _ in first }
            let holder = ticket.reviewer.flatMap(ReviewerLink.init).flatMap(access.reviewers.holder)
            let owner = visitor == .anyone ? holder : visitor.known
            let sheet = ManySheet(request: request, visitor: visitor)
            var (taken, left) = ([ChosenRun](), [ChosenRun]())
            for outcome in ticket.outcomes {
                let pause = told[outcome.pause]
                let entry = pause.map { IndexEntry($0.pausedRun, href: href(of: $0, owner, request)) }
                let end = try await end(outcome.end, pause, words, request)
                if case .taken = end {
                    taken.append(ChosenRun(entry, end))
                } else {
                    left.append(ChosenRun(entry, end))
                }
            }
            return page(.results, left + taken, 200, sheet, words, for: holder)
        } catch {
            log.error("receipts cannot be read", metadata: ["reason": "\(error)"])
            return reply(.notReady, to: request)
        }
    }

    /// What the address of that page says.
    func ticket(for cases: [ManyCase], _ visitor: Visitor) -> OutcomesTicket {
        let outcomes = cases.map { one in
            let number = isTold(one, to: visitor) ? one.pause?.number ?? 0 : 0
            return switch one.verdict {
            case .accepted(let receipt), .repeated(let receipt):
                OutcomesTicket.Outcome(pause: number, .taken(receipt: receipt.id))
            default:
                OutcomesTicket.Outcome(
                    pause: number, .left((LeftReason(one.verdict) ?? .unfit).rawValue))
            }
        }
        return OutcomesTicket(outcomes, reviewer: cases.lazy.compactMap(\.holder?.link.text).first)
    }

    private func end(
        _ end: OutcomesTicket.End, _ pause: StoredPause?, _ words: Words, _ request: HTTPRequest
    ) async throws -> ChosenRun.Outcome {
        switch end {
        case .taken(let id):
            guard let receipt = try await store.receipt(id) else { return .refused(.notFound) }
            return .taken(receipt, href: "\(receiver(for: request))receipts/\(id)")
        case .left(let reason):
            return .refused((LeftReason(rawValue: reason) ?? .unknown).notice(pause, words))
        }
    }

    /// The way to the page of a run, for whom it was answered; empty where it is not known.
    private func href(of pause: StoredPause, _ owner: KnownReviewer?, _ request: HTTPRequest) -> String {
        let isForAnyone = pause.pausedRun.audience.isAnyone
        guard isForAnyone || owner != nil else { return "" }
        return href(of: pause.pausedRun.id, madeOutTo: isForAnyone ? nil : owner, for: request) ?? ""
    }
}
