public import Forms
public import Foundation
public import Mustache
public import Runs

/// The page of a run that waits: the question, the evidence, and the form for the answer.
public struct RunPage: Page {
    /// The run that asks.
    public let pausedRun: PausedRun

    /// The form of the run's schema; `nil` for a plain pause, which has a button to resume it.
    public let form: Form?

    /// What the controls hold.
    public var draft = Draft()

    /// Whether the form comes back after a button changed it, and nothing was sent.
    public var isEdited = false

    /// What to change in an answer that was refused.
    public var problems: [FormProblem] = []

    /// The sealed token that binds the answer to this page.
    public let token: String

    /// The name of the reviewer to whom the page is made out; `nil` asks for a name.
    public var addressee: String?

    /// Until when a page counts that is made out to somebody; `nil` for as long as its run waits.
    public var countsUntil: Date?

    /// What the reviewer typed as their name.
    public var reviewerName = ""

    /// Where its links lead.
    public let links: PageLinks

    /// How many questions wait; `nil` leaves it out, so that the page stays the same when others come and go.
    public var waiting: Int?

    /// As of when the page holds; `nil` says nothing about it.
    public var madeAt: Date?

    /// Why the orchestrator refused the answer before; holds no run input.
    public var engineReason: String?

    /// Whether people were reminded of the question.
    public var isReminded = false

    /// Where the page hears what changes; `nil` for a page that stays as it is.
    public var live: LiveLink?

    /// Whether the question is another than the one that the reviewer answered.
    public var hasChanged = false

    /// The page as it is first shown.
    public init(_ pausedRun: PausedRun, form: Form?, token: String, links: PageLinks) {
        self.pausedRun = pausedRun
        self.form = form
        self.token = token
        self.links = links
    }

    /// What became of saving it, or of going on with what was saved; `nil` where neither was asked for.
    public var saving: Saving?

    /// The mark of what was saved that the form rests on; `nil` for none.
    public var draftMark: String?

    /// Whether the page comes back with what was typed.
    var isShownAgain: Bool { !problems.isEmpty || isEdited || hasChanged || saving != nil }

    /// Whether the controls stand as nobody has touched them.
    var isUntouched: Bool { !isShownAgain && draft == Draft() }

    /// What the decision rests on; `nil` when there is nothing.
    func evidence(
        of question: Question, in surroundings: Surroundings, within limit: Int = .max
    ) -> EvidenceView? {
        EvidenceView(
            question.explanation, pausedRun.artifacts, surroundings.speaking(pausedRun.language).words,
            folder: links.evidence, hosts: surroundings.hosts, within: limit)
    }

    /// What the run asks, in the language of its page.
    func question(in surroundings: Surroundings) -> Question {
        Question(pausedRun, words: surroundings.speaking(pausedRun.language).words)
    }

    public func view(in surroundings: Surroundings) -> View {
        let question = question(in: surroundings)
        return RunView(
            self, question, evidence(of: question, in: surroundings), in: surroundings
        ).view
    }
}
