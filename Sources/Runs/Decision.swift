public import Foundation

/// Who decided a pause and when, but not what.
public struct Decision: Equatable, Sendable {
    /// `nil` when the reviewer did not say.
    public let reviewer: Reviewer?

    /// When the answer was taken here.
    public let at: Date

    public init(reviewer: Reviewer?, at: Date) {
        self.reviewer = reviewer
        self.at = at
    }
}
