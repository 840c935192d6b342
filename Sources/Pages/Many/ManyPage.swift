public import Foundation
public import Languages
public import Mustache

/// A page about several runs that get one answer: the form, what would be sent, and what became of it.
public struct ManyPage: Page {
    /// How far it has come.
    public enum Stage: Sendable {
        /// The form is filled in.
        case form(SharedForm)

        /// The answer fits, and nothing is sent before it is confirmed.
        case preview(SharedAnswer)

        /// What was chosen has more than one form.
        case groups([ManyGroup])

        /// Nothing of what was chosen can be answered now; the form with what was typed, where something was.
        case nothing(SharedForm?)

        /// Each run has its outcome.
        case results
    }

    /// How far it has come.
    public let stage: Stage

    /// The runs that the answer is for, or was for.
    public let runs: [ChosenRun]

    /// Those that were chosen and are left out, each with why.
    public var left: [ChosenRun] = []

    /// Where its forms are posted to.
    public let action: String

    /// Where its links lead.
    public let links: PageLinks

    /// As of when the page holds.
    public let madeAt: Date

    /// The language that the runs ask for; `nil` for the portal's.
    public var language: Language?

    public init(_ stage: Stage, _ runs: [ChosenRun], action: String, links: PageLinks, madeAt: Date) {
        (self.stage, self.runs, self.action) = (stage, runs, action)
        (self.links, self.madeAt) = (links, madeAt)
    }

    /// Whether something was to be mended.
    var hasProblems: Bool {
        if case .form(let form) = stage { !form.problems.isEmpty } else { false }
    }

    public func view(in surroundings: Surroundings) -> View {
        ManyView(self, in: surroundings).view
    }
}
