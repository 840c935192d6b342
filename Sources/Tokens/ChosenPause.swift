public import Runs

/// A pause that was chosen on a list: which one, the unguessable name of its page, which only the list tells, and what that
/// page showed when the list was drawn.
///
/// It gives no more than the link beside it: whoever has the one can open the other.
public struct ChosenPause: Hashable, Sendable {
    /// Which pause.
    public let pause: PauseID

    /// The name of its page on that list, 32 hex digits.
    let pageName: String

    /// The start of the digest of what its page showed.
    private let shown: String

    /// `shown` is the digest of what the page shows.
    public init(pause: PauseID, pageName: String, shown: String) {
        (self.pause, self.pageName, self.shown) = (pause, pageName, String(shown.prefix(16)))
    }

    /// As a list posts it: the name, what was shown and the pause's id, with spaces between them.
    public var text: String { "\(pageName) \(shown) \(pause.text)" }

    /// `nil` for what `text` does not write.
    public init?(_ text: String) {
        let parts = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 32, parts[1].utf8.count == 16, !parts[2].isEmpty
        else { return nil }
        self.init(pause: PauseID(String(parts[2])), pageName: String(parts[0]), shown: String(parts[1]))
    }

    /// Whether the list showed the very question that has this digest.
    public func isAbout(_ shown: String) -> Bool { self.shown == shown.prefix(16) }
}
