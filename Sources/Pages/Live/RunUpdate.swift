import Languages
public import Mustache
import Runs

/// The parts of a run's page that change while it is open, without the page around them.
public struct RunUpdate: Page {
    /// The parts that there are.
    public enum Part: Hashable, Sendable {
        case evidence, answer
    }

    static let shape = ViewShape(
        "part-update",
        [
            "words": .view(Words.shape),
            "evidence": .optional(.view(EvidenceView.shape)),
            "answer": .optional(.view(AnswerView.shape)),
        ])

    /// The page as it is now.
    public let page: RunPage

    /// The part that is wanted.
    public let part: Part

    public init(_ part: Part, of page: RunPage) {
        (self.page, self.part) = (page, part)
    }

    public func view(in surroundings: Surroundings) -> View {
        view(evidence(in: surroundings), in: surroundings)
    }

    func view(_ evidence: EvidenceView?, in surroundings: Surroundings) -> View {
        let surroundings = surroundings.speaking(page.pausedRun.language)
        let answer = part == .answer ? AnswerView(page, in: surroundings) : nil
        return View(
            Self.shape, [.view(surroundings.words.phrases), .optional(evidence), .optional(answer)])
    }

    /// The evidence, where that is wanted.
    func evidence(in surroundings: Surroundings, within limit: Int = .max) -> EvidenceView? {
        guard part == .evidence else { return nil }
        return page.evidence(of: page.question(in: surroundings), in: surroundings, within: limit)
    }
}
