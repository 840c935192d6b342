/// Where an open page hears what changes.
public struct LiveLink: Hashable, Sendable {
    /// The address of the page's events: relative to the page, or an absolute URL of the receiver.
    public let events: String

    /// What the page says as it is drawn, as its events call it; `nil` for an index.
    public let seen: String?

    /// The page's own address, where it is shown at another; `nil` where it is at its own.
    public let page: String?

    public init(events: String, seen: String? = nil, page: String? = nil) {
        (self.events, self.seen, self.page) = (events, seen, page)
    }
}
