public import Foundation
public import Mustache

/// What happened, newest first, and the form to search it: for the operator.
public struct HistoryPage: Page {
    /// Something that the search can be narrowed to.
    public struct Event: Equatable, Sendable {
        /// As the form sends it.
        public let value: String

        /// In the page's language.
        public let label: String

        public init(value: String, label: String) {
            self.value = value
            self.label = label
        }
    }

    /// What is searched for, as it was typed.
    public struct Search: Equatable, Sendable {
        /// In names and reasons.
        public var text = ""

        /// One of the events' values; empty for all.
        public var event = ""

        /// A name or an id.
        public var reviewer = ""

        public init(text: String = "", event: String = "", reviewer: String = "") {
            self.text = text
            self.event = event
            self.reviewer = reviewer
        }
    }

    /// What fits, newest first.
    public let lines: [HistoryLine]

    /// What was searched for.
    public let search: Search

    /// What can be searched for.
    public let events: [Event]

    /// The way to older entries; `nil` where there are none.
    public var older: String?

    /// The way back to the newest; `nil` where these are.
    public var newest: String?

    /// Where its links lead.
    public let links: PageLinks

    /// As of when the page holds.
    public let madeAt: Date

    public init(
        _ lines: [HistoryLine], search: Search, events: [Event], links: PageLinks, madeAt: Date
    ) {
        self.lines = lines
        self.search = search
        self.events = events
        self.links = links
        self.madeAt = madeAt
    }

    public func view(in surroundings: Surroundings) -> View {
        HistoryView(self, in: surroundings).view
    }
}
