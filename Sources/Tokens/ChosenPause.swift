public import Runs

/// A pause that was chosen on a list: which one, and the unguessable name of its page, which only the list tells.
///
/// It gives no more than the link beside it: whoever has the one can open the other.
public struct ChosenPause: Hashable, Sendable {
    /// Which pause.
    public let pause: PauseID

    /// The name of its page on that list, 32 hex digits.
    let pageName: String

    init(pause: PauseID, pageName: String) {
        (self.pause, self.pageName) = (pause, pageName)
    }

    /// As a list posts it: the name, a space, the pause's id.
    public var text: String { "\(pageName) \(pause.text)" }

    /// `nil` for what `text` does not write.
    public init?(_ text: String) {
        let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 32, !parts[1].isEmpty else { return nil }
        self.init(pause: PauseID(String(parts[1])), pageName: String(parts[0]))
    }
}
