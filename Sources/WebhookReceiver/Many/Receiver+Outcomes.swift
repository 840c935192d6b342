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
    ///
    /// Like a receipt, it leads to pages that are made out to somebody only where a proxy says that they ask.
    func outcomes(_ sealed: String, _ request: HTTPRequest, _ visitor: Visitor) async -> HTTPResponse {
        guard let ticket = try? keys.outcomes(sealed) else { return reply(.notFound, to: request) }
        do {
            let pauses = try await store.listed(ticket.outcomes.map(\.pause)).filter {
                access.allows(visitor, $0.pausedRun.audience)
            }
            let words = Words(language(of: pauses))
            let told = Dictionary(pauses.map { ($0.number, $0) }) { first, _ in first }
            let sheet = ManySheet(request: request, visitor: visitor)
            var (taken, left) = ([ChosenRun](), [ChosenRun]())
            for outcome in ticket.outcomes {
                let pause = told[outcome.pause]
                let entry = pause.map { IndexEntry($0.pausedRun, href: href(of: $0, sheet)) }
                let end = try await end(outcome.end, pause, words, request)
                if case .taken = end {
                    taken.append(ChosenRun(entry, end))
                } else {
                    left.append(ChosenRun(entry, end))
                }
            }
            return page(.results, left + taken, 200, sheet, words)
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
        return OutcomesTicket(outcomes)
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

    /// The way to the page of a run, as far as it is the visitor's; else empty.
    private func href(of pause: StoredPause, _ sheet: ManySheet) -> String {
        let holder = pause.pausedRun.audience.isAnyone ? nil : sheet.visitor.known
        guard pause.pausedRun.audience.isAnyone || holder != nil else { return "" }
        return href(of: pause.pausedRun.id, madeOutTo: holder, for: sheet.request) ?? ""
    }
}
