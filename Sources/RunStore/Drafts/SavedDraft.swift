public import Foundation
public import Runs

/// What somebody entered for a pause and did not send.
public struct SavedDraft: Equatable, Sendable {
    /// The pause that it is for.
    public let pause: PauseID

    /// The links of the reviewer to whom the page was made out; `nil` for the page that is for anyone.
    public let holder: String?

    /// The page's place below the site's folder, such as `r/….html`.
    public let page: String

    /// What was entered, as the form keeps it: no secrets.
    public let content: String

    /// What they typed as their name.
    public let reviewer: String?

    /// When it was saved last, later than any before it on the same page.
    public private(set) var savedAt: Date

    public init(
        pause: PauseID, holder: String?, page: String, content: String, reviewer: String?, savedAt: Date
    ) {
        (self.pause, self.holder, self.page) = (pause, holder, page)
        (self.content, self.reviewer, self.savedAt) = (content, reviewer, savedAt)
    }

    /// Tells it from those that the same page saved before and after it.
    public var mark: String { "\(savedAt.microseconds)" }

    /// Whether the other was saved with the same entries, perhaps by the same post that came twice.
    func holdsSame(as other: SavedDraft) -> Bool {
        content == other.content && reviewer == other.reviewer && page == other.page
    }

    /// A clock may stand still or go back; marks do not.
    mutating func comes(after other: SavedDraft) {
        savedAt = Date(microseconds: max(savedAt.microseconds, other.savedAt.microseconds + 1))
    }
}
