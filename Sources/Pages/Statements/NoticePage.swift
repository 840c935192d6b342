public import Foundation
public import Mustache
public import Runs

/// A page that says why there is nothing to answer here, or what went wrong, and what to do.
public struct NoticePage: Page {
    /// What it says.
    public enum Kind: Equatable, Sendable {
        /// Somebody answered.
        case answered(by: Reviewer?, at: Date)

        /// The deadline passed without an answer.
        case expired(at: Date?, DeadlineEffect)

        /// The run no longer waits here, for a reason that is not known.
        case gone

        /// The answer was to a question that the run no longer asks.
        case stale

        /// The question is not what it was when it was shown, and has to be read again.
        case changed

        /// The run was cancelled before an answer came.
        case cancelled

        /// The page was made out to somebody, and its time is over; the run still waits.
        case linkOver

        /// Nothing is at this address.
        case notFound

        /// Anything else: the HTTP status, what is wrong, and what to do about it.
        case problem(status: Int, title: String, detail: String)
    }

    /// What there is to say.
    public let kind: Kind

    /// The pause that it is about.
    public var pausedRun: PausedRun?

    /// What was answered, where its author lets it be shown; else `nil`, and the page does not tell.
    public var answer: ShownAnswer?

    /// Where its links lead.
    public let links: PageLinks

    /// As of when the page holds; `nil` says nothing about it.
    public var madeAt: Date?

    public init(_ kind: Kind, about pausedRun: PausedRun? = nil, links: PageLinks, madeAt: Date? = nil) {
        (self.kind, self.pausedRun, self.links, self.madeAt) = (kind, pausedRun, links, madeAt)
    }

    public func view(in surroundings: Surroundings) -> View {
        NoticeView(self, in: surroundings).view
    }
}
