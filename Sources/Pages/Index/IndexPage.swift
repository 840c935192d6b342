public import Foundation
public import Mustache

/// One page of a list: what waits, all or a part of it, or what lately came into another state.
public struct IndexPage: Page {
    /// What the list holds, and in which order.
    public enum Subject: Hashable, Sendable {
        /// All that waits, by deadline.
        case pressing

        /// All that waits, by how long it waits.
        case oldest

        /// What its author gave a priority, by that.
        case important

        /// What waits for a flow, under a tag, or on an orchestrator of this name, by deadline.
        case flow(String)
        case tag(String)
        case orchestrator(String)

        /// What came into a state last, the newest first.
        case state(IndexState)
    }

    /// What the list is about.
    public let subject: Subject

    /// The entries of this page, in the order in which they are shown.
    public let entries: [IndexEntry]

    /// How many questions wait on all pages of the list; `nil` on a page that does not say so.
    public let waiting: Int?

    /// The file of the page before.
    public var previous: String?

    /// The file of the page after.
    public var next: String?

    /// Where its links lead.
    public let links: PageLinks

    /// As of when the page holds; `nil` says nothing about it.
    public let madeAt: Date?

    /// The name of the reviewer to whom the index is made out; `nil` where it is for anyone.
    public var addressee: String?

    /// The ways to other lists; `nil` leads back to the index alone.
    public var menu: IndexMenu?

    /// Where the page hears how many wait; `nil` for a page that stays as it is.
    public var live: LiveLink?

    /// The list of what is for anyone and how many wait there, on a personal page that does not hold them itself.
    public var shared: IndexMenu.Link?

    /// Where those are answered together that are chosen; `nil` where none can be.
    public var many: ManyLink?

    public init(
        _ subject: Subject = .pressing, entries: [IndexEntry], waiting: Int?, links: PageLinks, madeAt: Date?
    ) {
        (self.subject, self.entries, self.waiting) = (subject, entries, waiting)
        (self.links, self.madeAt) = (links, madeAt)
    }

    public func view(in surroundings: Surroundings) -> View {
        IndexView(self, in: surroundings).view
    }
}
