public import Runs
public import Tokens

/// Who is let in, and how they are known.
public struct Access: Sendable {
    /// Everybody, known by their word alone.
    public static let open = Access(reviewers: .none)

    /// The people whom the portal knows.
    public let reviewers: Reviewers

    /// What everybody must give to see and answer anything; `nil` for nothing.
    public let passphrase: Passphrase?

    /// The header in which a trusted proxy says who asks; `nil` where nobody says it.
    public let userHeader: String?

    /// The group whose members may read the history, where a proxy says who asks.
    public let historyGroup: String

    public init(
        reviewers: Reviewers, passphrase: Passphrase? = nil, userHeader: String? = nil,
        historyGroup: String = "operators"
    ) {
        self.reviewers = reviewers
        self.passphrase = passphrase
        self.userHeader = userHeader
        self.historyGroup = historyGroup
    }

    /// Whether whoever has a page's address may see it.
    var isOpen: Bool { passphrase == nil && userHeader == nil }
}
