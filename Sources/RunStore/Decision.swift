public import Foundation
public import Runs

/// Who decided a pause and when, but not what.
public struct Decision: Equatable, Sendable {
    /// `nil` when the reviewer did not say.
    public let reviewer: Reviewer?

    public let at: Date
}
