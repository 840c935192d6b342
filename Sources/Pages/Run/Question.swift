import JSON
import Mustache
public import Runs

/// What a run asks, in one line, and the rest of what it says.
public struct Question: Equatable, Sendable {
    /// The first line of the description where it can stand alone, else the schema's title, else a sentence of ours.
    public let title: String

    /// What the description says besides.
    public let explanation: Markdown?

    public init(_ pausedRun: PausedRun) {
        self.init(pausedRun, words: .english)
    }

    init(_ pausedRun: PausedRun, words: Words) {
        let text = pausedRun.description?.nonBlank.map { Markdown($0, liftsTitle: true, words: words) }
        let schemaTitle = pausedRun.schema?["title"]?.string?.nonBlank
        title =
            text?.title ?? schemaTitle ?? words.question(of: pausedRun.run, isPlain: pausedRun.schema == nil)
        explanation = text.flatMap { $0.html.text.isEmpty ? nil : $0 }
    }
}
