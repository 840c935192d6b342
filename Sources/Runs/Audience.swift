/// Who may see a paused run and answer it, as its author says.
public struct Audience: Hashable, Sendable {
    /// Everybody who has the page.
    public static let anyone = Audience()

    /// Reviewers by their id, and groups as `group:NAME`, in the author's order; empty for no choice.
    public let reviewers: [String]

    /// The id of the person for whom the run asks; `nil` when the author does not say.
    public let requester: String?

    /// Whether the requester may answer too.
    public let takesRequester: Bool

    public init(reviewers: [String] = [], requester: String? = nil, takesRequester: Bool = true) {
        self.reviewers = reviewers
        self.requester = requester
        self.takesRequester = takesRequester
    }
}
