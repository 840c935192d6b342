import JSON
import Runs
import Tokens

/// What a page says of a pause, in short: whoever has the page open is to be told only what differs from it.
public struct PageMark: Hashable, Sendable {
    /// How far the pause has come: a `PauseState`; of an open one `refused` where it is open again, `reminded` where people
    /// were reminded of it.
    public var state: String

    /// Over the explanation and all artifacts.
    public var evidence: String

    /// Over what an answer is bound to; `unopened` while there is no form yet.
    public var question: String

    /// Stands for a question without a form.
    public static let unopened = "unopened"

    /// Safe in URLs and in header fields.
    public var text: String { "\(state).\(evidence).\(question)" }

    /// `nil` for what `text` does not write.
    public init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard text.utf8.count <= 100, parts.count == 3 else { return nil }
        (state, evidence, question) = (String(parts[0]), String(parts[1]), String(parts[2]))
    }

    fileprivate init(state: String, evidence: String, question: String) {
        (self.state, self.evidence, self.question) = (state, evidence, question)
    }
}

extension StoredPause {
    /// The mark of its page as it is now.
    public var mark: PageMark {
        var evidence = ContentDigest("countersign evidence 1")
        evidence.add(pausedRun.description)
        for artifact in pausedRun.artifacts { evidence.add(artifact.json.text) }
        return PageMark(
            state: state == .open ? openState : state.rawValue,
            evidence: String(evidence.text().prefix(16)),
            question: pausedRun.isBeingWritten ? PageMark.unopened : String(shown.prefix(16)))
    }

    private var openState: String {
        if engineReason != nil { return "refused" }
        return remindedAt == nil ? state.rawValue : "reminded"
    }
}
