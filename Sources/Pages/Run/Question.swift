import JSON
public import Languages
import Mustache
public import Runs

/// What a run asks, in one line, and the rest of what it says.
public struct Question: Equatable, Sendable {
    /// The first line of the description where it can stand alone, else the schema's title, else a sentence of ours.
    public let title: String

    /// What the description says besides.
    public let explanation: Markdown?

    /// Takes the words for what is ours in it.
    public init(_ pausedRun: PausedRun, words: Words = .english) {
        let text = pausedRun.description?.nonBlank.map { Markdown($0, liftsTitle: true, words: words) }
        title =
            Self.title(of: pausedRun, text?.title)
            ?? words.question(of: pausedRun.run, isPlain: pausedRun.schema == nil)
        explanation = text.flatMap { $0.html.text.isEmpty ? nil : $0 }
    }

    /// The title that the run itself gives; `nil` where one of ours has to stand in.
    static func ownTitle(of pausedRun: PausedRun) -> String? {
        title(of: pausedRun, pausedRun.description?.nonBlank.flatMap(Markdown.title))
    }

    private static func title(of pausedRun: PausedRun, _ lifted: String?) -> String? {
        lifted ?? pausedRun.schema?["title"]?.string?.nonBlank?.withVisibleTurns
    }
}
