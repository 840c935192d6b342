public import Foundation
public import Mustache

/// One page of the index of what waits.
public struct IndexPage: Page {
    /// How many entries a page of the index holds.
    public static let entriesPerPage = 100

    /// The entries of this page, in the order in which they are shown.
    public let entries: [IndexEntry]

    /// Which page this is, from 1.
    public let number: Int

    /// How many pages there are, at least 1.
    public let count: Int

    /// How many questions wait on all pages.
    public let waiting: Int

    /// Where its links lead.
    public let links: PageLinks

    /// As of when the page holds; `nil` says nothing about it.
    public let madeAt: Date?

    /// The name of the reviewer to whom the index is made out; `nil` where it is for anyone.
    public var addressee: String?

    /// Where the page hears how many wait; `nil` for a page that stays as it is.
    public var live: LiveLink?

    public init(
        entries: [IndexEntry], number: Int = 1, count: Int = 1, waiting: Int, links: PageLinks, madeAt: Date?
    ) {
        (self.entries, self.number, self.count) = (entries, number, count)
        (self.waiting, self.links, self.madeAt) = (waiting, links, madeAt)
    }

    /// The name of the file that holds a page of the index: `index.html`, `index-2.html` and so on.
    public static func fileName(ofPage number: Int) -> String {
        number <= 1 ? "index.html" : "index-\(number).html"
    }

    public func view(in surroundings: Surroundings) -> View {
        IndexView(self, in: surroundings).view
    }
}
