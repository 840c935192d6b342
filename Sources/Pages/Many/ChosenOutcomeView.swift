import Foundation
import Languages
import Mustache
import Runs

/// What became of one of several runs, as its template sees it.
struct ChosenOutcomeView: Viewable {
    static let shape = ViewShape(
        "outcome",
        [
            "tone": .text,
            "word": .text,
            "text": .text,
            "by": .optional(.text),
            "at": .optional(.view(TimeView.shape)),
            "receipt": .optional(.text),
        ])

    let values: [ViewValue]

    init(_ outcome: ChosenRun.Outcome, _ words: Words) {
        switch outcome {
        case .taken(let receipt, let href):
            let statement = words.statement(on: receipt.state, receipt.kind)
            self.init(statement.tone, statement.word, statement.heading, receipt: href, words)
        case .untold(let kind), .refused(let kind): self.init(kind, words.statement(on: kind), words)
        case .alone: self.init(.plain, words[.manyAloneWord], words[.manyAlone], words)
        case .unopened: self.init(.plain, words[.manyAloneWord], words[.answerOpensWhenWhole], words)
        }
    }

    private init(_ kind: NoticePage.Kind, _ statement: Statement, _ words: Words) {
        switch kind {
        case .answered(let reviewer, let date):
            self.init(
                .warn, statement.word, statement.lead, by: reviewer?.name.nonBlank ?? words.somebody,
                at: date, words)
        case .problem: self.init(statement.tone, statement.heading, statement.lead, words)
        default: self.init(statement.tone, statement.word, statement.lead, words)
        }
    }

    private init(
        _ tone: Statement.Tone, _ word: String, _ text: String, by name: String? = nil, at date: Date? = nil,
        receipt: String? = nil, _ words: Words
    ) {
        values = [
            .text(tone.rawValue), .text(word), .text(text), .optional(name),
            .optional(date.map { TimeView($0, words) }), .optional(receipt),
        ]
    }
}
