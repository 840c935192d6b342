public import Foundation

/// A reviewer whom the portal's configuration names.
public struct KnownReviewer: Hashable, Sendable {
    /// What runs, tokens and the ledger call them: letters a to z, digits, `.`, `_` and `-`, at most 64.
    public let id: String

    /// What pages call them.
    public let name: String

    /// How a proxy may call them, besides by their id; `nil` where it is not known.
    public let email: String?

    /// What runs may call them together with others, in the operator's order.
    public let groups: [String]

    /// The generation of their links that counts.
    public let generation: Int

    /// The day on which their links were made out, where that is later than a question; `nil` for as old as the question.
    public let since: Date?

    public init(
        id: String, name: String, email: String? = nil, groups: [String] = [], generation: Int = 1,
        since: Date? = nil
    ) {
        self.id = id
        self.name = name
        self.email = email
        self.groups = groups
        self.generation = generation
        self.since = since
    }

    /// Their links that count.
    public var link: ReviewerLink { ReviewerLink(id: id, generation: generation) }
}
