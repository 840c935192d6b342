import JSON
import Languages
import Pages
import RunStore
import Runs

/// What the page of one pause is told, from what it shows on.
struct PauseEvents {
    /// The longest evidence that is sent; of longer one only that it changed.
    private static let longestEvidenceInBytes = 256 << 10

    let pages: PageRenderer

    /// The page as it would be drawn now, with its form.
    let page: @Sendable (StoredPause) throws -> RunPage

    /// What the open page shows; `nil` for one of which it is not known.
    private(set) var told: PageMark?

    init(_ pages: PageRenderer, told: PageMark?, page: @escaping @Sendable (StoredPause) throws -> RunPage) {
        (self.pages, self.told, self.page) = (pages, told, page)
    }

    /// What is to be told by now: the evidence first, then the form that rests on it, then how far it all is.
    mutating func next(_ pause: LivePause) -> [ServerSentEvent] {
        let (stored, mark) = (pause.stored, pause.mark)
        let words = Words(pages.language(of: stored.pausedRun))
        var told = self.told ?? mark
        var events: [ServerSentEvent] = []
        func tell(_ name: ServerSentEvent.Name, _ data: JSONValue) {
            events.append(ServerSentEvent(name: name, id: told.text, data: data))
        }
        if stored.state == .open, told.evidence != mark.evidence {
            told.evidence = mark.evidence
            tell(.evidence, evidence(pause, words))
        }
        if stored.state == .open, told.question != mark.question {
            let wasUnopened = told.question == PageMark.unopened
            told.question = mark.question
            tell(.form, form(stored, wasUnopened, words))
        }
        if told.state != mark.state || self.told == nil && mark.state != PauseState.open.rawValue {
            told.state = mark.state
            tell(.state, state(stored, mark, words))
        }
        self.told = told
        return events
    }

    private func evidence(_ pause: LivePause, _ words: Words) -> JSONValue {
        let html = pause.evidence {
            var links = PageLinks(toRoot: "")
            links.evidence = "./"
            let page = RunPage($0.pausedRun, form: nil, token: "", links: links)
            return draw(.evidence, of: page).flatMap {
                $0.utf8.count > Self.longestEvidenceInBytes ? nil : $0
            }
        }
        return .object([("html", .text(html)), ("line", html == nil ? .string(words[.liveEvidence]) : .null)])
    }

    private func form(_ stored: StoredPause, _ wasUnopened: Bool, _ words: Words) -> JSONValue {
        let html = wasUnopened ? (try? page(stored)).flatMap { draw(.answer, of: $0) } : nil
        return .object([
            ("html", .text(html)), ("line", .string(words[html == nil ? .liveChanged : .liveOpened])),
        ])
    }

    private func state(_ stored: StoredPause, _ mark: PageMark, _ words: Words) -> JSONValue {
        let statement = LiveStatement(
            stored.state, stored.decision, isRefused: stored.engineReason != nil,
            waitsSince: stored.remindedAt.map { _ in stored.pausedRun.pausedAt }, words)
        return .object([
            ("state", .string(mark.state)), ("over", .bool(statement.isOver)),
            ("line", .string(statement.line)), ("look", .bool(statement.leadsOn)),
        ])
    }

    private func draw(_ part: RunUpdate.Part, of page: RunPage) -> String? {
        (try? pages.part(RunUpdate(part, of: page)) ?? nil).map { String(decoding: $0, as: UTF8.self) }
    }
}
