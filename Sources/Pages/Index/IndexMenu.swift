/// The ways from the index to its other lists.
public struct IndexMenu: Equatable, Sendable {
    /// A way to a list.
    public struct Link: Equatable, Sendable {
        let subject: IndexPage.Subject
        let href: String

        /// How many the list holds; `nil` where that is not told.
        let count: Int?

        public init(subject: IndexPage.Subject, href: String, count: Int?) {
            (self.subject, self.href, self.count) = (subject, href, count)
        }
    }

    /// The same in another order.
    public let orders: [Link]

    /// What is in another state.
    public let states: [Link]

    /// A part of what waits, by flow, tag or orchestrator.
    public let narrower: [Link]

    public init(orders: [Link], states: [Link], narrower: [Link]) {
        (self.orders, self.states, self.narrower) = (orders, states, narrower)
    }
}
