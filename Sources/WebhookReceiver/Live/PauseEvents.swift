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

    /// The way from the page to the folder with its own files.
    let folder: String

    /// The page as it would be drawn now, with its form.
    let page: @Sendable (StoredPause) throws -> RunPage

    /// What the open page shows; `nil` for one of which it is not known.
    private(set) var told: PageMark?

    init(
        _ pages: PageRenderer, folder: String, told: PageMark?,
        page: @escaping @Sendable (StoredPause) throws -> RunPage
    ) {
        (self.pages, self.folder, self.told, self.page) = (pages, folder, told, page)
    }

    /// What is to be told by now: the evidence first, then the form that rests on it, then how far it all is.
    mutating func next(_ pause: LivePause) async -> [ServerSentEvent] {
        let (stored, mark) = (pause.stored, pause.mark)
        let words = Words(pages.language(of: stored.pausedRun))
        var told = self.told ?? mark
        var events: [ServerSentEvent] = []
        func tell(_ name: ServerSentEvent.Name, _ data: JSONValue) {
            events.append(ServerSentEvent(name: name, id: told.text, data: data))
        }
        if stored.state == .open, told.evidence != mark.evidence {
            told.evidence = mark.evidence
            tell(.evidence, await evidence(pause, words))
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

    private func evidence(_ pause: LivePause, _ words: Words) async -> JSONValue {
        let evidence = await pause.evidence { [pages] in Self.draw($0, pages) }
        let isWhole = evidence.map { !$0.hasFiles } ?? false
        return .object([
            ("html", .text(evidence?.html(in: folder))),
            ("line", isWhole ? .null : .string(words[.liveEvidence])),
        ])
    }

    private static func draw(_ stored: StoredPause, _ pages: PageRenderer) -> LiveEvidence? {
        LiveEvidence { folder in
            var links = PageLinks(toRoot: "")
            links.evidence = folder
            let page = RunPage(stored.pausedRun, form: nil, token: "", links: links)
            let part = try? pages.part(RunUpdate(.evidence, of: page), within: longestEvidenceInBytes)
            return part.flatMap(\.self).map { ($0.html, !$0.files.isEmpty) }
        }
    }

    private func form(_ stored: StoredPause, _ wasUnopened: Bool, _ words: Words) -> JSONValue {
        let page = wasUnopened ? try? page(stored) : nil
        let html = page.flatMap { try? pages.part(RunUpdate(.answer, of: $0))?.html }
            .map { String(decoding: $0, as: UTF8.self) }
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
}
