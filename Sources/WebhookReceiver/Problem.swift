import Forms
import JSON
import Languages
import Pages
import RunStore

/// What went wrong with a request, for a person or a program.
///
/// Source: RFC 9457, Problem Details for HTTP APIs.
struct Problem: Error, Equatable {
    /// One thing to mend: where in the run input, and what to do.
    struct Fault: Equatable, Sendable {
        /// A JSON Pointer (RFC 6901); empty for the whole.
        let pointer: String
        let message: String
    }

    let status: Int

    /// A short summary that stays the same for this kind of problem.
    let title: String

    /// What to do next, in a sentence.
    let detail: String

    var errors: [Fault] = []

    /// The same for people; `nil` where only programs meet it.
    var phrases: ProblemPhrases?

    /// What was saved that stands against it.
    var draft: SavedDraft?

    /// What decided the pause before, where that may be told.
    var told: ToldDecision?

    /// The document that a client gets which asks for JSON.
    var json: JSONValue {
        var members: [(String, JSONValue)] = [
            ("type", .string("about:blank")), ("title", .string(title)), ("status", .int(status)),
            ("detail", .string(detail)),
        ]
        if let draft { members += draft.members }
        if let told { members.append(("decision", told.json)) }
        if !errors.isEmpty { members.append(("errors", .array(errors.map(\.json)))) }
        return .object(members)
    }
}

extension Problem {
    /// A problem that people meet too; its English is what programs get.
    init(status: Int, _ phrases: ProblemPhrases, detail: String = "") {
        self.init(
            status: status, title: phrases.title(.english), detail: phrases.detail(.english) ?? detail,
            phrases: phrases)
    }

    /// What its page says.
    func notice(_ words: Words) -> NoticePage.Kind {
        .problem(
            status: status, title: phrases?.title(words) ?? title, detail: phrases?.detail(words) ?? detail)
    }
}

extension SavedDraft {
    /// What tells it from other drafts of the page.
    var members: [(String, JSONValue)] {
        [("saved_at", .time(savedAt)), ("draft", .string(mark))]
    }
}

extension Problem.Fault {
    init(_ problem: FormProblem) {
        self.init(pointer: problem.pointer.description, message: problem.message)
    }

    fileprivate var json: JSONValue {
        .object([("pointer", .string(pointer)), ("message", .string(message))])
    }
}
