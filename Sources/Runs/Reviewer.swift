/// The person who answers, as far as the portal knows.
public struct Reviewer: Hashable, Sendable {
    /// Who they say or are known to be; comes from strangers unless a signed link names them.
    public let name: String

    public init(name: String) {
        self.name = name
    }
}
