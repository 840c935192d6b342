import Languages
import Logging
import MicroHTTPD
import Pages
import RunStore
import Runs
import Tokens

extension Receiver {
    /// What became of one answer for several runs, for whoever has the address: what is not taken first, then how far each
    /// receipt is, as far as the visitor may see it.
    ///
    /// Like a receipt, it leads to pages that are made out to somebody only where a proxy says that they ask.
    func outcomes(_ sealed: String, _ request: HTTPRequest, _ visitor: Visitor) async -> HTTPResponse {
        guard let ticket = try? keys.outcomes(sealed) else { return reply(.notFound, to: request) }
        do {
            let pauses = try await store.listed(ticket.outcomes.map(\.pause))
            let known = Dictionary(pauses.map { ($0.number, $0) }) { first, _ in first }
            let words = Words(language(of: pauses.filter { access.allows(visitor, $0.pausedRun.audience) }))
            let sheet = ManySheet(request: request, visitor: visitor)
            var runs: [ChosenRun] = []
            for outcome in ticket.outcomes {
                runs.append(try await chosen(outcome.end, known[outcome.pause], words, sheet))
            }
            let sorted = runs.filter { !$0.isTaken } + runs.filter(\.isTaken)
            return page(.results, sorted, 200, sheet, words)
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

    /// A run as that page lists it.
    private func chosen(
        _ end: OutcomesTicket.End, _ pause: StoredPause?, _ words: Words, _ sheet: ManySheet
    ) async throws -> ChosenRun {
        let isTold = access.allows(sheet.visitor, pause?.pausedRun.audience ?? .anyone)
        let entry = isTold ? pause.map { IndexEntry($0.pausedRun, href: href(of: $0, sheet)) } : nil
        switch end {
        case .taken(let id):
            switch try await receipt(id, of: pause, for: sheet.visitor) {
            case .failure(let problem): return ChosenRun(entry, .untold(problem.notice(words)))
            case .success(let (receipt, _)):
                return ChosenRun(
                    entry, .taken(receipt, href: "\(receiver(for: sheet.request))receipts/\(id)"))
            }
        case .left(let reason):
            let left = isTold ? LeftReason(rawValue: reason) ?? .unknown : .notForYou
            return ChosenRun(entry, .refused(left.notice(pause, words)))
        }
    }

    /// The way to the page of a run, as far as it is the visitor's; else empty.
    private func href(of pause: StoredPause, _ sheet: ManySheet) -> String {
        let holder = pause.pausedRun.audience.isAnyone ? nil : sheet.visitor.known
        guard pause.pausedRun.audience.isAnyone || holder != nil else { return "" }
        return href(of: pause.pausedRun.id, madeOutTo: holder, for: sheet.request) ?? ""
    }
}
